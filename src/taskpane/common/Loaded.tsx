import type { ComponentType } from "react";
import { inPlainWords } from "../../excel";
import { TroubleBar } from "./TroubleBar";
import { useLoaded, type Load } from "./useLoaded";
import { Working } from "./Working";

interface Props<Given extends object> {
  /** What is loaded, as its user calls it. */
  readonly name: string;
  readonly load: Load<ComponentType<Given>>;
  /** What the component gets. */
  readonly given: Given;
}

/** A component whose code is fetched when it is first shown: says so, and says when it cannot be had. */
export const Loaded = <Given extends object>({ name, load, given }: Props<Given>) => {
  const { found, retry } = useLoaded(load);
  switch (found.is) {
    case "loading":
      return <Working doing={`Loading ${name}`} />;
    case "failed":
      return (
        <TroubleBar
          trouble={{
            message: `${name} could not be loaded.`,
            cure: "Look whether you are online, then try again. Nothing in the workbook was changed.",
            code: inPlainWords(found.error).code,
          }}
          onRetry={retry}
        />
      );
    case "loaded":
      return <found.thing {...given} />;
  }
};
