const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
const count = (n: number) => n.toLocaleString("en");

const AGAIN = "Ask the sender to send it again, as an attachment.";
const RESAVE =
  "Open it in Excel or LibreOffice, save it under a new name as Excel Workbook (.xlsx)";
const SUSPICIOUS =
  "No spreadsheet program makes such files: do not open it, and ask the sender where it comes from.";

/** One sentence or two for each reason not to read a file: what it is, and what to do. */
export const REFUSALS = {
  // Kinds of files
  empty: () => `The file is empty. ${AGAIN}`,
  tooLarge: (bytes: number, limit: number) =>
    `The file has ${megabytes(bytes)}, and at most ${megabytes(limit)} are read here. ` +
    "Delete pictures and sheets that are not needed, save it and try again.",
  encrypted: () =>
    "The workbook is protected by a password for opening. Open it in Excel, choose File, Info, " +
    "Protect Workbook, Encrypt with Password, delete the password, save it and try again.",
  oldExcel: () =>
    "This is a workbook of the old kind (.xls, or .et of WPS Office). Open it there, choose " +
    "Save As, Excel Workbook (.xlsx), and try again with the new file.",
  openDocument: () =>
    "This is an OpenDocument file (.ods), as LibreOffice saves it. Open it in LibreOffice, choose " +
    "Save As, Excel 2007-365 (.xlsx), and try again with the new file.",
  pdf: () => "This is a PDF, not a workbook. Ask the sender for the Excel file it was made from.",
  binaryWorkbook: () =>
    "This is a binary Excel workbook (.xlsb). Open it in Excel, choose Save As, Excel Workbook " +
    "(.xlsx), and try again with the new file.",
  otherOffice: () =>
    "This is a Word or PowerPoint document, not a workbook. Ask the sender for the Excel file.",
  webPage: () =>
    `This is a web page, not a workbook, whatever its name says. ${RESAVE}, and try again.`,
  plainText: () =>
    `This is plain text, not a workbook, whatever its name says. ${RESAVE}, and try again.`,
  notWorkbook: () => "This is not an Excel workbook (.xlsx). Look whether it is the right file.",

  // The package
  cutOff: () => `The end of the file is missing: it was cut off on its way. ${AGAIN}`,
  damaged: (where: string) => `The file is damaged (${where}). ${AGAIN}`,
  zip64: () =>
    `The file is packed in the way of files over 4 GB, which a workbook never needs. ${RESAVE}, and try again.`,
  tooManyParts: (n: number, limit: number) =>
    `The file consists of ${count(n)} parts, and at most ${count(limit)} are read here. ` +
    "Copy the sheets that are needed into a new workbook and try again.",
  unknownPacking: () =>
    `The file is packed by a method that Excel does not use. ${RESAVE}, and try again.`,
  encryptedPart: () =>
    `Parts of the file are encrypted. ${RESAVE} without a password, and try again.`,
  duplicatePart: (part: string) =>
    `The file holds the part “${part}” twice, so that each program may see something else. ${SUSPICIOUS}`,
  overlappingParts: () =>
    `Parts of the file lie over each other, as in files that are made to fill a computer. ${SUSPICIOUS}`,
  partName: () =>
    `The file holds a part whose name leads out of the file, as in files made to overwrite others. ${SUSPICIOUS}`,
  partTooLarge: (limit: number) =>
    `A part of the file would unpack to more than ${megabytes(limit)}. ` +
    "Copy the cells that are needed into a new workbook and try again.",
  unpackedTooLarge: (limit: number) =>
    `The file would unpack to more than ${megabytes(limit)}. ` +
    "Copy the cells that are needed into a new workbook and try again.",
  lyingSize: () =>
    `A part of the file unpacks to more than the file says, as in files that are made to fill a computer. ${SUSPICIOUS}`,

  // XML
  documentType: () =>
    `The file holds instructions to load or repeat other text (DOCTYPE), which workbooks never do. ${SUSPICIOUS}`,
  tooDeep: () => `The contents of the file are nested without end. ${SUSPICIOUS}`,
  encoding: () => `The text of the file is not in Unicode (UTF-8). ${RESAVE}, and try again.`,
  notXml: (part: string) => `The file is damaged (“${part}” cannot be read). ${AGAIN}`,
  tokenTooLong: () => `The file holds a single text of more than a million letters. ${SUSPICIOUS}`,
  tooManyElements: (what: string) =>
    `The file holds too many single entries (${what}). ` +
    "Copy the cells that are needed into a new workbook and try again.",

  // The workbook
  dates1904: () =>
    "The workbook counts its dates from 1904, as old Excel for Mac did, so that every date would be " +
    "wrong by four years. Open it in Excel, choose File, Options, Advanced, clear “Use 1904 date " +
    "system”, correct the dates, save it and try again.",
  noSheets: () => "The workbook holds no sheet with cells. Look whether it is the right file.",
  badCell: (sheet: string, cell: string) =>
    `Cell ${cell} of the sheet “${sheet}” holds something that is neither a number, a text nor a formula. ${RESAVE}, and try again.`,
  tooManySheets: (n: number, limit: number) =>
    `The workbook has ${count(n)} sheets, and at most ${count(limit)} are read here. ` +
    "Copy the sheets that are needed into a new workbook and try again.",
  tooManyCells: (limit: number) =>
    `The workbook has more than ${count(limit)} filled or coloured cells. Delete the rows and ` +
    "columns that are not needed, save it and try again.",
  tooMuchText: () =>
    "The workbook holds more text than is read here. Delete the sheets that are not needed, save " +
    "it and try again.",
  textTooLong: () =>
    `A cell holds more than 32,767 letters, which Excel does not allow. ${RESAVE}, and try again.`,
  tooManyFormulas: () =>
    "The formulas of the workbook are longer than is read here. Replace those that are not needed " +
    "by their values, save it and try again.",
  formulaTooLong: () =>
    `A formula has more than 8,192 letters, which Excel does not allow. ${RESAVE}, and try again.`,
  tooManyStyles: (limit: number) =>
    `The workbook has more than ${count(limit)} kinds of cell formats. Copy the values that are ` +
    "needed into a new workbook and try again.",
  tooManyNames: (limit: number) =>
    `The workbook has more than ${count(limit)} names. Delete those that are not needed (Formulas, ` +
    "Name Manager), save it and try again.",
  tooManyTables: (limit: number) =>
    `The workbook has more than ${count(limit)} tables. Copy the sheets that are needed into a new ` +
    "workbook and try again.",
  tooManyRules: (what: string, limit: number) =>
    `A sheet has more than ${count(limit)} ${what}. Copy the cells that are needed into a new ` +
    "workbook and try again.",

  // Time
  tooSlow: () =>
    "The file takes too long to read. Copy the cells that are needed into a new workbook and try again.",
  cancelled: () => "Cancelled.",
} as const;
