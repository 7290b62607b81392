import type { WebpackPluginInstance } from "webpack";

export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

export interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: "matrix" };
}

export interface CustomEnum {
  readonly id: string;
  readonly type: "string";
  readonly values: { name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** The content of functions.json. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly CustomFunction[];
  readonly enums: readonly CustomEnum[];
}

/** The file that holds the functions and their JSDoc. */
export const SOURCE: string;
export function functionsMetadata(): Promise<FunctionsMetadata>;
/** The code that registers the functions, as it is appended to the source. */
export function associations(): Promise<string>;
export const FunctionsMetadataPlugin: new (options: { output: string }) => WebpackPluginInstance;
