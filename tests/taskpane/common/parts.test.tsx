import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Message } from "../../../src/taskpane/common/Message";
import { Section } from "../../../src/taskpane/common/Section";
import { StatusMark } from "../../../src/taskpane/common/StatusMark";
import { THEMES, ThemeContext } from "../../../src/taskpane/common/theme";
import { COLOUR_WORDS, colourOf, useTones } from "../../../src/taskpane/common/tones";
import { Working } from "../../../src/taskpane/common/Working";
import { STATUSES, type Colour } from "../../../src/kpi";
import { bookOf, faults, show } from "../support";

test("a section is a region by its heading", async () => {
  show(<Section title="By pillar">Bars</Section>, bookOf());
  const region = screen.getByRole("region", { name: "By pillar" });
  expect(region.textContent).toContain("Bars");
  expect(screen.getByRole("heading", { level: 2, name: "By pillar" })).toBeTruthy();
});

test.each(["info", "success", "warning", "error"] as const)(
  "a message (%s) has its title, its text, then what can be done",
  async (intent) => {
    const pressed: string[] = [];
    show(
      <Message
        intent={intent}
        title="Some names are taken"
        actions={<button onClick={() => pressed.push("Rename")}>Rename</button>}
      >
        They are left alone.
      </Message>,
      bookOf(),
    );
    const message = screen.getByRole("group", { name: /Some names are taken/ });
    expect(message.textContent).toBe("Some names are takenThey are left alone.Rename");
    await userEvent.click(screen.getByRole("button", { name: "Rename" }));
    expect(pressed).toEqual(["Rename"]);
    expect(await faults()).toEqual([]);
  },
);

test("work that can be counted tells how far it is", async () => {
  show(<Working doing="Writing rows" done={2} of={8} />, bookOf());
  const bar = screen.getByRole("progressbar", { name: "Writing rows …" });
  expect(bar.getAttribute("aria-valuenow")).toBe("2");
  expect(bar.getAttribute("aria-valuemax")).toBe("8");
  expect(screen.queryByRole("button")).toBeNull();
  expect(await faults()).toEqual([]);
});

test("work that cannot be counted claims no figure; Cancel stops it", async () => {
  let cancelled = 0;
  show(<Working doing="Reading files" onCancel={() => void (cancelled += 1)} />, bookOf());
  const bar = screen.getByRole("progressbar", { name: "Reading files …" });
  expect(bar.getAttribute("aria-valuenow")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(cancelled).toBe(1);
});

test("every status has a colour with a word of its own, and is always written out", () => {
  for (const { word, colour } of STATUSES) expect(colourOf(word)).toBe(colour);
  const words = Object.values(COLOUR_WORDS);
  expect(new Set(words).size).toBe(words.length);
  show(<StatusMark status="Off track" />, bookOf());
  expect(screen.getByText("Off track")).toBeTruthy();
});

/** Relative luminance of "#RRGGBB" (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

test.each(["light", "dark"] as const)("words can be read on every tone (%s)", (theme) => {
  const Shown = () => (
    <>
      {Object.entries(useTones()).map(([name, { fill, color }]) => (
        <i key={name} data-colour={name} data-fill={fill} data-text={color} />
      ))}
    </>
  );
  show(
    <ThemeContext value={theme}>
      <Shown />
    </ThemeContext>,
    bookOf(),
  );
  const colours: Colour[] = ["red", "amber", "grey", "green"];
  for (const colour of colours) {
    const { dataset } = document.querySelector<HTMLElement>(`[data-colour="${colour}"]`)!;
    expect(contrast(dataset["fill"]!, dataset["text"]!)).toBeGreaterThan(4.5);
    if (theme === "dark") {
      const ground = THEMES.dark.colorNeutralBackground1;
      expect(contrast(dataset["fill"]!, ground)).toBeGreaterThan(3);
    }
  }
});
