import type { Entry } from "../guards/archive";
import type { Pace } from "../guards/pace";
import { refuse } from "../guards/refuse";
import { readXml } from "../guards/xml";
import type { Attributes } from "../guards/xml";
import type { Limits } from "../limits";
import { decodeXstring } from "../text/xstring";

/** The text of a cell, and what of its looks the model cannot keep. */
export interface RichText {
  readonly text: string;
  /** Several fonts. */
  readonly rich: boolean;
  /** Reading aids, as over Japanese. */
  readonly phonetic: boolean;
}

/** Characters that a cell may hold. */
const CELL_TEXT = 32_767;
/** Of them in a file, where each may be escaped as _xHHHH_. */
const ESCAPED_TEXT = CELL_TEXT * 7;

/** The text of a cell as it stands in the file. @throws XlsxError textTooLong */
export function cellText(escaped: string): string {
  const text = escaped.length > ESCAPED_TEXT ? refuse("textTooLong") : decodeXstring(escaped);
  return text.length > CELL_TEXT ? refuse("textTooLong") : text;
}

/** Gathers one <si> or <is> from events. Runs are joined; reading aids are left out. */
export class TextCollector {
  private text = "";
  private piece: string | null = null;
  private preserve = false;
  private runs = 0;
  private aids = 0;
  private inAid = false;

  open(name: string, attributes: Attributes): void {
    if (name === "m:rPh") {
      this.inAid = true;
      this.aids++;
    } else if (name === "m:r") this.runs++;
    else if (name === "m:t" && !this.inAid) {
      this.piece = "";
      this.preserve = attributes.get("xml:space") === "preserve";
    }
  }

  add(text: string): void {
    if (this.piece !== null) this.piece += text;
  }

  close(name: string): void {
    if (name === "m:rPh") this.inAid = false;
    if (name !== "m:t" || this.piece === null) return;
    // Excel drops the blanks at the ends unless it is told to keep them.
    this.text += this.preserve ? this.piece : this.piece.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
    this.piece = null;
  }

  finish(): RichText {
    return { text: cellText(this.text), rich: this.runs > 1, phonetic: this.aids > 0 };
  }
}

/** The table of strings that cells refer to by number. */
export async function readStrings(
  entry: Entry | undefined,
  limits: Limits,
  pace: Pace,
): Promise<readonly RichText[]> {
  const strings: RichText[] = [];
  if (!entry) return strings;
  let collector: TextCollector | null = null;
  let characters = 0;
  await readXml(entry, limits, pace, {
    open(name, attributes) {
      if (name === "m:si") collector = new TextCollector();
      else collector?.open(name, attributes);
    },
    text(text) {
      collector?.add(text);
    },
    close(name) {
      if (name !== "m:si") return collector?.close(name);
      if (!collector) return;
      const string = collector.finish();
      collector = null;
      characters += string.text.length;
      if (strings.push(string) > limits.strings || characters > limits.stringCharacters)
        refuse("tooMuchText");
    },
  });
  return strings;
}
