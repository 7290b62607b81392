/** @jest-environment jsdom */
import fc from "fast-check";
import { joinDeeds, type BookRecord } from "../../src/excel/record/record";
import { recordFromXml, recordToXml, RECORD_NAMESPACE } from "../../src/excel/record/xml";
import { USUAL_NAMES } from "../../src/workbook";

const text = fc.string({ unit: "grapheme", minLength: 1 }).map((one) =>
  // XML 1.0 has no control characters, and Excel lets nobody type them into a name.
  // eslint-disable-next-line no-control-regex
  one.replace(/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udfff]/g, "x"),
);

const record = fc.record<BookRecord>({
  state: fc.constantFrom("building", "complete"),
  identity: fc.record({
    plan: text,
    termStart: fc.nat(99_999),
    termEnd: fc.nat(99_999),
    contentHash: fc.constant("0123456789abcdef"),
    version: fc.nat(99),
  }),
  naming: text.map((name) => ({ ...USUAL_NAMES, sheets: { ...USUAL_NAMES.sheets, lists: name } })),
  asOf: fc.option(fc.nat(99_999), { nil: undefined }),
  deeds: fc.array(
    fc.oneof(
      fc.constant({ did: "sheet", key: "members" } as const),
      text.map((before) => ({ did: "header", key: "kpis", header: "KPI", before }) as const),
      text.map((before) => ({ did: "formula", key: "scoreboard", address: "B5", before }) as const),
    ),
  ),
});

test("what is written is read back", () => {
  fc.assert(fc.property(record, (one) => expect(recordFromXml(recordToXml(one))).toEqual(one)));
});

test.each([
  ["no XML", "<book"],
  ["another namespace", '<book xmlns="urn:other" plan="x"/>'],
  ["no identity", `<book xmlns="${RECORD_NAMESPACE}"/>`],
  ["a script", '<html xmlns="http://www.w3.org/1999/xhtml"><script>x</script></html>'],
  ["empty", ""],
])("a part that is none of ours is nothing: %s", (_, xml) => {
  expect(recordFromXml(xml)).toBeUndefined();
});

test("deeds that do not fit are dropped", () => {
  const identity = {
    ...{ plan: "P", termStart: 1, termEnd: 2, contentHash: "0123456789abcdef", version: 1 },
  };
  const xml = recordToXml({
    state: "complete",
    identity,
    naming: USUAL_NAMES,
    asOf: undefined,
    deeds: [],
  });
  const forged = xml.replace(
    "</book>",
    '<deed did="sheet" key="nothing"/><deed did="eval" key="members"/><deed did="name" key="plan"/></book>',
  );
  expect(recordFromXml(forged)?.deeds).toEqual([{ did: "name", key: "plan" }]);
});

test("the deeds of a broken run and of the run that finishes it are each kept once", () => {
  const sheet = { did: "sheet", key: "members" } as const;
  const name = { did: "name", key: "plan" } as const;
  expect(joinDeeds([sheet], [sheet, name])).toEqual([sheet, name]);
});
