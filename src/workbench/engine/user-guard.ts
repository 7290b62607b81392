import {
  CommandType,
  CustomCommandExecutionError,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
} from "@univerjs/core";
import {
  RemoveRowByRangeCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { fromRange } from "./ranges";
import type { Context } from "./context";
import {
  EngineError,
  type Area,
  type ProtectionOptions,
  type SheetId,
  type Sheets,
  type ValidationState,
} from "./contract";
import { refuseHeadlessTables, refuseSplitTables } from "./cells/shift-cells";
import { PARTIAL_SHIFTS } from "./structure";
import { editOf } from "./user-edits";
import type { Checker } from "./validation/check";
import { INVALID, objections } from "./validation/objections";

/** What a protected sheet must allow for a command of the grid; "cells": the cells must be unlocked. */
const GUARDED: readonly (readonly [pattern: RegExp, needs: keyof ProtectionOptions | "cells"])[] = [
  [/^sheet\.command\.insert-(multi-)?row/, "allowInsertRows"],
  [/^sheet\.command\.(remove-row|append-row)/, "allowDeleteRows"],
  [/^sheet\.command\.insert-(multi-)?col/, "allowInsertColumns"],
  [/^sheet\.command\.remove-col/, "allowDeleteColumns"],
  [/^sheet\.command\.(set-worksheet-col-width|delta-column-width|set-col-)/, "allowFormatColumns"],
  [/^sheet\.command\.(set-row-|delta-row-height|set-rows-hidden)/, "allowFormatRows"],
  [/^sheet\.command\.(sort-range|reorder-range)/, "allowSort"],
  [
    /^sheet\.command\.(set-style|set-border|set-bold|set-italic|set-underline|set-font|set-(background|text)-color|set-(horizontal|vertical)-text|set-text-|numfmt\.|clear-selection-format|add-.*conditional-rule)/,
    "allowFormatCells",
  ],
  [
    /^sheet\.command\.(set-range-values|clear-selection|auto-fill|auto-clear|copy-down|copy-right|move-range|insert-range|delete-range|add-worksheet-merge|remove-worksheet-merge|optional-paste|paste-|text-to-number|split-text|addDataValidation)/,
    "cells",
  ],
  [/^univer\.command\.paste/, "cells"],
  [/^sheet\.operation\.set-cell-edit-visible/, "cells"],
];

const PROTECTED = "The cell or chart you're trying to change is on a protected sheet.";
/** The grid's commands that change which sheets there are, and in which order. */
const STRUCTURE =
  /^sheet\.command\.(insert-sheet|remove-sheet|copy-sheet|set-worksheet-(name|order|hidden?|show))/;
const STRUCTURE_PROTECTED =
  "The workbook's structure is protected: sheets cannot be added, deleted, renamed, moved, hidden or shown.";
const DEFAULT_TITLE = "Entry not accepted";

class Refused extends CustomCommandExecutionError {}

/** Refuses what protection and validation forbid the person at the grid, and says why. */
export function guardUserEdits(context: Context, sheets: Sheets, checker: Checker): void {
  const { book, locks } = context;

  book.commands.beforeCommandExecuted((command, options) => {
    if (book.isWriting() || isConsequence(options)) return;
    if (context.extras.get().structure && STRUCTURE.test(command.id)) refuseStructure();
    refuseLocked(command);
    refuseTornTables(command);
    if (command.id === SetRangeValuesCommand.id) refuseInvalid(command.params as TypedEntry);
  });
  /** Entries that validation warned of, and that shall stand all the same. */
  const insisted = new WeakSet<TypedEntry>();

  function refuseLocked(command: Readonly<ICommandInfo>): void {
    const sheet = sheets.active();
    if (!locks.isProtected(sheet)) return;
    if (command.id === SetRangeValuesMutation.id) {
      const edit = editOf(command);
      if (edit?.contents && !locks.mayWrite(edit.area)) refuseProtected();
      return;
    }
    if (command.type === CommandType.MUTATION || isClosingEditor(command)) return;
    const needs = GUARDED.find(([pattern]) => pattern.test(command.id))?.[1];
    if (needs === undefined) return;
    const allowed =
      needs === "cells"
        ? targets(command, sheet).every((area) => locks.mayWrite(area))
        : locks.allows(sheet, needs);
    if (!allowed) refuseProtected();
  }

  function refuseTornTables(command: Readonly<ICommandInfo>): void {
    const shift = PARTIAL_SHIFTS[command.id];
    if (!shift && command.id !== RemoveRowByRangeCommand.id) return;
    try {
      for (const area of targets(command, sheets.active())) {
        if (shift) refuseSplitTables(context, area, shift);
        else refuseHeadlessTables(context, area);
      }
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const { message } = error;
      book.events.emit("notice", { severity: "error", title: "Not allowed", message });
      throw new Refused(message);
    }
  }

  function targets(command: Readonly<ICommandInfo>, sheet: SheetId): Area[] {
    const params = (command.params ?? {}) as {
      range?: IRange;
      ranges?: IRange[];
      toRange?: IRange;
    };
    const given = [params.range, params.toRange, ...(params.ranges ?? [])].filter(
      (range) => range !== undefined,
    );
    const selected = book.injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map((selection) => selection.range);
    return (given.length > 0 ? given : selected)
      .filter((range) => Number.isFinite(range.startRow) && Number.isFinite(range.startColumn))
      .map((range) => fromRange(sheet, range));
  }

  function refuseStructure(): never {
    const title = "Protected workbook";
    book.events.emit("notice", { severity: "error", title, message: STRUCTURE_PROTECTED });
    throw new Refused("protected");
  }

  function refuseProtected(): never {
    book.events.emit("notice", { severity: "error", title: "Protected sheet", message: PROTECTED });
    throw new Refused("protected");
  }

  interface TypedEntry {
    readonly subUnitId?: string;
    readonly range?: IRange;
    readonly value?: ICellData;
    /** Set for what was typed into a cell, not pasted or filled. */
    readonly redoUndoId?: string;
  }

  function refuseInvalid(entry: TypedEntry): void {
    const { subUnitId, range, value, redoUndoId } = entry;
    if (!redoUndoId || !range || !value || insisted.has(entry)) return;
    const cell = fromRange((subUnitId ?? sheets.active()) as SheetId, range);
    for (const state of objections(book, checker, cell, value)) complain(state, entry);
  }

  /** As Excel: Stop refuses, Warning asks, Information tells and lets the entry stand. */
  function complain({ alert }: ValidationState, entry: TypedEntry): void {
    const title = alert.title || DEFAULT_TITLE;
    const message = alert.message || INVALID;
    if (alert.style === "Warning") {
      const answer = (yes: boolean) => yes && insist(entry);
      book.events.emit("question", {
        title,
        message,
        yes: "Keep the entry",
        no: "Discard it",
        answer,
      });
    } else {
      const severity = alert.style === "Stop" ? "error" : "info";
      book.events.emit("notice", { severity, title, message });
    }
    if (alert.style !== "Information") throw new Refused("invalid");
  }

  function insist(entry: TypedEntry): void {
    insisted.add(entry);
    void book.commands.executeCommand(SetRangeValuesCommand.id, entry);
  }
}

const isConsequence = (options?: IExecutionOptions): boolean =>
  options?.["fromFormula"] === true || options?.onlyLocal === true;

const isClosingEditor = (command: Readonly<ICommandInfo>): boolean =>
  (command.params as { visible?: boolean } | undefined)?.visible === false;
