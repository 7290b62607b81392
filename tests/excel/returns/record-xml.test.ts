/** @jest-environment jsdom */
import fc from "fast-check";
import {
  MERGE_NAMESPACE,
  mergeFromXml,
  mergeToXml,
} from "../../../src/excel/returns/merge/record-xml";
import { MEMBER_STATUSES, serial, type SerialDate } from "../../../src/kpi";
import type { MergeRecord } from "../../../src/workbook";

const text = fc.string({ unit: "grapheme" }).map((one) =>
  // What returned books hold has been made harmless before.
  // eslint-disable-next-line no-control-regex
  one.replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/g, "x"),
);
const name = text.map((one) => `n${one}`);
const day = fc.integer({ min: 1, max: 2_958_465 }).map((one) => serial(one) as SerialDate);
const count = fc.nat(9_999);

const records: fc.Arbitrary<MergeRecord> = fc.record({
  state: fc.constantFrom("merging", "merged", "undoing"),
  mergedOn: day,
  rows: fc.array(
    fc.record({
      statement: fc.record({
        kpi: name,
        member: name,
        status: fc.constantFrom(...MEMBER_STATUSES),
        since: fc.option(day),
        reportedOn: fc.option(day),
        evidence: text,
        source: text,
      }),
      filled: fc.boolean(),
      spared: fc.boolean(),
      earlier: count,
    }),
  ),
  returned: fc.array(
    fc.record({
      file: text,
      member: text,
      issued: fc.option(day),
      received: day,
      logged: fc.constantFrom("completed", "added", "before"),
      earlier: count,
      counts: fc.record({
        new: count,
        changed: count,
        confirmed: count,
        conflicts: count,
        rejected: count,
      }),
    }),
  ),
});

test("what is written is read back", () => {
  fc.assert(fc.property(records, (one) => expect(mergeFromXml(mergeToXml(one))).toEqual(one)));
});

test.each([
  ["no XML", "<merge"],
  ["another namespace", '<merge xmlns="urn:other" state="merged" mergedOn="43555"/>'],
  ["no state", `<merge xmlns="${MERGE_NAMESPACE}" mergedOn="43555"/>`],
  ["no day", `<merge xmlns="${MERGE_NAMESPACE}" state="merged" mergedOn="soon"/>`],
  ["empty", ""],
])("a part that is none of ours is nothing: %s", (_, xml) => {
  expect(mergeFromXml(xml)).toBeNull();
});

test("rows that do not fit are dropped", () => {
  const xml =
    `<merge xmlns="${MERGE_NAMESPACE}" state="merged" mergedOn="43555">` +
    '<row kpi="10" member="Fiji" status="Maybe"/><row kpi="" member="Fiji" status="Yes"/>' +
    '<file file="x"/><script/></merge>';
  expect(mergeFromXml(xml)).toMatchObject({ rows: [], returned: [] });
});
