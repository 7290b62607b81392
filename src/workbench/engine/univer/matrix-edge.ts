import { ObjectMatrix } from "@univerjs/core";

/**
 * Where cells near the top or left edge are deleted, Univer moves the rules that held there to
 * before the first row or column, and fails. There is nothing before the first.
 */
export function ignoreCellsBeforeFirst(): void {
  const setValue = ObjectMatrix.prototype.setValue;
  ObjectMatrix.prototype.setValue = function (this: ObjectMatrix<unknown>, row, column, value) {
    if (row >= 0 && column >= 0) setValue.call(this, row, column, value);
  };
}
