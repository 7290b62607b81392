import { parseRange } from "../addresses";
import type { Attributes } from "../guards/xml";
import type { CellAddress, Range } from "../model/addresses";
import type { Cell, Formula } from "../model/cells";
import type { Budget } from "./budget";
import { readValue } from "./cell-values";
import type { CellFormulas } from "./formulas";
import type { Losses } from "./losses";
import { TextCollector } from "./strings";
import type { RichText } from "./strings";
import type { Styles } from "./styles";

/** What the cells of a sheet need of the rest of the book. */
export interface CellContext {
  readonly sheet: string;
  readonly styles: Styles;
  readonly strings: readonly RichText[];
  readonly formulas: CellFormulas;
  /** Whether cell metadata of that number make a formula dynamic. */
  readonly isDynamic: (metadata: string) => boolean;
  readonly budget: Budget;
  readonly losses: Losses;
}

interface OpenFormula {
  readonly type: string;
  readonly area: string | undefined;
  readonly sharedId: string;
  text: string;
}

const ownArea = ({ row, column }: CellAddress): Range => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** One <c>, from its first event to its last. */
export class OpenCell {
  readonly at: CellAddress;
  private readonly context: CellContext;
  private readonly type: string;
  private readonly style: string | undefined;
  private readonly metadata: string | undefined;
  private readonly linked: boolean;
  private value: string | null = null;
  private inline: TextCollector | null = null;
  private formula: OpenFormula | null = null;
  private listening: "value" | "formula" | null = null;

  constructor(at: CellAddress, attributes: Attributes, context: CellContext) {
    this.at = at;
    this.context = context;
    this.type = attributes.get("t") ?? "n";
    this.style = attributes.get("s");
    this.metadata = attributes.get("cm");
    this.linked = attributes.get("vm") !== undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (this.inline) this.inline.open(name, attributes);
    else if (name === "m:is") this.inline = new TextCollector();
    else if (name === "m:v") {
      this.value = "";
      this.listening = "value";
    } else if (name === "m:f") {
      this.listening = "formula";
      this.formula = {
        type: attributes.get("t") ?? "normal",
        area: attributes.get("ref"),
        sharedId: attributes.get("si") ?? "",
        text: "",
      };
    }
  }

  text(text: string): void {
    if (this.inline) this.inline.add(text);
    else if (this.listening === "value") this.value += text;
    else if (this.listening === "formula" && this.formula) this.formula.text += text;
  }

  close(name: string): void {
    this.listening = null;
    this.inline?.close(name);
  }

  /** Null for a cell that holds nothing and looks like any; undefined for what cannot be. */
  finish(): Cell | null | undefined {
    const { context } = this;
    const inline = this.inline?.finish() ?? null;
    const read = readValue({ type: this.type, text: this.value, inline }, context.strings);
    const formula = this.readFormula();
    if (read === undefined || formula === undefined) return undefined;
    if (read.source?.rich) context.losses.add("richText", context.sheet);
    if (read.source?.phonetic) context.losses.add("phonetic", context.sheet);
    if (this.linked) context.losses.add("dataType", context.sheet);
    if (read.value === null && formula === null && this.style === undefined) return null;
    const { column } = this.at;
    return { column, value: read.value, formula, style: context.styles.cell(this.style) };
  }

  /** Null where there is none that can be kept; undefined for a share in a formula that is nowhere. */
  private readFormula(): Formula | null | undefined {
    const { formula, context } = this;
    if (!formula) return null;
    if (formula.type === "dataTable") {
      context.losses.add("dataTable", context.sheet);
      return null;
    }
    const text = this.formulaText(formula);
    if (text === null) context.losses.add("externalFormula", context.sheet);
    if (text === null || text === undefined) return text;
    return text === "" ? null : this.ofKind(formula, text);
  }

  private formulaText({ type, sharedId, text }: OpenFormula): string | null | undefined {
    const { formulas } = this.context;
    if (type === "shared")
      return text === ""
        ? formulas.shared(sharedId, this.at)
        : formulas.master(sharedId, text, this.at);
    return text === "" ? "" : formulas.read(text, this.at);
  }

  private ofKind({ type, area }: OpenFormula, text: string): Formula {
    if (type !== "array") return { kind: "plain", text };
    const dynamic = this.metadata !== undefined && this.context.isDynamic(this.metadata);
    const given = parseRange(area ?? "");
    const fits = given?.top === this.at.row && given.left === this.at.column;
    return { kind: dynamic ? "dynamic" : "array", text, area: fits ? given : ownArea(this.at) };
  }
}
