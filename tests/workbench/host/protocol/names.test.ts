import fc from "fast-check";
import {
  toPublicName,
  toSetterName,
  toWireName,
} from "../../../../src/workbench/host/protocol/names";

const publicName = fc.stringMatching(/^_?[a-z][A-Za-z0-9]{0,12}$/);

test("a public name survives the way over the wire", () => {
  fc.assert(
    fc.property(publicName, (name) => {
      expect(toPublicName(toWireName(name))).toBe(name);
    }),
  );
});

test.each([
  ["RowCount", "rowCount"],
  ["_ReferenceId", "_ReferenceId"],
  ["_KeepReference", "_KeepReference"],
])("%s is %s", (wire, name) => {
  expect(toPublicName(wire)).toBe(name);
  expect(toWireName(name)).toBe(wire);
});

test("two setters have names of their own on the wire", () => {
  expect(toSetterName("Gridlines")).toBe("showGridlines");
  expect(toSetterName("Headings")).toBe("showHeadings");
  expect(toSetterName("name")).toBe("name");
});
