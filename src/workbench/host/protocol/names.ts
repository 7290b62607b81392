/**
 * The wire names members in PascalCase, the public reference in camelCase (`RowCount`, `rowCount`;
 * a leading underscore is kept). The host's tables use the public names.
 */

/** Setters whose wire name is not the property's own name (docs/host-protocol.md §4). */
const setterNames: Readonly<Record<string, string>> = {
  gridlines: "showGridlines",
  headings: "showHeadings",
};

export function toPublicName(wireName: string): string {
  return wireName.replace(/^(_?)(.)/, (_, mark: string, first: string) =>
    mark ? mark + first : first.toLowerCase(),
  );
}

export function toSetterName(wireName: string): string {
  const name = toPublicName(wireName);
  return setterNames[name] ?? name;
}

/** `onRowSorted` of `_RegisterRowSortedEvent`; null for what registers no event. */
export function toEventName(method: string): string | null {
  const stem = /^_(?:Unr|R)egister(\w+)Event$/.exec(method)?.[1];
  if (stem === undefined) return null;
  return stem === "DataChanged" ? "onChanged" : `on${stem}`;
}

export function toWireName(publicName: string): string {
  return publicName.replace(/^[a-z]/, (first) => first.toUpperCase());
}
