import { isRange, withoutOverlaps } from "../checks/areas";
import {
  conditionalFormatProblem,
  hyperlinkProblem,
  noteProblem,
  validationProblem,
} from "../checks/rules";
import { parseRange } from "../addresses";
import type { XmlNode } from "../guards/tree";
import type { Range } from "../model/addresses";
import type { ConditionalFormat } from "../model/conditional-formats";
import type { Hyperlink, Note } from "../model/sheets";
import type { Validation } from "../model/validations";
import type { Relationship } from "../package/relationships";
import type { Budget } from "./budget";
import { extensionId, readConditionalFormats, withPriorities } from "./conditional-formats";
import type { RuleContext } from "./conditional-formats";
import { readHyperlink } from "./hyperlinks";
import type { LossKind, Losses } from "./losses";
import { readNotes } from "./notes";
import { readValidation } from "./validations";

/** Collects what is read of one sheet; what cannot be kept is counted. */
export class SheetRules {
  private readonly root: XmlNode;
  private readonly sheet: string;
  private readonly budget: Budget;
  private readonly losses: Losses;
  private areas = 0;

  constructor(root: XmlNode, sheet: string, budget: Budget, losses: Losses) {
    this.root = root;
    this.sheet = sheet;
    this.budget = budget;
    this.losses = losses;
  }

  /** Areas that lie over others are left out: Excel would refuse the file. */
  merges(): readonly Range[] {
    const nodes = this.root.list("m:mergeCells", "m:mergeCell");
    this.budget.rules("merged areas", nodes.length);
    const areas = nodes.map((node) => parseRange(node.get("ref") ?? ""));
    const known = areas.filter((area) => area !== null && isRange(area)) as Range[];
    const wide = known.filter(({ top, left, bottom, right }) => top < bottom || left < right);
    const kept = withoutOverlaps(wide);
    this.losses.add("merge", this.sheet, nodes.length - kept.length);
    return kept;
  }

  validations(context: RuleContext): Validation[] {
    const nodes = [
      ...this.root.list("m:dataValidations", "m:dataValidation"),
      ...this.extensions("x14:dataValidations", "x14:dataValidation"),
    ];
    this.budget.rules("validation rules", nodes.length);
    return nodes.flatMap((node) => {
      const read = readValidation(node, context.formulas, this.areasLeft(context));
      if (typeof read === "string") return this.lost(read);
      this.areas += read.areas.length;
      return validationProblem(read) === null ? [read] : this.lost("validation");
    });
  }

  conditionalFormats(context: RuleContext): readonly ConditionalFormat[] {
    const extended = this.extensions("x14:conditionalFormattings", "x14:conditionalFormatting");
    const blocks = [...this.root.all("m:conditionalFormatting"), ...extended];
    this.budget.rules("conditional formats", blocks.length);
    const extensions = dataBarExtensions(blocks);
    const formats = blocks.flatMap((block) => {
      const read = readConditionalFormats(block, {
        ...context,
        extensions,
        areaLimit: this.areasLeft(context),
      });
      this.areas += read.find((format) => typeof format !== "string")?.areas.length ?? 0;
      return read.flatMap((format) => {
        if (typeof format === "string") return this.lost(format);
        return conditionalFormatProblem(format) === null ? [format] : this.lost("rule");
      });
    });
    this.budget.rules("conditional formats", formats.length);
    return withPriorities(formats);
  }

  hyperlinks(relationships: ReadonlyMap<string, Relationship>): Hyperlink[] {
    const nodes = this.root.list("m:hyperlinks", "m:hyperlink");
    this.budget.rules("links", nodes.length);
    return nodes.flatMap((node) => {
      const read = readHyperlink(node, relationships);
      return read && hyperlinkProblem(read) === null ? [read] : this.lost("hyperlink");
    });
  }

  notes(root: XmlNode | undefined): Note[] {
    if (!root) return [];
    const count = root.list("m:commentList", "m:comment").length;
    this.budget.rules("notes", count);
    const seen = new Set<string>();
    const notes = readNotes(root).filter((note) => {
      const cell = `${note.row} ${note.column}`;
      const first = !seen.has(cell);
      seen.add(cell);
      return first && noteProblem(note) === null;
    });
    this.losses.add("note", this.sheet, count - notes.length);
    return notes;
  }

  private areasLeft({ areaLimit }: RuleContext): number {
    return Math.max(1, areaLimit - this.areas);
  }

  private extensions(list: string, item: string): XmlNode[] {
    return this.root.list("m:extLst", "m:ext").flatMap((extension) => extension.list(list, item));
  }

  private lost(kind: LossKind): [] {
    this.losses.add(kind, this.sheet);
    return [];
  }
}

/** What newer Excel adds to data bars, by the id that the bars themselves give. */
function dataBarExtensions(blocks: readonly XmlNode[]): ReadonlyMap<string, XmlNode> {
  const wanted = new Set(blocks.flatMap((block) => block.all("m:cfRule")).map(extensionId));
  const found = new Map<string, XmlNode>();
  for (const rule of blocks.flatMap((block) => block.all("x14:cfRule"))) {
    const bar = rule.child("x14:dataBar");
    const id = (rule.get("id") ?? "").toUpperCase();
    if (bar && id !== "" && wanted.has(id)) found.set(id, bar);
  }
  return found;
}
