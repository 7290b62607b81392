import { MEMBER_STATUSES, serial, type SerialDate } from "../../../kpi";
import { RETURN_COUNTS } from "../../../workbook";
import type { MergeRecord, RecordedFile, RecordedRow, ReturnCounts } from "../../../workbook";

/** The namespace by which the part is found again. */
export const MERGE_NAMESPACE = "urn:strategic-action-plan:merge:1";

const escape = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);

type Attributes = Readonly<Record<string, string>>;

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join("");

const dateText = (day: SerialDate | null): string => (day === null ? "" : String(day));

const rowElement = ({ statement, earlier, filled, spared }: RecordedRow): string =>
  `<row${attributes({
    ...statement,
    since: dateText(statement.since),
    reportedOn: dateText(statement.reportedOn),
    filled: String(filled),
    spared: String(spared),
    earlier: String(earlier),
  })}/>`;

const fileElement = ({ counts, earlier, issued, received, ...file }: RecordedFile): string =>
  `<file${attributes({
    ...file,
    earlier: String(earlier),
    issued: dateText(issued),
    received: dateText(received),
    ...Object.fromEntries(RETURN_COUNTS.map((name) => [name, String(counts[name])])),
  })}/>`;

/** The record as the text of a custom XML part. */
export const mergeToXml = ({ state, mergedOn, rows, returned }: MergeRecord): string => {
  const head = attributes({ xmlns: MERGE_NAMESPACE, state, mergedOn: dateText(mergedOn) });
  return `<merge${head}>${rows.map(rowElement).join("")}${returned.map(fileElement).join("")}</merge>`;
};

const wordIn = <Word extends string>(words: readonly Word[], text: string | null): Word | null =>
  words.find((word) => word === text) ?? null;

const dayIn = (text: string | null): SerialDate | null =>
  text !== null && /^\d{1,7}$/.test(text) ? serial(Number(text)) : null;

const countIn = (text: string | null): number =>
  text !== null && /^\d{1,7}$/.test(text) ? Number(text) : 0;

function rowIn(node: Element): RecordedRow | null {
  const text = (name: string) => node.getAttribute(name) ?? "";
  const status = wordIn(MEMBER_STATUSES, node.getAttribute("status"));
  if (status === null || text("kpi") === "" || text("member") === "") return null;
  return {
    statement: {
      kpi: text("kpi"),
      member: text("member"),
      status,
      since: dayIn(node.getAttribute("since")),
      reportedOn: dayIn(node.getAttribute("reportedOn")),
      evidence: text("evidence"),
      source: text("source"),
    },
    filled: text("filled") === "true",
    spared: text("spared") === "true",
    earlier: countIn(node.getAttribute("earlier")),
  };
}

const LOGGED = ["completed", "added", "before"] as const;

function fileIn(node: Element): RecordedFile | null {
  const text = (name: string) => node.getAttribute(name) ?? "";
  const received = dayIn(node.getAttribute("received"));
  const logged = wordIn(LOGGED, node.getAttribute("logged"));
  if (received === null || logged === null) return null;
  const counts = RETURN_COUNTS.map((name) => [name, countIn(node.getAttribute(name))]);
  return {
    file: text("file"),
    member: text("member"),
    issued: dayIn(node.getAttribute("issued")),
    received,
    logged,
    earlier: countIn(node.getAttribute("earlier")),
    counts: Object.fromEntries(counts) as ReturnCounts,
  };
}

const STATES = ["merging", "merged", "undoing"] as const;

/**
 * The record that a custom XML part holds; null where the text is none of ours. Parts travel with the
 * file, so the text is not to be trusted: what does not fit is dropped.
 */
export function mergeFromXml(xml: string): MergeRecord | null {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (root.localName !== "merge" || root.namespaceURI !== MERGE_NAMESPACE) return null;
  const state = wordIn(STATES, root.getAttribute("state"));
  const mergedOn = dayIn(root.getAttribute("mergedOn"));
  if (state === null || mergedOn === null) return null;
  const of = (name: string) => [...root.children].filter(({ localName }) => localName === name);
  return {
    state,
    mergedOn,
    rows: of("row").flatMap((node) => rowIn(node) ?? []),
    returned: of("file").flatMap((node) => fileIn(node) ?? []),
  };
}
