import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { inPlainWords, type Trouble } from "../../../excel";
import { Message } from "../../common/Message";
import { TroubleBar } from "../../common/TroubleBar";
import { whereLogged } from "../log-words";
import type { MadeBook } from "./make-books";
import { useShareBook } from "./share-book";
import type { Made, Noted } from "./useMaking";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly made: Made;
  readonly onNoteAgain: () => void;
  readonly onLeave: () => void;
}

function notedText(noted: Noted): string {
  switch (noted.is) {
    case "waiting":
      return "Noting them in the workbook …";
    case "done":
      return `They are noted: see ${whereLogged(noted.log)}.`;
    case "failed":
      return "They are not noted in the workbook yet.";
  }
}

const titleOf = ({ archive, books, delivery }: Made): string => {
  const made = `${books.length} ${books.length === 1 ? "book is" : "books are"} ready`;
  return delivery === "archive" ? `${made}: ${archive.name}` : made;
};

/** One book: to be downloaded, or opened beside the office's workbook. */
const BookLine = ({ book, onTrouble }: { book: MadeBook; onTrouble: (error: unknown) => void }) => {
  const styles = useStyles();
  const share = useShareBook();
  return (
    <li className={styles.line}>
      <span>{book.member}</span>
      <span className={styles.buttons}>
        <Button
          size="small"
          aria-label={`Download ${book.file}`}
          onClick={() => share.download(book.file, book.bytes)}
        >
          Download
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Open the book of ${book.member} in Excel`}
          onClick={() => {
            share.open(book.bytes).catch(onTrouble);
          }}
        >
          Open in Excel
        </Button>
      </span>
    </li>
  );
};

/** The books that were made, the ways to get at them, and whether the workbook knows of them. */
export const MadePanel = ({ made, onLeave, onNoteAgain }: Props) => {
  const styles = useStyles();
  const share = useShareBook();
  const [trouble, setTrouble] = useState<Trouble>();
  const { archive, books, delivery, noted } = made;
  return (
    <div className={styles.panel}>
      <Message
        intent="success"
        title={titleOf(made)}
        actions={
          <>
            <Button onClick={() => share.download(archive.name, archive.bytes)}>
              {delivery === "archive" ? "Download again" : "Download all (.zip)"}
            </Button>
            <Button onClick={onLeave}>Done</Button>
          </>
        }
      >
        {notedText(noted)} Send each Member its own file; no book holds anything of another.
      </Message>
      {noted.is === "failed" && <TroubleBar trouble={noted.trouble} onRetry={onNoteAgain} />}
      {trouble && <TroubleBar trouble={trouble} />}
      <ul aria-label="Books" className={styles.list}>
        {books.map((book) => (
          <BookLine
            key={book.file}
            book={book}
            onTrouble={(error) => setTrouble(inPlainWords(error))}
          />
        ))}
      </ul>
    </div>
  );
};
