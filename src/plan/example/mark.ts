/** What Source and Evidence of every row of the example begin with, and Note of its KPIs. */
export const EXAMPLE_MARK = "Example";

export const marked = (text: string): string => `${EXAMPLE_MARK}: ${text}`;
