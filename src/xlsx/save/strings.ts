import { NS } from "../package/namespaces";
import { DECLARATION, attributes, textElement } from "./element";

/** The texts of cells, each once. */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  *xml(): Iterable<string> {
    const head = { xmlns: NS.main, count: this.uses, uniqueCount: this.numbers.size };
    yield `${DECLARATION}<sst${attributes(head)}>`;
    for (const text of this.numbers.keys()) yield `<si>${textElement("t", text)}</si>`;
    yield "</sst>";
  }
}
