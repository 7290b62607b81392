import fc from "fast-check";
import { BASE_COLUMNS, FORMAT_VERSION, RECORD_LABELS } from "../../src/returns/format";
import type { Decoded, IssueRecord } from "../../src/returns/format";
import { recordFromCells, recordToCells } from "../../src/returns/record";
import { records } from "./support/arbitrary";

type Rows = readonly (readonly unknown[])[];

const STAMP: Rows = [
  [RECORD_LABELS.format, String(FORMAT_VERSION)],
  [RECORD_LABELS.planHash, "cac4ccffca9d1975"],
  [RECORD_LABELS.planName, "ROCB plan 2018-2020"],
  [RECORD_LABELS.member, "FJI"],
  [RECORD_LABELS.issued, 43555],
];
const withBase = (...base: Rows): Rows => [...STAMP, [], [...BASE_COLUMNS], ...base];

const read = (value: IssueRecord): Decoded<IssueRecord> => ({ ok: true, value });

/** What stood around the table comes back in any order. */
function sorted(back: Decoded<IssueRecord>): Decoded<IssueRecord> {
  if (!back.ok || back.value.texts === null) return back;
  const { texts } = back.value;
  return read({ ...back.value, texts: { ...texts, around: [...texts.around].sort() } });
}

describe("the hidden sheet", () => {
  it("comes back as it went", () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(sorted(recordFromCells(recordToCells(record)))).toEqual(sorted(read(record)));
      }),
    );
  });

  it("comes back when a program padded it with blanks and dropped empty rows", () => {
    fc.assert(
      fc.property(records, (record) => {
        const padded = recordToCells(record)
          .filter((row) => row.length > 0)
          .map((row) => [...row.map((cell) => cell ?? ""), undefined, null]);
        expect(sorted(recordFromCells([...padded, ["", ""]]))).toEqual(sorted(read(record)));
      }),
    );
  });

  it("reads codes that a program made numbers of", () => {
    const back = recordFromCells(withBase([10, "Yes", 43466, null]));
    expect(back).toMatchObject({ ok: true, value: { base: [{ kpi: "10", since: 43466 }] } });
  });

  it("is not misled by a KPI that is called as a label", () => {
    const back = recordFromCells(withBase([RECORD_LABELS.member, "Yes", null, null]));
    expect(back).toMatchObject({ ok: true, value: { stamp: { member: "FJI" } } });
  });

  it("of a later version is said to be newer, wherever its rows stand", () => {
    const back = recordFromCells([["anything"], [RECORD_LABELS.format, "2"]]);
    expect(back).toEqual({ ok: false, problem: { kind: "newer", version: 2 } });
  });

  it("is absent in a sheet of others", () => {
    expect(recordFromCells([["a", 1], [2]])).toEqual({ ok: false, problem: { kind: "absent" } });
  });

  it.each<[string, Rows]>([
    ["the list", STAMP],
    ["the list", withBase([null, "Yes", null, null])],
    ["for 10", withBase(["10", "yes please", null, null])],
    ["for 10", withBase(["10", "Yes", "soon", null])],
    ["for 10", withBase(["10", "Yes", null, true])],
    ["for 10", withBase(["10", "Yes", null, null], ["10", "No", null, null])],
    ["the list", withBase(...Array.from({ length: 2_001 }, (_, at) => [`k${at}`]))],
  ])("names what is damaged: %s", (what, rows) => {
    const back = recordFromCells(rows);
    expect(back).toMatchObject({ ok: false, problem: { what: expect.stringContaining(what) } });
  });

  it("answers anything at all without throwing", () => {
    const cells = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>("1", ...Object.values(RECORD_LABELS), ...BASE_COLUMNS),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cells)), (rows) => {
        expect(typeof recordFromCells(rows).ok).toBe("boolean");
      }),
    );
  });
});
