import { XlsxError } from "../errors";
import { REFUSALS } from "./sentences";

type Refusals = typeof REFUSALS;

/** Ends reading with the sentence of that kind. */
export function refuse<K extends keyof Refusals>(
  kind: K,
  ...details: Parameters<Refusals[K]>
): never {
  const sentence = REFUSALS[kind] as (...details: Parameters<Refusals[K]>) => string;
  throw new XlsxError(kind, sentence(...details));
}
