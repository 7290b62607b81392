import { createContext, useContext } from "react";
import type { LogResult } from "../../../excel/returns/log";
import { logIssued, type Issuing } from "../../../excel/returns/log-issued";
import { openInExcel } from "../../../excel/returns/open-in-excel";
import { readOffice, type OfficeReading } from "../../../excel/returns/read-office";
import type { Naming } from "../../../workbook";
import { download } from "./download";

/** All that sharing asks of the workbook and of the program around it. */
export interface ShareBook {
  read(naming: Naming): Promise<OfficeReading>;
  log(issuing: Issuing): Promise<LogResult>;
  open(bytes: Uint8Array): Promise<void>;
  download(name: string, bytes: Uint8Array): void;
}

const excelShareBook: ShareBook = {
  read: readOffice,
  log: logIssued,
  open: openInExcel,
  download,
};

export const ShareBookContext = createContext(excelShareBook);

export const useShareBook = (): ShareBook => useContext(ShareBookContext);
