import { textIn } from "./cells";

/** A KPI code in the form in which codes are compared (rule 1.1). */
export type KpiCode = string & { readonly __brand: "KpiCode" };

/** Rule 1.1: codes are compared trimmed and without case. */
export function codeOf(text: string): KpiCode {
  return text.trim().toLowerCase() as KpiCode;
}

/** Rule 1.1: the codes that an activity names, each once, as they are written; null for an error cell. */
export function codesIn(cell: unknown): readonly string[] | null {
  const text = textIn(cell);
  if (text === null) return null;
  if (!text.includes(";")) return text === "" ? [] : [text];
  const codes = new Map<KpiCode, string>();
  for (const part of text.split(";")) {
    const code = codeOf(part);
    if (code !== "") codes.set(code, part);
  }
  return [...codes.values()];
}
