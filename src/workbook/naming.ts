import type { Naming, SheetKey } from "./blueprint";

/** What sheets, tables and names are called where nothing foreign stands in the way. */
export const USUAL_NAMES: Naming = {
  sheets: {
    scoreboard: "Scoreboard",
    actions: "Actions",
    kpis: "KPIs",
    members: "Members",
    memberRows: "Member rows",
    activities: "Activities",
    readMe: "Read me",
    lists: "Lists",
  },
  tables: {
    actions: "Actions",
    kpis: "Kpis",
    members: "Members",
    memberRows: "MemberRows",
    activities: "Activities",
  },
  names: {
    asOf: "AsOf",
    termStart: "TermStart",
    termEnd: "TermEnd",
    plan: "Plan",
    memberLog: "MemberLog",
    activityLog: "ActivityLog",
    roster: "Roster",
  },
};

/** A reference to cells of one of our sheets: "'Member rows'!$A$2:$A$694". */
export function onSheet(naming: Naming, sheet: SheetKey, absoluteAddress: string): string {
  return `${quotedSheet(naming.sheets[sheet])}!${absoluteAddress}`;
}

/** Quoted unless it is a plain word that reads like no cell; quoting never harms. */
const quotedSheet = (name: string): string =>
  /^[A-Za-z_]+$/u.test(name) && !/^(?:[A-Z]{1,3}|R|C)$/iu.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
