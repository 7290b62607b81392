import { codeOf, longDate } from "../../kpi";
import { isDateFormat } from "../../xlsx";
import type { Cell, Range } from "../../xlsx";
import { INPUT_COLUMNS } from "../format";
import type { ReturnColumn } from "../format";
import type { ReturnedRow, Said } from "../compare/returned";
import { covers, holds, shownText } from "./cells";
import { dayOfNumber, dayOfText } from "./dates";
import type { DateOrder, ReadDay } from "./dates";
import type { FoundTable } from "./find-table";
import { harmless } from "./harmless";
import type { IssuedLines } from "./issued-texts";
import { longDateOf } from "./shown-date";
import { statusOfText } from "./status-words";

/** The rows of a returned table, and what else stands on its sheet. */
export interface ReadRows {
  /** Read again when the officer has said how the file writes its dates. */
  rowsFor(order: DateOrder | null): readonly ReturnedRow[];
  readonly count: number;
  /** Whether a date of the file waits for its order: as it stands there, else null. */
  readonly ambiguousDate: string | null;
}

/** Filled rows below the headers; text below the table that is of no KPI is none. */
export function readRows(
  table: FoundTable,
  isKpi: (code: string) => boolean,
  issued: IssuedLines | null,
): ReadRows {
  const { cells, header } = table;
  const lines = cells.rows
    .filter((row) => row > header && isReturned(table, row, isKpi))
    .map((row) => new Line(table, row, issued));
  const ambiguous = lines.find((line) => line.day(null)?.is === "ambiguous");
  return {
    rowsFor: (order) => lines.map((line) => line.read(order)),
    count: lines.length,
    ambiguousDate: ambiguous?.text("Since") ?? null,
  };
}

/** Rows that answer, of a KPI or not, and those of a KPI that are silent. */
export function isReturned(
  { cells, columns }: FoundTable,
  row: number,
  isKpi: (code: string) => boolean,
): boolean {
  const cellOf = (column: ReturnColumn) => {
    const at = columns.get(column);
    return at === undefined ? undefined : cells.at(row, at);
  };
  const code = shownText(cellOf("KPI")?.value ?? null).trim();
  if (code !== "" && isKpi(codeOf(code))) return true;
  return INPUT_COLUMNS.some((column) => {
    const cell = cellOf(column);
    return cell !== undefined && holds(cell);
  });
}

/** One row, cell by cell. */
class Line {
  constructor(
    private readonly table: FoundTable,
    private readonly row: number,
    private readonly issued: IssuedLines | null,
  ) {}

  read(order: DateOrder | null): ReturnedRow {
    const texts = INPUT_COLUMNS.map((column) => harmless(this.text(column), column));
    const [status, since, evidence, comment] = texts.map(({ text }) => text);
    return {
      row: this.row + 1,
      kpi: harmless(this.text("KPI"), "KPI").text,
      says: this.says(order),
      shown: {
        status: status ?? "",
        since: since ?? "",
        evidence: joined(evidence ?? "", comment ?? ""),
      },
      remarks: [...texts.flatMap(({ remarks }) => remarks), ...this.plainNumber(), ...this.links()],
    };
  }

  private cell(column: ReturnColumn): Cell | undefined {
    const at = this.table.columns.get(column);
    return at === undefined ? undefined : this.table.cells.at(this.row, at);
  }

  /** As the cell shows it; a date that is a number as people write it. */
  text(column: ReturnColumn): string {
    const cell = this.cell(column);
    if (cell === undefined) return "";
    const { style, value } = cell;
    const isDate =
      typeof value === "number" && (column === "Since" || isDateFormat(style.numberFormat));
    return column !== "KPI" && isDate ? longDateOf(value) : shownText(value);
  }

  /** null where there is no Since. */
  day(order: DateOrder | null): ReadDay | null {
    const cell = this.cell("Since");
    if (cell === undefined || !holds(cell)) return null;
    if (typeof cell.value === "number") return dayOfNumber(cell.value);
    return typeof cell.value === "string"
      ? dayOfText(harmless(cell.value, "Since").text, order)
      : { is: "unclear", why: "text" };
  }

  /** Programs that lose formats leave the bare number of a day; a person hardly types one. */
  private plainNumber(): readonly string[] {
    const cell = this.cell("Since");
    if (typeof cell?.value !== "number" || isDateFormat(cell.style.numberFormat)) return [];
    const day = dayOfNumber(cell.value);
    return day.is === "day"
      ? [
          `Since is the plain number ${cell.value}, which is how programs keep ${longDate(day.day)}.`,
        ]
      : [];
  }

