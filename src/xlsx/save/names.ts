import { columnName, quoteSheet } from "../addresses";
import type { Range } from "../model/addresses";
import type { DefinedName } from "../model/names";
import type { Span } from "../model/print";
import type { Sheet } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import { escapeXml } from "../text/xml";
import type { SaveContext } from "./context";
import { element, listed, xstringAttribute } from "./element";

const absolute = ({ top, left, bottom, right }: Range) =>
  `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

const onSheet = (sheet: Sheet, reference: string) => `${quoteSheet(sheet.name)}!${reference}`;
const rows = ({ first, last }: Span) => `$${first + 1}:$${last + 1}`;
const columns = ({ first, last }: Span) => `$${columnName(first)}:$${columnName(last)}`;

/** What Excel keeps among the names, though it shows it elsewhere. */
function builtInNames(sheet: Sheet, localSheetId: number): string[] {
  const { area, titleRows, titleColumns } = sheet.print;
  const titles = [titleColumns && columns(titleColumns), titleRows && rows(titleRows)];
  const given = titles.filter((title) => title !== null);
  const one = (name: string, references: readonly string[], hidden: boolean) =>
    references.length === 0
      ? []
      : [
          element(
            "definedName",
            { name: `_xlnm.${name}`, localSheetId, hidden: hidden || null },
            escapeXml(references.map((reference) => onSheet(sheet, reference)).join(",")),
          ),
        ];
  return [
    ...one("_FilterDatabase", sheet.autoFilter ? [absolute(sheet.autoFilter)] : [], true),
    ...one("Print_Area", area.map(absolute), false),
    ...one("Print_Titles", given, false),
  ];
}

function nameXml(
  { name, formula, hidden, comment }: DefinedName,
  localSheetId: number | null,
  context: SaveContext,
): string {
  const stored = context.formulas.store(formula, null, () => `of the name ${name}`);
  const head = {
    name: xstringAttribute(name),
    comment: comment === "" ? null : xstringAttribute(comment),
    localSheetId,
    hidden: hidden || null,
  };
  return element("definedName", head, escapeXml(stored));
}

export const namesXml = ({ names, sheets }: Workbook, context: SaveContext): string =>
  listed("definedNames", [
    ...names.map((name) => nameXml(name, null, context)),
    ...sheets.flatMap((sheet, i) => [
      ...sheet.names.map((name) => nameXml(name, i, context)),
      ...builtInNames(sheet, i),
    ]),
  ]);
