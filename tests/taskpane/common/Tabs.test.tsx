import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { panelOf, Tabs } from "../../../src/taskpane/common/Tabs";
import { bookOf, faults, show } from "../support";

const NAMES = ["One", "Two", "Three"] as const;

const Sample = () => {
  const [shown, choose] = useState<(typeof NAMES)[number]>("One");
  return (
    <>
      <Tabs label="Numbers" names={NAMES} shown={shown} onShow={choose} />
      <div {...panelOf(shown)}>
        <button>In {shown}</button>
      </div>
    </>
  );
};

const chosen = () => screen.getByRole("tab", { selected: true }).textContent;

test("one stop for Tab, which is the chosen one; its panel is the next", async () => {
  show(<Sample />, bookOf());
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "One" }));
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "In One" }));
  expect(screen.getByRole("tabpanel", { name: "One" })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test.each([
  ["{ArrowRight}", "Two"],
  ["{ArrowRight}{ArrowRight}{ArrowRight}", "Three"],
  ["{ArrowLeft}", "One"],
  ["{End}", "Three"],
  ["{End}{ArrowLeft}", "Two"],
  ["{End}{Home}", "One"],
  ["x", "One"],
])("%s chooses %s, and the focus goes along", async (keys, name) => {
  show(<Sample />, bookOf());
  await userEvent.tab();
  await userEvent.keyboard(keys);
  expect(chosen()).toBe(name);
  expect(document.activeElement?.textContent).toBe(name);
});

test("a click chooses", async () => {
  show(<Sample />, bookOf());
  await userEvent.click(screen.getByRole("tab", { name: "Three" }));
  expect(chosen()).toBe("Three");
  expect(screen.getByRole("tabpanel", { name: "Three" })).toBeTruthy();
});
