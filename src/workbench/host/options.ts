/** What the page gives the host. */
export interface HostOptions {
  /** Shown as `workbook.name` and in the document's URL. */
  readonly bookName: string;
  /** `Excel.createWorkbook`: opens the workbook, or an empty one, as the page sees fit. */
  readonly createWorkbook?: (base64: string | null) => Promise<void>;
  /** The add-in shows or hides its pane. */
  readonly showPane?: (visible: boolean) => void;
  /** A defect of the host or the spreadsheet, never a refusal. */
  readonly onDefect?: (error: unknown) => void;
}
