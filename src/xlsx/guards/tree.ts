import type { Limits } from "../limits";
import type { Entry } from "./archive";
import type { Pace } from "./pace";
import { refuse } from "./refuse";
import { readXml } from "./xml";
import type { Attributes, XmlEvents } from "./xml";

/** A small piece of XML in memory. */
export class XmlNode {
  readonly children: XmlNode[] = [];
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text = "";

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  child(name: string): XmlNode | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): XmlNode[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The children of the first child of that name; none where there is none. */
  list(name: string, item: string): XmlNode[] {
    return this.child(name)?.all(item) ?? [];
  }
}

/** Builds one element and all below it from events; counts them. */
export class TreeBuilder implements XmlEvents {
  private readonly stack: XmlNode[] = [];
  private readonly part: string;
  private readonly limit: number;
  private count = 0;
  root: XmlNode | null = null;

  constructor(part: string, limit: number) {
    this.part = part;
    this.limit = limit;
  }

  open(name: string, attributes: Attributes): void {
    if (++this.count > this.limit) refuse("tooManyElements", this.part);
    const node = new XmlNode(name, attributes.all());
    this.stack.at(-1)?.children.push(node);
    this.root ??= node;
    this.stack.push(node);
  }

  close(): void {
    this.stack.pop();
  }

  text(text: string): void {
    const node = this.stack.at(-1);
    if (node) node.text += text;
  }

  /** True when the first element has ended. */
  get complete(): boolean {
    return this.root !== null && this.stack.length === 0;
  }
}

/** A whole part as a tree. Only for parts that are small by nature. */
export async function readTree(entry: Entry, limits: Limits, pace: Pace): Promise<XmlNode> {
  const builder = new TreeBuilder(entry.name, limits.elements);
  await readXml(entry, limits, pace, builder);
  return builder.root ?? refuse("notXml", entry.name);
}
