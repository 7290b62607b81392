import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState, type ComponentType } from "react";
import { Screens, type TabOf } from "../../../src/taskpane/common/Screens";
import { bookOf, faults, show } from "../support";

interface Given {
  readonly greeting: string;
}

const Counter = ({ greeting }: Given) => {
  const [count, setCount] = useState(0);
  return (
    <button onClick={() => setCount(count + 1)}>
      {greeting} {count}
    </button>
  );
};

const tab = (name: string, load: () => Promise<ComponentType<Given>>): TabOf<string, Given> => ({
  name,
  load,
});

const counter = (name: string) => tab(name, () => Promise.resolve(Counter));

const Sample = ({ tabs }: { readonly tabs: readonly TabOf<string, Given>[] }) => {
  const [shown, choose] = useState(tabs[0]!.name);
  return (
    <Screens
      label="Samples"
      tabs={tabs}
      shown={shown}
      onShow={choose}
      given={{ greeting: "Hello" }}
    />
  );
};

const go = (name: string) => userEvent.click(screen.getByRole("tab", { name }));

test("a screen comes when it is first shown, and says so until it is there", async () => {
  let arrive = (): void => undefined;
  const loaded: string[] = [];
  const late = tab("Late", () => {
    loaded.push("Late");
    return new Promise((resolve) => (arrive = () => resolve(Counter)));
  });
  show(<Sample tabs={[counter("Now"), late]} />, bookOf());
  await screen.findByRole("button", { name: "Hello 0" });
  expect(loaded).toEqual([]);
  await go("Late");
  await screen.findByRole("progressbar", { name: /Loading Late/ });
  expect(await faults()).toEqual([]);
  arrive();
  await screen.findByRole("button", { name: "Hello 0" });
  await go("Now");
  await go("Late");
  expect(loaded).toEqual(["Late"]);
});

test("a screen that cannot be had says so, and can be asked for again", async () => {
  let online = false;
  const load = () =>
    online ? Promise.resolve(Counter) : Promise.reject(new Error("ChunkLoadError"));
  show(<Sample tabs={[tab("Far", load), counter("Near")]} />, bookOf());
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Far could not be loaded.");
  expect(alert.textContent).toContain("ChunkLoadError");
  online = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("button", { name: "Hello 0" });
});

test("a screen that is left keeps what was done in it, but does nothing meanwhile", async () => {
  let watching = 0;
  const Watcher = (given: Given) => {
    useEffect(() => {
      watching += 1;
      return () => void (watching -= 1);
    }, []);
    return <Counter {...given} />;
  };
  show(<Sample tabs={[tab("One", () => Promise.resolve(Watcher)), counter("Two")]} />, bookOf());
  await userEvent.click(await screen.findByRole("button", { name: "Hello 0" }));
  expect(watching).toBe(1);
  await go("Two");
  await screen.findByRole("button", { name: "Hello 0" });
  await waitFor(() => expect(watching).toBe(0));
  await go("One");
  await screen.findByRole("button", { name: "Hello 1" });
  expect(watching).toBe(1);
});

test("a single screen stands without tabs", async () => {
  show(<Sample tabs={[counter("Only")]} />, bookOf());
  await screen.findByRole("button", { name: "Hello 0" });
  expect(screen.queryByRole("tablist")).toBeNull();
  expect(screen.queryByRole("tabpanel")).toBeNull();
});
