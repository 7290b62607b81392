import type { WebpackPluginInstance } from "webpack";

export interface FirstLoadOptions {
  readonly entry: string;
  /** Files, relative to the project, that must not come with the entry. */
  readonly keepOut: RegExp;
  /** Of the entry's scripts together, in bytes after gzip. */
  readonly limit: number;
}

export const FirstLoadPlugin: new (options: FirstLoadOptions) => WebpackPluginInstance;
