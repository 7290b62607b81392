import { MEMBER_STATUSES, STATUSES } from "../../src/kpi";
import { INK, MEMBER_STATUS_TONES, STATUS_TONES, TONES } from "../../src/workbook/palette";
import { contrast, distance, EYES, seen } from "./support/colour-vision";

const tones = Object.entries(TONES);
const eyes = Object.entries(EYES);
const LEGIBLE = 4.5;

describe("[8] the colours of statuses", () => {
  it("give every status word the tone of its colour, and every Member status one", () => {
    expect(STATUS_TONES.map(({ word, tone }) => [word, tone])).toEqual(
      STATUSES.map(({ word, colour }) => [word, TONES[colour]]),
    );
    expect(MEMBER_STATUS_TONES.map(({ word }) => word)).toEqual([...MEMBER_STATUSES]);
  });

  it.each(eyes)("keep text legible on its fill: %s", (_, eye) => {
    for (const [colour, { fill, color }] of tones) {
      const ratio = contrast(seen(fill, eye), seen(color, eye));
      expect([colour, ratio >= LEGIBLE]).toEqual([colour, true]);
    }
  });

  it("have these contrasts to the usual eye", () => {
    const usual = EYES["usual sight"]!;
    const ratios = tones.map(([colour, { fill, color }]) => [
      colour,
      Number(contrast(seen(fill, usual), seen(color, usual)).toFixed(1)),
    ]);
    expect(Object.fromEntries(ratios)).toEqual({ red: 6.6, amber: 9.3, grey: 9.0, green: 6.9 });
  });

  it.each(eyes)("can be told apart: %s", (_, eye) => {
    for (const [a, one] of tones) {
      for (const [b, other] of tones.filter(([name]) => name > a)) {
        const apart = distance(seen(one.fill, eye), seen(other.fill, eye));
        expect([a, b, apart > 10]).toEqual([a, b, true]);
      }
    }
  });
});

describe("the colours of the book's furniture", () => {
  it("are legible", () => {
    const white = "#FFFFFF";
    const pairs: readonly (readonly [string, string])[] = [
      [INK.title, white],
      [INK.hint, white],
      [INK.warning, white],
      [INK.title, INK.headerFill],
      [INK.inputText, INK.inputFill],
    ];
    for (const [text, ground] of pairs) {
      const usual = EYES["usual sight"]!;
      expect([text, contrast(seen(text, usual), seen(ground, usual)) >= LEGIBLE]).toEqual([
        text,
        true,
      ]);
    }
  });
});
