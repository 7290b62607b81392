/** Univer uses iterator helpers, which Node 20 lacks: gives iterators those it needs. */
type AnyIterator = Iterable<unknown> & Record<string, unknown>;

const prototype = Object.getPrototypeOf(
  Object.getPrototypeOf([][Symbol.iterator]()),
) as AnyIterator;

function define(
  name: string,
  helper: (this: Iterable<unknown>, ...args: never[]) => unknown,
): void {
  if (name in prototype) return;
  Object.defineProperty(prototype, name, { value: helper, writable: true, configurable: true });
}

define("toArray", function () {
  return [...this];
});
for (const name of ["some", "every", "find", "forEach", "reduce"] as const) {
  define(name, function (...args) {
    const list = [...this] as unknown[];
    return (list[name] as (...args: never[]) => unknown).call(list, ...args);
  });
}
for (const name of ["map", "filter", "flatMap"] as const) {
  define(name, function (...args) {
    const list = ([...this] as unknown[])[name] as (...args: never[]) => unknown[];
    return list.call([...this], ...args)[Symbol.iterator]();
  });
}
