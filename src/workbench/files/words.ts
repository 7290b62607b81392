/** Two vocabularies for the same things, as pairs. */
export interface Words<A, B> {
  to(a: A): B | undefined;
  from(b: B): A | undefined;
}

/** The first pair of several that share a word is the one that counts. */
export const words = <A, B>(pairs: readonly (readonly [A, B])[]): Words<A, B> => ({
  to: (a) => pairs.find(([key]) => key === a)?.[1],
  from: (b) => pairs.find(([, value]) => value === b)?.[0],
});
