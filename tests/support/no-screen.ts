/** Stands in for the grid's user interface, which does not load in Node. */
export function uiPlugins(): never {
  throw new Error("Tests in Node have no screen: createEngine(null).");
}
