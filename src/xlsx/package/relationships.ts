import type { Entry } from "../guards/archive";
import { partKey } from "../guards/archive";
import type { Pace } from "../guards/pace";
import { readTree } from "../guards/tree";
import type { XmlNode } from "../guards/tree";
import type { Limits } from "../limits";

export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in both spellings: "worksheet", "styles", "hyperlink". */
  readonly type: string;
  /** A part's key, or what an external one points to, as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/** From the part that holds the reference: "xl/workbook.xml" and "worksheets/sheet1.xml". */
function resolve(base: string, target: string): string {
  const path = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return partKey(path.join("/"));
}

const relationship = (node: XmlNode, base: string): Relationship => {
  const target = node.get("Target") ?? "";
  const external = node.get("TargetMode")?.toLowerCase() === "external";
  return {
    id: node.get("Id") ?? "",
    type: (node.get("Type") ?? "").split("/").at(-1) ?? "",
    target: external ? target : resolve(base, target),
    external,
  };
};

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The parts of an opened file, and how they point to each other. */
export class Package {
  readonly limits: Limits;
  readonly pace: Pace;
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(entries: ReadonlyMap<string, Entry>, limits: Limits, pace: Pace) {
    this.entries = entries;
    this.limits = limits;
    this.pace = pace;
  }

  part(key: string): Entry | undefined {
    return this.entries.get(key);
  }

  /** The part as a tree; undefined where there is none. */
  async tree(key: string | undefined): Promise<XmlNode | undefined> {
    const entry = key === undefined ? undefined : this.entries.get(key);
    return entry && readTree(entry, this.limits, this.pace);
  }

  /** Of a part, or of the whole file for "". */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const root = await this.tree(relationshipsPart(part));
    return root?.all("rel:Relationship").map((node) => relationship(node, part)) ?? [];
  }
}
