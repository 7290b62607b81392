import { Activity, useState, type ComponentType } from "react";
import { Loaded } from "./Loaded";
import { panelOf, Tabs } from "./Tabs";
import type { Load } from "./useLoaded";

/** A tab and what it shows, whose code comes when it is first shown. */
export interface TabOf<Name extends string, Given> {
  readonly name: Name;
  readonly load: Load<ComponentType<Given>>;
}

interface Props<Name extends string, Given> {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly tabs: readonly TabOf<Name, Given>[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** What every screen gets. */
  readonly given: Given;
  readonly listClassName?: string | undefined;
  readonly panelClassName?: string;
}

/**
 * Tabs with their screens. A screen that is left stops watching the workbook but keeps what was
 * typed and what runs in it; a single screen needs no tabs.
 */
export const Screens = <Name extends string, Given extends object>(props: Props<Name, Given>) => {
  const { label, tabs, shown, onShow, given, listClassName, panelClassName } = props;
  const [visited, setVisited] = useState<readonly Name[]>([shown]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  const names = tabs.map(({ name }) => name);
  const single = names.length === 1;
  return (
    <>
      {!single && (
        <Tabs label={label} names={names} shown={shown} onShow={onShow} className={listClassName} />
      )}
      {tabs
        .filter(({ name }) => visited.includes(name))
        .map(({ name, load }) => (
          <Activity key={name} mode={name === shown ? "visible" : "hidden"}>
            <div className={panelClassName} {...(single ? {} : panelOf(name))}>
              <Loaded name={name} load={load} given={given} />
            </div>
          </Activity>
        ))}
    </>
  );
};
