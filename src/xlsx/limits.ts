const MEGABYTE = 1024 * 1024;

/**
 * How much a file may make this reader do. Each is far above what an office's workbook needs, and
 * all together keep memory and time bounded whatever the file declares.
 */
export const DEFAULT_LIMITS = {
  fileBytes: 20 * MEGABYTE,
  /** Parts of the package. */
  entries: 2_000,
  /** Unpacked. */
  partBytes: 128 * MEGABYTE,
  totalBytes: 256 * MEGABYTE,
  /** Nesting of XML. */
  depth: 64,
  /** Characters of one XML tag or text. */
  tokenCharacters: MEGABYTE,
  /** XML elements of one part that is not streamed, or of one section of a sheet. */
  elements: 500_000,
  sheets: 256,
  cells: 1_000_000,
  strings: 1_000_000,
  /** Of all shared strings together. */
  stringCharacters: 64 * MEGABYTE,
  /** Of all formulas together, shared ones written out. */
  formulaCharacters: 16 * MEGABYTE,
  styles: 65_490,
  names: 10_000,
  tables: 1_000,
  /** Merged areas, validations, conditional formats, links and notes: each kind, each sheet. */
  rules: 65_530,
  /** Ranges that these apply to, of one sheet. */
  areas: 200_000,
  milliseconds: 60_000,
} as const;

export type Limits = Readonly<Record<keyof typeof DEFAULT_LIMITS, number>>;
