import type { XlsxError } from "../../xlsx";

type Kind = XlsxError["kind"];

/**
 * Why a file is not taken, in the officer's words, and what to answer the Member. Every text of the
 * reading side that goes out to a Member is here.
 */
export interface FileRefusal {
  /** For the officer. */
  readonly message: string;
  /** For the Member, to be copied into a mail; null where there is nothing to ask of it. */
  readonly reply: string | null;
}

const reply = (what: string): string =>
  `Thank you for your return. ${what}\n\nThank you, and please write to us if anything is unclear.`;

const SAVE_AS =
  "Please open it in the program in which you filled it in, choose “Save as”, pick the file type " +
  "“Excel Workbook (.xlsx)” (in LibreOffice: “Excel 2007–365”), and send us the new file. Nothing " +
  "needs to be filled in again.";
const AGAIN =
  "It did not reach us whole. Please attach the file to a new message and send it again.";
const OURS =
  "Please fill in the workbook that we sent you, save it under any name as an Excel workbook " +
  "(.xlsx), and send us that file.";
const UNREADABLE = `We could not read the file that you sent. ${OURS}`;

/** Of the reasons for which a file is not read at all; those without an entry get the usual answer. */
const REPLIES: Partial<Readonly<Record<Kind, string | null>>> = {
  oldExcel: reply(`It came as a workbook of an older kind, which we cannot read. ${SAVE_AS}`),
  openDocument: reply(`It came as an OpenDocument file (.ods), which we cannot read. ${SAVE_AS}`),
  binaryWorkbook: reply(`It came as a binary workbook (.xlsb), which we cannot read. ${SAVE_AS}`),
  pdf: reply(`It came as a PDF, from which the answers cannot be taken. ${OURS}`),
  otherOffice: reply(
    `It came as a text or a presentation, from which the answers cannot be taken. ${OURS}`,
  ),
  webPage: reply(`It came as a web page. ${SAVE_AS}`),
  plainText: reply(`It came as plain text. ${SAVE_AS}`),
  notWorkbook: reply(`It came in a form that we cannot read. ${SAVE_AS}`),
  encrypted: reply("It is protected by a password for opening. Please send it again without one."),
  dates1904: reply(
    "Its dates are counted from 1904, as old Excel for Mac did, so that each would be wrong by four " +
      `years. ${OURS}`,
  ),
  empty: reply(AGAIN),
  cutOff: reply(AGAIN),
  damaged: reply(AGAIN),
  cancelled: null,
};

export const notRead = (kind: Kind, message: string): FileRefusal => {
  const answer = REPLIES[kind];
  return { message, reply: answer === undefined ? reply(UNREADABLE) : answer };
};

/** What a program that packs or counts otherwise calls its files; their bytes look like any archive. */
const BY_ENDING: Readonly<Record<string, FileRefusal>> = {
  zip: {
    message: "This is an archive (.zip). Unpack it, and drop the workbooks that are in it here.",
    reply: null,
  },
  numbers: {
    message: "This is a file of Apple Numbers. Ask the Member for an Excel workbook (.xlsx).",
    reply: reply(
      "It came as a file of Apple Numbers, which we cannot read. Please open it in Numbers, choose " +
        "File, Export To, Excel, and send us the new file.",
    ),
  },
};

export const byEnding = (file: string): FileRefusal | undefined =>
  BY_ENDING[/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? ""];

export const newerFormat = (version: number): FileRefusal => ({
  message:
    `The book was made by a later version of this add-in (format ${version}). Update the add-in, ` +
    "then collect the file again.",
  reply: null,
});

export const wrongPlan = (theirs: string, ours: string): FileRefusal => ({
  message: `The book is about another plan (“${theirs}”); this workbook holds “${ours}”. Collect it there.`,
  reply: reply(
    `It is about another plan than the one that we are asking about (“${ours}”). ${OURS}`,
  ),
});

export const notOurs = (): FileRefusal => ({
  message:
    "This is a workbook, but no Member book: it has no table with the columns KPI and Status. Look " +
    "whether it is the right file.",
  reply: reply(`The file that you sent is not the workbook that we asked you to fill in. ${OURS}`),
});

export const otherKpis = (): FileRefusal => ({
  message:
    "Nothing says which plan the book is about, and most of its KPIs are not among those that " +
    "Members are asked about in this workbook.",
  reply: reply(`It does not ask about our present plan. ${OURS}`),
});

export const nobody = (): FileRefusal => ({
  message:
    "Nothing says whose return this is: its properties are gone, and its sheet names no Member of " +
    "the roster, or several. Ask who sent it, and send that Member a new book.",
  reply: reply(`We cannot tell from the file whose return it is. ${OURS}`),
});

export const unknownMember = (code: string): FileRefusal => ({
  message: `The book was issued for “${code}”, whom the roster (sheet Members) does not know for certain.`,
  reply: null,
});

export const notPresent = (name: string): FileRefusal => ({
  message: `${name} is not on the roster at present: see Joined and Left on the sheet Members.`,
  reply: null,
});

export const twoMembers = (issued: string, shown: string): FileRefusal => ({
  message:
    `The book was issued for ${issued}, but its sheet says ${shown}. Ask who filled it in; nothing ` +
    "of it is taken.",
  reply: reply(
    `It was issued for ${issued} but names ${shown}, so that we cannot tell for whom it speaks. ` +
      "Please fill in the workbook that we sent to you yourselves.",
  ),
});

export const twoBooks = (): FileRefusal => ({
  message:
    "The book was put together from two: its properties and its hidden sheet contradict each other. " +
    "Nothing of it is taken.",
  reply: reply(`It seems to be put together from two workbooks. ${OURS}`),
});

export const tooManyRows = (rows: number, most: number): FileRefusal => ({
  message:
    `There are ${rows.toLocaleString("en")} filled rows below the headers, and at most ` +
    `${most.toLocaleString("en")} are read. No Member book has so many; nothing of it is taken.`,
  reply: reply(`It holds far more lines than we asked for. ${OURS}`),
});
