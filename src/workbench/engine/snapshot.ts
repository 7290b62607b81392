import type { IWorkbookData } from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import { IResourceManagerService, UniverInstanceType } from "@univerjs/core";
import type { Book } from "./book";
import { EngineError, type BookSnapshot, type SheetId } from "./contract";
import { NO_EXTRAS, type Extras, type ExtrasStore } from "./extras";
import { newSheetData } from "./sheet-data";
import type { DocumentStore, StoredDocument } from "./store";

interface SpilledData {
  readonly ranges: unknown;
  readonly cells: unknown;
}

interface Parts {
  readonly version: 1;
  readonly workbook: IWorkbookData;
  /** The sheet in view. */
  readonly active?: SheetId;
  readonly extras: Extras;
  readonly document: StoredDocument;
  /** Values that formulas spilled, so that nothing need be calculated on opening. */
  readonly spilled: SpilledData;
}

/** Of all engines of a page together: Univer remembers formulas by the book's id, whoever asks. */
let opened = 0;

/** Keeps the whole book as JSON, and opens it again. */
export class Snapshots {
  constructor(
    private readonly book: Book,
    private readonly extras: ExtrasStore,
    private readonly store: DocumentStore,
  ) {}

  save(): BookSnapshot {
    const { book } = this;
    const resources = book.injector
      .get(IResourceManagerService)
      .getResourcesByType(book.unitId, UniverInstanceType.UNIVER_SHEET);
    const model = book.injector.get(FormulaDataModel);
    const parts: Parts = {
      version: 1,
      workbook: { ...book.workbook().save(), resources },
      active: book.workbook().getActiveSheet().getSheetId() as SheetId,
      extras: this.extras.get(),
      document: this.store.save(),
      spilled: {
        ranges: model.getArrayFormulaRange()[book.unitId] ?? {},
        cells: model.getArrayFormulaCellData()[book.unitId] ?? {},
      },
    };
    return JSON.parse(JSON.stringify(parts)) as unknown as BookSnapshot;
  }

  /** @throws EngineError InvalidArgument for what `save` did not give. */
  load(snapshot: BookSnapshot): void {
    const { version, workbook, active, extras, document, spilled } = snapshot as unknown as Parts;
    if (version !== 1 || !workbook?.sheetOrder?.length || !extras?.tables || !extras.sheets) {
      throw new EngineError("InvalidArgument", "This is no book that can be opened here.");
    }
    const copy = JSON.parse(JSON.stringify(workbook)) as IWorkbookData;
    const inView = workbook.sheetOrder.includes(active ?? "") ? active : undefined;
    this.open(copy, extras, document ?? null, inView);
    const unit = this.book.unitId;
    this.book.run(SetArrayFormulaDataMutation.id, {
      arrayFormulaRange: { [unit]: spilled?.ranges ?? {} },
      arrayFormulaCellData: { [unit]: spilled?.cells ?? {} },
    });
  }

  clear(): void {
    const sheet = newSheetData("Sheet1");
    const workbook = { name: "Book1", sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } };
    this.open(workbook, NO_EXTRAS, null);
  }

  private open(
    workbook: object,
    extras: Extras,
    document: StoredDocument | null,
    active?: SheetId,
  ): void {
    this.extras.replace(NO_EXTRAS);
    opened += 1;
    this.book.open(`book-${opened}`, workbook, active ?? null);
    this.store.load(document);
    this.extras.replace(extras);
    this.book.events.emit("bookChanged", {});
  }
}
