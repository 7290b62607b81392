import { CONTENT_TYPES, relationshipType } from "../package/types";
import type { PartKind, RelationshipKind } from "../package/types";
import { NS } from "../package/namespaces";
import { DECLARATION, element } from "./element";

/** A part's text is made when its turn comes: later parts gather what earlier ones use. */
export interface Part {
  readonly path: string;
  readonly text: () => Iterable<string>;
}

interface Pointer {
  readonly id: string;
  readonly kind: RelationshipKind;
  readonly target: string;
  readonly external: boolean;
}

const fileOf = (part: string) => part.slice(part.lastIndexOf("/") + 1);
const folderOf = (part: string) => part.slice(0, part.lastIndexOf("/") + 1);
const relationshipsPart = (part: string) => `${folderOf(part)}_rels/${fileOf(part)}.rels`;

function* whole(content: string): Iterable<string> {
  yield DECLARATION + content;
}

/** The parts of a new file and their pointers to each other. */
export class Parts {
  private readonly own: Part[] = [];
  private readonly types = new Map<string, string>();
  private readonly pointers = new Map<string, Pointer[]>();

  add(kind: PartKind, path: string, text: Part["text"]): void {
    const type = CONTENT_TYPES[kind];
    if (type !== null) this.types.set(path, type);
    this.own.push({ path, text });
  }

  addXml(kind: PartKind, path: string, content: () => string): void {
    this.add(kind, path, () => whole(content()));
  }

  /** The id by which `from` ("" for the whole file) names the target. */
  point(from: string, kind: RelationshipKind, target: string, external = false): string {
    const pointers = this.pointers.get(from) ?? [];
    const id = `rId${pointers.length + 1}`;
    pointers.push({ id, kind, target, external });
    this.pointers.set(from, pointers);
    return id;
  }

  /** In the order of writing: first what says how to read the rest. */
  list(): Part[] {
    const relationships = [...this.pointers].map(([from, pointers]) => ({
      path: relationshipsPart(from),
      text: () => whole(relationshipsXml(pointers)),
    }));
    const contents = { path: "[Content_Types].xml", text: () => whole(this.contentTypes()) };
    return [contents, ...relationships, ...this.own];
  }

  private contentTypes(): string {
    const byExtension = [
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", "application/xml"],
      ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
    ].map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
    const byName = [...this.types].map(([path, ContentType]) =>
      element("Override", { PartName: `/${path}`, ContentType }),
    );
    return element("Types", { xmlns: NS.contentTypes }, [...byExtension, ...byName].join(""));
  }
}

function relationshipsXml(pointers: readonly Pointer[]): string {
  const items = pointers.map(({ id, kind, target, external }) =>
    element("Relationship", {
      Id: id,
      Type: relationshipType(kind),
      Target: external ? target : `/${target}`,
      TargetMode: external ? "External" : null,
    }),
  );
  return element("Relationships", { xmlns: NS.relationships }, items.join(""));
}
