import fc from "fast-check";
import { readCatalogue } from "../../../../src/workbench/host/functions/metadata";
import { readOutcome } from "../../../../src/workbench/host/functions/results";
import type { Json } from "../../../../src/workbench/host/protocol/wire";

test.each<[string, Json, unknown]>([
  ["a number", [7, true, 42, [1]], { id: 7, ok: true, value: 42 }],
  ["nothing", [7, true, null, []], { id: 7, ok: true, value: null }],
  ["a matrix", [7, true, [[1, "a"]], []], { id: 7, ok: true, value: [[1, "a"]] }],
  [
    "a returned error",
    [7, true, { type: "Error", basicValue: "#N/A", message: "Gone" }, []],
    { id: 7, ok: false, error: "#N/A", message: "Gone" },
  ],
  [
    "an error within a matrix",
    [7, true, [[1, { type: "Error", basicValue: "#NUM!" }]], []],
    { id: 7, ok: true, value: [[1, { error: "#NUM!" }]] },
  ],
  ["a ragged matrix", [7, true, [[1], [1, 2]], []], { id: 7, ok: false, error: "#VALUE!" }],
  ["a plain list", [7, true, [1, 2], []], { id: 7, ok: false, error: "#VALUE!" }],
  ["an empty matrix", [7, true, [[]], []], { id: 7, ok: false, error: "#VALUE!" }],
  [
    "a refused argument",
    [7, false, "Say it differently", 7, []],
    { id: 7, ok: false, error: "#VALUE!", message: "Say it differently" },
  ],
  [
    "a crash, whose text stays hidden",
    [7, false, "oops", 2],
    { id: 7, ok: false, error: "#VALUE!" },
  ],
  ["an unknown code", [7, false, "", 99], { id: 7, ok: false, error: "#VALUE!" }],
  ["no such function", [7, false, "", 10], { id: 7, ok: false, error: "#NAME?" }],
])("%s", (_, entry, expected) => {
  expect(readOutcome(entry)).toEqual(expected);
});

test("whatever an add-in sends is read as an outcome or as none", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, whole) => {
      expect(readOutcome([1, true, value as Json])).toMatchObject({ id: 1 });
      expect(() => readOutcome(whole as Json)).not.toThrow();
    }),
  );
});

test("whatever functions.json holds is read without an exception", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (whole, entry) => {
      expect(() => readCatalogue(whole)).not.toThrow();
      expect(() => readCatalogue({ functions: [entry] })).not.toThrow();
    }),
  );
});
