import type { Entry } from "../guards/archive";
import type { Pace } from "../guards/pace";
import { refuse } from "../guards/refuse";
import { TreeBuilder } from "../guards/tree";
import type { XmlNode } from "../guards/tree";
import { readXml } from "../guards/xml";
import type { Attributes, XmlEvents } from "../guards/xml";
import type { Limits } from "../limits";
import type { SheetData } from "./sheet-data";

/** Sends the cells of a sheet to `data` and keeps everything else as a tree. */
class SheetPart implements XmlEvents {
  readonly sections: TreeBuilder;
  private readonly part: string;
  private readonly data: SheetData;
  private level = 0;
  private inData = false;

  constructor(part: string, limits: Limits, data: SheetData) {
    this.part = part;
    this.data = data;
    this.sections = new TreeBuilder(part, limits.elements);
  }

  open(name: string, attributes: Attributes): void {
    this.level++;
    if (this.level === 1 && name !== "m:worksheet") refuse("notXml", this.part);
    if (this.level === 2 && name === "m:sheetData") this.inData = true;
    else if (this.inData) this.data.open(name, attributes);
    else this.sections.open(name, attributes);
  }

  text(text: string): void {
    if (this.inData) this.data.text(text);
    else this.sections.text(text);
  }

  close(name: string): void {
    this.level--;
    if (!this.inData) this.sections.close();
    else if (this.level === 1) this.inData = false;
    else this.data.close(name);
  }
}

/** Reads a sheet's part; gives its sections other than the cells. */
export async function readSheetPart(
  entry: Entry,
  limits: Limits,
  pace: Pace,
  data: SheetData,
): Promise<XmlNode> {
  const part = new SheetPart(entry.name, limits, data);
  await readXml(entry, limits, pace, part);
  return part.sections.root ?? refuse("notXml", entry.name);
}
