export type Colour = "red" | "amber" | "grey" | "green";

/** Rule 8: every status word with its colour, from worst to best. */
export const STATUSES = [
  { word: "Not achieved", colour: "red" },
  { word: "Off track", colour: "red" },
  { word: "Regressing", colour: "red" },
  { word: "At risk", colour: "amber" },
  { word: "Stalled", colour: "amber" },
  { word: "Progressing", colour: "amber" },
  { word: "No data", colour: "grey" },
  { word: "No requests", colour: "grey" },
  { word: "Not set up", colour: "grey" },
  { word: "Too early", colour: "grey" },
  { word: "Not started", colour: "grey" },
  { word: "On track", colour: "green" },
  { word: "Achieved", colour: "green" },
] as const satisfies readonly { readonly word: string; readonly colour: Colour }[];

export type Status = (typeof STATUSES)[number]["word"];
