/** One sentence, or two: what stands, then what else a reader has to know. "" and null say nothing. */
export function sentences(lead: string, notes: readonly (string | null)[]): string {
  const said = notes.filter((note) => note !== null && note !== "");
  return [lead, said.join("; ")]
    .filter((text) => text !== "")
    .map(sentence)
    .join(" ");
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
