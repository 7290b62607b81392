/** Requirement sets of Excel that something of ours asks for, beyond the 1.8 it cannot do without. */
export const REQUIRED_API = "1.8";
export const PRINT_API = "1.9";
export const SCREEN_API = "1.9";
export const CALCULATION_API = "1.9";
export const FILTER_API = "1.9";

/** True where this Excel offers the requirement set ExcelApi `version`. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);