  private says(order: DateOrder | null): Said {
    const filled = INPUT_COLUMNS.filter((column) => this.text(column).trim() !== "");
    const broken = this.broken();
    if (broken !== null) return unreadable(broken);
    if (filled.length === 0) return { is: "silent" };
    if (!filled.includes("Status")) {
      return unreadable(`There is no Status, though there is ${listed(filled)}.`);
    }
    const written = harmless(this.text("Status"), "Status").text;
    const status = statusOfText(written);
    if (status === null) {
      return unreadable(`Status “${short(written)}” is not one of the words of the list.`);
    }
    const day = this.day(order);
    if (day?.is === "ambiguous") {
      return unreadable(`Since “${this.text("Since")}”: day or month first? Choose above.`);
    }
    if (day?.is === "unclear") return unreadable(whyNoDay(day.why, this.text("Since")));
    const evidence = joined(
      harmless(this.text("Evidence"), "Evidence").text,
      harmless(this.text("Comment"), "Comment").text,
    );
    return { is: "answer", status, since: day?.day ?? null, evidence };
  }

  /** What makes the row uncertain whatever its cells say. */
  private broken(): string | null {
    const kpi = this.text("KPI");
    if (ASKED.some((column) => this.issued?.isOfAnother(kpi, column, this.text(column)))) {
      return `The row is of KPI “${short(kpi)}”, but asks what another row was issued to ask, so it is not certain what is said of which KPI.`;
    }
    if (this.merges().some((merge) => !isHarmlessMerge(merge, this.inputs()))) {
      return "Cells are merged across rows, or with a cell that is not to be filled, so it is not certain what is said of which KPI.";
    }
    for (const column of ["KPI", ...INPUT_COLUMNS] as const) {
      const cell = this.cell(column);
      if (cell === undefined) continue;
      if (cell.formula !== null) return `${column} is a formula; its result is not taken.`;
      if (typeof cell.value === "object" && cell.value !== null) {
        return `${column} is an error (${cell.value.error}).`;
      }
    }
    return null;
  }

  private inputs(): readonly number[] {
    return INPUT_COLUMNS.flatMap((column) => this.table.columns.get(column) ?? []);
  }

  private merges(): readonly Range[] {
    const { cells, columns } = this.table;
    const matter = [columns.get("KPI") ?? 0, ...this.inputs()];
    return cells.sheet.merges.filter((merge) =>
      matter.some((column) => covers(merge, this.row, column)),
    );
  }

  /** A link behind a text says more than the text, and is not followed. */
  private links(): readonly string[] {
    const { cells } = this.table;
    return INPUT_COLUMNS.flatMap((column) => {
      const at = this.table.columns.get(column);
      const link = cells.sheet.hyperlinks.find(
        ({ area }) => at !== undefined && covers(area, this.row, at),
      );
      if (link?.target.kind !== "url") return [];
      const url = harmless(link.target.url, column).text;
      const said = this.text(column).trim();
      return said === url || url === `mailto:${said}` || url === `${said}/`
        ? []
        : [`The link behind ${column} is not taken: ${short(url)}`];
    });
  }
}

/** What tells a KPI from others. */
const ASKED = ["Action", "What is asked"] as const;

const MOST_SHOWN = 120;

const short = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

const unreadable = (reason: string): Said => ({ is: "unreadable", reason });

/** MemberRows has one column for both. */
const joined = (evidence: string, comment: string): string => {
  if (comment === "") return evidence;
  return evidence === "" ? `Comment: ${comment}` : `${evidence} | Comment: ${comment}`;
};

/** Inputs of one row that are merged: what stands first is what is said. */
const isHarmlessMerge = ({ top, bottom, left, right }: Range, inputs: readonly number[]): boolean =>
  top === bottom &&
  Array.from({ length: right - left + 1 }, (_, at) => left + at).every((column) =>
    inputs.includes(column),
  );

const listed = (columns: readonly string[]): string => columns.join(" and ");

const WHY: Readonly<Record<Extract<ReadDay, { is: "unclear" }>["why"], string>> = {
  year: "is a year, not a day",
  shortYear: "gives its year in two digits, which may be a day as well",
  tooEarly: "is before 1950",
  text: "cannot be read as a day for certain",
};

const whyNoDay = (why: keyof typeof WHY, written: string): string =>
  `Since “${short(written)}” ${WHY[why]}. Ask for it in the form 15 March 2019.`;
