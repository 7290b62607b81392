export type Section = "All" | "Data" | "Headers" | "Totals" | "ThisRow";

/** What stands in the brackets behind a table's name. Columns null: all of them. */
export interface StructuredReference {
  readonly sections: readonly Section[];
  readonly first: string | null;
  readonly last: string | null;
}

const SECTIONS: Readonly<Record<string, Section>> = {
  "#all": "All",
  "#data": "Data",
  "#headers": "Headers",
  "#totals": "Totals",
  "#this row": "ThisRow",
};

/** Reads "[Col]", "[[#All],[A]:[B]]", "[@Col]" and their like; null when it is none of these. */
export function parseStructuredReference(bracket: string): StructuredReference | null {
  if (!bracket.startsWith("[") || !bracket.endsWith("]")) return null;
  const body = bracket.slice(1, -1).trim();
  if (body === "") return { sections: [], first: null, last: null };
  if (body.startsWith("@")) return thisRow(body.slice(1).trim());
  if (body.startsWith("#")) {
    const section = SECTIONS[body.toLowerCase()];
    return section ? { sections: [section], first: null, last: null } : null;
  }
  return body.startsWith("[") ? parseItems(body) : column([], body);
}

function thisRow(body: string): StructuredReference | null {
  if (body === "") return { sections: ["ThisRow"], first: null, last: null };
  if (!body.startsWith("[")) return column(["ThisRow"], body);
  const columns = parseItems(body);
  return columns?.sections.length === 0 ? { ...columns, sections: ["ThisRow"] } : null;
}

const column = (sections: Section[], name: string): StructuredReference => {
  const plain = unescape(name);
  return { sections, first: plain, last: plain };
};

const ITEM = /\[((?:'.|[^'[\]])*)\]\s*([,:])?\s*/suy;

/** "[#Headers],[#Data],[A]:[B]" */
function parseItems(body: string): StructuredReference | null {
  const sections: Section[] = [];
  const columns: string[] = [];
  let at = 0;
  let ranged = false;
  while (at < body.length) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(body);
    if (!match) return null;
    const [whole, item = "", separator] = match;
    const section = SECTIONS[item.trim().toLowerCase()];
    if (section && columns.length === 0) sections.push(section);
    else if (item.startsWith("#")) return null;
    else columns.push(unescape(item.trim()));
    ranged ||= separator === ":";
    at += whole.length;
  }
  const [first = null, last = first] = columns;
  const fits = columns.length <= 2 && (columns.length === 2) === ranged;
  return fits ? { sections, first, last } : null;
}

const unescape = (name: string): string => name.replaceAll(/'(.)/gsu, "$1");

/** A column's name as it stands in brackets. */
const escapeColumn = (name: string): string => name.replaceAll(/['[\]#@]/gu, "'$&");

/** Writes a reference in its shortest form: [Col], [#All], [[#All],[A]:[B]]. */
export function formatStructuredReference({ sections, first, last }: StructuredReference): string {
  const names: Readonly<Record<Section, string>> = {
    All: "#All",
    Data: "#Data",
    Headers: "#Headers",
    Totals: "#Totals",
    ThisRow: "#This Row",
  };
  if (first === null) {
    const [only, ...more] = sections;
    if (!only) return "[]";
    return more.length === 0
      ? `[${names[only]}]`
      : `[${sections.map((s) => `[${names[s]}]`).join()}]`;
  }
  const columns =
    first === last
      ? `[${escapeColumn(first)}]`
      : `[${escapeColumn(first)}]:[${escapeColumn(last ?? first)}]`;
  if (sections.length === 0) return first === last ? columns : `[${columns}]`;
  if (sections.length === 1 && sections[0] === "ThisRow") {
    const simple = first === last && /^[\p{L}\p{N}_]+$/u.test(first);
    return simple ? `[@${first}]` : `[@${columns}]`;
  }
  return `[${[...sections.map((section) => `[${names[section]}]`), columns].join()}]`;
}
