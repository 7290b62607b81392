import { CommandType, type ICommand, type IMutationInfo } from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Book } from "../book";
import { storedRules } from "../conditional/rules";
import type { SheetId } from "../contract";

const validationsOf = (book: Book, sheet: SheetId) =>
  book.injector.get(DataValidationModel).getRules(book.unitId, sheet);

/** Univer changes rules in place: copies are kept. */
const rulesOfSheet = (book: Book, sheet: SheetId) => ({
  sheet,
  validations: validationsOf(book, sheet).map((rule) => ({ ...rule })),
  formats: storedRules(book, sheet).map((rule) => ({ ...rule })),
});

type Kept = ReturnType<typeof rulesOfSheet>;

interface RestoreParams {
  readonly sheets: readonly Kept[];
}

const RESTORE = "workbench.mutation.restore-rules";

/** A step of undo that puts validation and conditional formats back as they are now. */
export function keepRules(book: Book): IMutationInfo<RestoreParams> {
  const sheets = book.sheetIds().map((sheet) => rulesOfSheet(book, sheet));
  return { id: RESTORE, params: { sheets } };
}

/** To be called once, before any step that was kept is run. */
export function registerRestoring(book: Book): void {
  const command: ICommand<RestoreParams> = {
    id: RESTORE,
    type: CommandType.MUTATION,
    handler: (_, params) => {
      const there = book.sheetIds();
      for (const kept of params?.sheets ?? []) {
        if (there.includes(kept.sheet)) restore(book, kept);
      }
      return true;
    },
  };
  book.commands.registerCommand(command);
}

function restore(book: Book, { formats, sheet, validations }: Kept): void {
  const now = rulesOfSheet(book, sheet);
  const subUnitId = sheet;
  if (JSON.stringify(now.validations) !== JSON.stringify(validations)) {
    for (const { uid } of now.validations) {
      book.run(RemoveDataValidationMutation.id, { subUnitId, ruleId: uid });
    }
    validations.forEach((rule, index) =>
      book.run(AddDataValidationMutation.id, { subUnitId, rule: { ...rule }, index }),
    );
  }
  if (JSON.stringify(now.formats) !== JSON.stringify(formats)) {
    for (const { cfId } of now.formats) {
      book.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    }
    // Each one that is added comes first.
    for (const rule of [...formats].reverse()) {
      book.run(AddConditionalRuleMutation.id, { subUnitId, rule: { ...rule } });
    }
  }
}
