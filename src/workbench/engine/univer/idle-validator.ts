import type { Injector } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/**
 * Univer checks each cell of each rule whenever something changes, and later, when its book may be
 * gone, in order to mark what is refused. Excel marks nothing: the engine checks what is typed.
 */
export function keepValidatorIdle(injector: Injector): void {
  injector.get(SheetsDataValidationValidatorService).validatorRanges = () => Promise.resolve([]);
}
