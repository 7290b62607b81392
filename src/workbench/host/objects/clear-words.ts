/** Excel.ClearApplyTo. */
export const clearWords = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
