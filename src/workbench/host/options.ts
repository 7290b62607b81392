/** What the page gives the host. */
export interface HostOptions {
  /** Shown as `workbook.name` and in the document's URL. */
  readonly bookName: string;
  /** `Excel.createWorkbook`: opens the workbook, or an empty one, as the page sees fit. */
  readonly createWorkbook?: (base64: string | null) => Promise<void>;
  /** `Office.context.ui.openBrowserWindow`. */
  readonly openWindow?: (url: string) => void;
  /** The add-in asks to show or hide its pane. */
  readonly showPane?: (visible: boolean) => void;
  /** A command of the ribbon has called `event.completed()`, or could not be found. */
  readonly commandFinished?: (commandId: string, found: boolean) => void;
  /** A call that the workbench does not support, by its name. */
  readonly onRefusal?: (call: string) => void;
  /** A defect of the host or the spreadsheet, never a refusal. */
  readonly onDefect?: (error: unknown) => void;
}
