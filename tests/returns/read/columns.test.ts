import { RETURN_COLUMNS } from "../../../src/returns/format";
import { findColumns } from "../../../src/returns/read/columns";

const found = (...headers: string[]) => Object.fromEntries(findColumns(new Map(headers.entries())));

test("the columns as they are issued, in any order", () => {
  expect(found(...RETURN_COLUMNS)).toEqual(
    Object.fromEntries(RETURN_COLUMNS.map((name, at) => [name, at])),
  );
  expect(found("Comment", "x", "Status", "KPI")).toEqual({ Comment: 0, Status: 2, KPI: 3 });
});

test.each([
  ["STATUS", "Status"],
  [" status: ", "Status"],
  ["Stattus", "Status"],
  ["Status (pick one)", "Status"],
  ["on-record", "On record"],
  ["Onrecord", "On record"],
  ["Sinse", "Since"],
  ["Since when", "Since"],
  ["KPIs", "KPI"],
  ["Evidences", "Evidence"],
  ["Coment", "Comment"],
])("“%s” is %s", (header, column) => {
  expect(found(header)).toEqual({ [column]: 0 });
});

test.each(["", "Remarks", "Sta", "Sin", "Reported on", "State of play"])(
  "“%s” is none of them",
  (header) => {
    expect(found(header)).toEqual({});
  },
);

test("what could be two is neither; what is exact goes first", () => {
  expect(found("Status 1", "Status 2")).toEqual({});
  expect(found("Status", "Status")).toEqual({});
  expect(found("Statuss", "Status")).toEqual({ Status: 1 });
});
