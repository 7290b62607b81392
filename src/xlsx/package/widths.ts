/** What Excel takes for a column's width that nobody set, in characters of its usual font. */
export const USUAL_WIDTH = 9.140625;
