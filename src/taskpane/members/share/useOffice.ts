import { useCallback, useEffect, useState } from "react";
import { inPlainWords, type Trouble } from "../../../excel";
import type { OfficeReading } from "../../../excel/returns/read-office";
import type { Naming } from "../../../workbook";
import { useShareBook } from "./share-book";

export interface OfficeState {
  /** undefined until the workbook has been read. */
  readonly reading: OfficeReading | undefined;
  readonly trouble: Trouble | undefined;
  /** Reads again; gives what it read, undefined where that failed. */
  readonly look: () => Promise<OfficeReading | undefined>;
}

/** What the workbook holds that Member books are made from, as it stands when the screen is shown. */
export function useOffice(naming: Naming | undefined): OfficeState {
  const book = useShareBook();
  const [reading, setReading] = useState<OfficeReading>();
  const [trouble, setTrouble] = useState<Trouble>();
  const look = useCallback(async () => {
    if (naming === undefined) return undefined;
    try {
      const read = await book.read(naming);
      setReading(read);
      setTrouble(undefined);
      return read;
    } catch (error) {
      setTrouble(inPlainWords(error));
      return undefined;
    }
  }, [book, naming]);
  useEffect(() => {
    void look();
  }, [look]);
  return { reading, trouble, look };
}
