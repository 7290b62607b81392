import fc from "fast-check";
import type { Cell } from "../cells";
import { cells, empty, error, pick, rarely, weighted } from "./cells";
import { dated } from "./dates";
import type { Anchors } from "./dates";

/** Name, code, aliases. "Korea" fits two; a code or an alias may be missing, or nothing at all. */
export const NAMES: readonly (readonly [string, string, string])[] = [
  ["Viet Nam", "VNM", "Vietnam; Socialist Republic of Viet Nam"],
  ["P.R. China", "CHN", "China; People's Republic of China"],
  ["Hong Kong, China", "HKG", "Hong Kong; Hong Kong SAR"],
  ["Timor-Leste", "TLS", " East Timor ;; Timor Leste"],
  ["Réunion", "REU", ""],
  ["Lao P.D.R.", "", "Laos; ---"],
  ["R. Korea", "KOR", "Korea; ROK"],
  ["D.P.R. Korea", "PRK", "Korea"],
  ["Fiji", "FJI", ""],
  ["Japan", "JPN", ""],
  ["Nepal", "NPL", ""],
  ["Tonga", "TON", ""],
];
const nth = (index: number) => NAMES[index % NAMES.length] ?? ["", "", ""];

export type RowSpec = (anchors: Anchors, index: number) => Readonly<Record<string, Cell>>;

/** A row of Members; few have joined or left at all. */
export const member = (): fc.Arbitrary<RowSpec> =>
  fc
    .record({
      joined: weighted(
        [10, empty().map((cell) => () => cell)],
        [1, dated(1, "start", "end", "asOf")],
      ),
      left: weighted(
        [10, empty().map((cell) => () => cell)],
        [1, dated(1, "start", "end", "asOf")],
      ),
      spoilt: rarely(60, pick("Member", "Code", "Aliases")),
      by: weighted([5, empty()], [1, error()]),
    })
    .map(({ joined, left, spoilt, by }) => (anchors, index) => {
      const [Member, Code, Aliases] = nth(index);
      const row = { Member, Code, RTC: "", Joined: joined(anchors), Left: left(anchors), Aliases };
      return spoilt ? { ...row, [spoilt]: by } : row;
    });

/** The ways to write the name of a Member. */
const SPELLINGS: readonly ((name: string, code: string, aliases: string) => Cell)[] = [
  (name) => name,
  (name) => name,
  (name) => name,
  (name, code) => code.toLowerCase() || name,
  (name, _, aliases) => aliases.split(";")[0] ?? name,
  (name) => `  ${name.toUpperCase()} `,
  (name) => name.replace(/[^A-Za-zé]/g, ""),
  (name) => name.replace("e", "é").replace("a", "ä"),
];
const stranger = () =>
  weighted([8, cells("Atlantis", "---", true, 5, "Korea", "korea ")], [3, empty()], [1, error()]);

/** A cell that names a Member of a roster of this size, in some spelling; or nobody. */
export const name = (): fc.Arbitrary<(size: number) => Cell> =>
  weighted<(size: number) => Cell>(
    [
      15,
      fc.tuple(fc.nat(NAMES.length - 1), pick(...SPELLINGS)).map(
        ([index, spell]) =>
          (size) =>
            spell(...nth(index % Math.max(1, size))),
      ),
    ],
    [1, stranger().map((cell) => () => cell)],
  );
