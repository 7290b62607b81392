import { useRef, useState } from "react";
import { inPlainWords, type Trouble } from "../../../excel";
import type { AskedMember, Occasion, Office } from "../../../returns/office";
import type { LogResult } from "../../../excel/returns/log";
import { useAnnounce } from "../../common/Announcer";
import { whereLogged } from "../log-words";
import type { MadeBook } from "./make-books";
import { useShareBook } from "./share-book";

/** How the books are handed over. */
export type Delivery = "archive" | "single";

/** Whether the workbook's log knows of the books. */
export type Noted =
  | { readonly is: "waiting" }
  | { readonly is: "done"; readonly log: LogResult }
  | { readonly is: "failed"; readonly trouble: Trouble };

export interface Made {
  readonly is: "made";
  readonly books: readonly MadeBook[];
  readonly occasion: Occasion;
  readonly archive: { readonly name: string; readonly bytes: Uint8Array };
  readonly delivery: Delivery;
  readonly noted: Noted;
}

export type Stage =
  | { readonly is: "idle" }
  | { readonly is: "working"; readonly done: number; readonly of: number }
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly trouble: Trouble }
  | Made;

/** What books are made from. */
export interface Order {
  readonly office: Office;
  readonly members: readonly AskedMember[];
  readonly occasion: Occasion;
  readonly delivery: Delivery;
}

export interface Making {
  readonly stage: Stage;
  readonly make: (order: Order) => void;
  readonly cancel: () => void;
  /** Tries once more to write the log of books that are made. */
  readonly noteAgain: () => void;
  readonly leave: () => void;
}

const count = (books: number): string => `${books} ${books === 1 ? "book" : "books"}`;

/** Makes books, hands them over, and only then notes them in the workbook. */
export function useMaking(onNoted: () => void): Making {
  const book = useShareBook();
  const announce = useAnnounce();
  const [stage, setStage] = useState<Stage>({ is: "idle" });
  const running = useRef<AbortController>(undefined);

  const note = async (made: Made) => {
    const { contact, issued, replyBy } = made.occasion;
    const members = made.books.map(({ member }) => member);
    setStage({ ...made, noted: { is: "waiting" } });
    try {
      const log = await book.log({ members, issued, remembered: { contact, replyBy } });
      setStage({ ...made, noted: { is: "done", log } });
      announce(`${count(members.length)} made and noted: see ${whereLogged(log)}`);
      onNoted();
    } catch (error) {
      const trouble = inPlainWords(error);
      setStage({ ...made, noted: { is: "failed", trouble } });
      announce(`${count(members.length)} made, but not noted: ${trouble.message}`);
    }
  };

  const run = async ({ delivery, members, occasion, office }: Order, signal: AbortSignal) => {
    const { archiveOf, makeBooks } = await import("./make-books");
    const onProgress = (done: number) => setStage({ is: "working", done, of: members.length });
    const books = await makeBooks(office, members, occasion, { signal, onProgress });
    if (books === null) {
      setStage({ is: "cancelled" });
      announce("Cancelled. No book was made.");
      return;
    }
    const archive = archiveOf(books, occasion);
    if (delivery === "archive") book.download(archive.name, archive.bytes);
    await note({ is: "made", books, occasion, archive, delivery, noted: { is: "waiting" } });
  };

  const make = (order: Order) => {
    const control = new AbortController();
    running.current = control;
    setStage({ is: "working", done: 0, of: order.members.length });
    announce(`Making ${count(order.members.length)}`);
    run(order, control.signal).catch((error: unknown) => {
      const trouble = inPlainWords(error);
      setStage({ is: "failed", trouble });
    });
  };

  return {
    stage,
    make,
    cancel: () => running.current?.abort(),
    noteAgain: () => {
      if (stage.is === "made") void note(stage);
    },
    leave: () => setStage({ is: "idle" }),
  };
}
