/** Stands in for the grid's user interface, which does not load in Node. */
export function openGrid(): never {
  throw new Error("Tests in Node have no screen: createEngine(null).");
}
