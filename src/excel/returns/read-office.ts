import { isEmpty, serial, textIn } from "../../kpi";
import type { SerialDate, TableArgument } from "../../kpi";
import type { Naming } from "../../workbook";
import { RECORD_NAMESPACE, recordFromXml } from "../record/xml";
import { findLog, logColumn } from "./log";
import type { LogPlace } from "./log";
import { loadRemembered, rememberedIn } from "./remembered";
import type { Remembered } from "./remembered";

/** What the book holds that Member books are made from. */
export interface OfficeReading {
  readonly tables: Readonly<Record<"plan" | "actions" | "roster" | "memberLog", TableArgument>>;
  /** The plan as the book's own record names it; null where there is none. */
  readonly plan: { readonly name: string; readonly hash: string } | null;
  /** One a book that was issued, oldest first. */
  readonly issued: readonly IssuedBook[];
  /** What the officer gave the last time. */
  readonly remembered: Remembered | null;
}

/** A row of the log. */
export interface IssuedBook {
  /** As the log writes it. */
  readonly member: string;
  readonly issued: SerialDate | null;
  readonly returned: boolean;
}

/** Reads the tables, the plan's identity and what has been issued: two round trips. */
export const readOffice = ({ tables }: Naming): Promise<OfficeReading> =>
  Excel.run(async (context) => {
    const { workbook } = context;
    const parts = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
    parts.load("items/id");
    const grids = [tables.kpis, tables.actions, tables.members, tables.memberRows].map((name) => {
      const range = workbook.tables.getItem(name).getRange();
      range.load("values");
      return range;
    });
    const setting = loadRemembered(context);
    const log = await findLog(context);
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();

    const [plan = [], actions = [], roster = [], memberLog = []] = grids.map(
      ({ values }) => values as TableArgument,
    );
    const identity = texts.map(({ value }) => recordFromXml(value)?.identity).find(Boolean);
    return {
      tables: { plan, actions, roster, memberLog },
      plan: identity ? { name: identity.plan, hash: identity.contentHash } : null,
      issued: issuedBooks(log()),
      remembered: setting.isNullObject ? null : rememberedIn(setting.value),
    };
  });

export function issuedBooks(log: LogPlace): readonly IssuedBook[] {
  if (log.state === "missing") return [];
  const [member, issued, received] = (["Member", "Issued", "Received"] as const).map((column) =>
    logColumn(log.cells, column),
  );
  return log.cells.slice(1).flatMap((cells) => {
    const name = textIn(cells[member ?? -1]) ?? "";
    const day = cells[issued ?? -1];
    return name === ""
      ? []
      : [
          {
            member: name,
            issued: typeof day === "number" ? serial(day) : null,
            returned: !isEmpty(cells[received ?? -1]),
          },
        ];
  });
}
