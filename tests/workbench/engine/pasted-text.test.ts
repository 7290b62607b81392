import { pastedCells } from "../../../src/workbench/engine/cells/pasted-text";

test.each<[string, string, string[][]]>([
  [
    "tabs and lines",
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["line ends of Windows and of old Macs", "a\tb\r\nc\rd\r\n", [["a", "b"], ["c"], ["d"]]],
  ["blank cells and rows stay", "\ta\n\n\tb\t", [["", "a"], [""], ["", "b", ""]]],
  ["one line end at the end is none", "a\n\n", [["a"], [""]]],
  ["quotes hold tabs, lines and quotes", '"a\n""b"""\t"c\td"\ne', [['a\n"b"', "c\td"], ["e"]]],
  ["quotes within a cell are letters", 'say "hi"\t5"', [['say "hi"', '5"']]],
  ["quotes that are not closed are letters", '"a\tb\n"c" d', [['"a', "b"], ['"c" d']]],
  ["blank quotes", '""\t"', [["", '"']]],
])("%s", (_, text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});
