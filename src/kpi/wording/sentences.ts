/**
 * One sentence, or two: what stands, and what else a reader has to know. The lead begins with a capital;
 * notes that are null say nothing.
 */
export function sentences(lead: string, notes: readonly (string | null)[]): string {
  let more = "";
  for (const note of notes) {
    if (note !== null) more += more === "" ? ` ${capital(note)}` : `; ${note}`;
  }
  return stopped(lead) + (more === "" ? "" : stopped(more));
}

/** With one full stop at its end, also where that is an abbreviation's own, as in P.D.R. */
function stopped(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
