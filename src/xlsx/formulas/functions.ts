import { shownFunction, storedFunction } from "./new-functions";

/**
 * The add-in's own functions, as users type them and as Excel stores them:
 * KPISTATUS is "_xldudf_KPISTATUS", CONTOSO.ADD is "_xldudf_CONTOSO_ADD".
 */
export interface FunctionNames {
  stored(name: string): string;
  shown(stored: string): string;
}

export function functionNames(custom: Iterable<string>): FunctionNames {
  const stored = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const name of custom) {
    const plain = name.toUpperCase();
    const prefixed = `_xldudf_${plain.replaceAll(".", "_")}`;
    stored.set(plain, prefixed);
    shown.set(prefixed.toUpperCase(), plain);
  }
  return {
    stored: (name) => stored.get(name.toUpperCase()) ?? storedFunction(name) ?? name,
    shown: (name) => shown.get(name.toUpperCase()) ?? shownFunction(name) ?? name,
  };
}
