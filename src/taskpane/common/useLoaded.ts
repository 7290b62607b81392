import { useCallback, useEffect, useState } from "react";

export type Load<Thing> = () => Promise<Thing>;

type Found<Thing> =
  | { readonly is: "loading" }
  | { readonly is: "loaded"; readonly thing: Thing }
  | { readonly is: "failed"; readonly error: unknown };

const LOADING = { is: "loading" } as const;

interface Holder<Thing> {
  readonly found: Found<Thing>;
  readonly retry: () => void;
}

/** What `load` gives. It is asked once, and again only after a failure when told to. */
export const useLoaded = <Thing>(load: Load<Thing>): Holder<Thing> => {
  const [found, setFound] = useState<Found<Thing>>(LOADING);
  const { is } = found;
  useEffect(() => {
    if (is !== "loading") return;
    let current = true;
    load().then(
      (thing) => current && setFound({ is: "loaded", thing }),
      (error: unknown) => current && setFound({ is: "failed", error }),
    );
    return () => {
      current = false;
    };
  }, [load, is]);
  const retry = useCallback(() => setFound(LOADING), []);
  return { found, retry };
};
