import { Parser } from "saxen";
import type { Limits } from "../limits";
import { READ_AS } from "../package/namespaces";
import { decodeXml, decodeXmlAttribute } from "../text/xml";
import type { Entry } from "./archive";
import { contentsOf } from "./inflate";
import type { Pace } from "./pace";
import { refuse } from "./refuse";

/** An element's attributes; only valid until the next element. */
export interface Attributes {
  get(name: string): string | undefined;
  all(): ReadonlyMap<string, string>;
}

/** Names bear the prefixes of namespaces.ts: "m:row". */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

class LazyAttributes implements Attributes {
  private readonly part: string;
  private raw: Readonly<Record<string, string>> = {};

  constructor(part: string) {
    this.part = part;
  }

  set(raw: Readonly<Record<string, string>> | false): this {
    if (raw === false) refuse("notXml", this.part);
    this.raw = raw;
    return this;
  }

  get(name: string): string | undefined {
    const raw = Object.hasOwn(this.raw, name) ? this.raw[name] : undefined;
    return raw === undefined ? undefined : this.decode(raw);
  }

  all(): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.raw).map(([name, raw]) => [name, this.decode(raw)]));
  }

  private decode(raw: string): string {
    return decodeXmlAttribute(raw) ?? refuse("notXml", this.part);
  }
}

/** Of alternatives for newer programs this reader takes the fallback, which is for everyone. */
class Alternatives {
  private choiceDepth = 0;

  /** True when the element is none of the reader's business. */
  open(name: string): boolean {
    if (this.choiceDepth > 0 || name === "mc:Choice") {
      this.choiceDepth++;
      return true;
    }
    return name === "mc:AlternateContent" || name === "mc:Fallback";
  }

  close(name: string): boolean {
    if (this.choiceDepth > 0) {
      this.choiceDepth--;
      return true;
    }
    return name === "mc:AlternateContent" || name === "mc:Fallback";
  }

  get hides(): boolean {
    return this.choiceDepth > 0;
  }
}

/** Anything but UTF-8 in the first line of XML. */
const OTHER_ENCODING = /\sencoding\s*=\s*["'](?!utf-?8["'])/i;
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** A parser that takes nothing amiss silently, and counts what it has to hold back. */
class GuardedParser {
  private readonly parser = new Parser();
  private readonly part: string;
  private readonly limits: Limits;
  private depth = 0;
  private rooted = false;
  private pending = 0;
  private heard = false;

  constructor(part: string, limits: Limits, events: XmlEvents) {
    this.part = part;
    this.limits = limits;
    this.listen(events);
  }

  private listen(events: XmlEvents): void {
    const attributes = new LazyAttributes(this.part);
    const alternatives = new Alternatives();
    const malformed = () => refuse("notXml", this.part);
    const text = (value: string) => {
      this.heard = true;
      if (!alternatives.hides) events.text(value);
    };
    this.parser
      .ns(READ_AS)
      .on("openTag", (name, raw) => {
        this.heard = true;
        if (this.depth === 0 && this.rooted) malformed();
        this.rooted = true;
        if (++this.depth > this.limits.depth) refuse("tooDeep");
        attributes.set(raw());
        if (!alternatives.open(name)) events.open(name, attributes);
      })
      .on("closeTag", (name) => {
        this.heard = true;
        this.depth--;
        if (!alternatives.close(name)) events.close(name);
      })
      .on("text", (raw) => text(decodeXml(raw) ?? malformed()))
      .on("cdata", (raw) => text(raw.replace(/\r\n?/g, "\n")))
      .on("comment", () => {
        this.heard = true;
      })
      .on("attention", () => refuse("documentType"))
      .on("question", (instruction) => {
        this.heard = true;
        if (OTHER_ENCODING.test(instruction)) refuse("encoding");
      })
      .on("error", malformed)
      .on("warn", malformed);
  }

  write(xml: string): void {
    if (CONTROLS.test(xml)) refuse("notXml", this.part);
    this.heard = false;
    this.parser.write(xml);
    this.pending = this.heard ? xml.length : this.pending + xml.length;
    if (!this.heard && this.pending > this.limits.tokenCharacters) refuse("tokenTooLong");
  }

  end(): void {
    this.parser.end();
  }
}

/**
 * Guard 5: reads a part as XML, piece by piece: UTF-8 strictly, no DOCTYPE, bounded depth, nothing
 * malformed.
 */
export async function readXml(
  entry: Entry,
  limits: Limits,
  pace: Pace,
  events: XmlEvents,
): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      return refuse("encoding");
    }
  };
  const parser = new GuardedParser(entry.name, limits, events);
  for (const bytes of contentsOf(entry)) {
    parser.write(decode(bytes));
    await pace.step(bytes.length);
  }
  parser.write(decode());
  parser.end();
}
