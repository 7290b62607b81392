import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionNames,
} from "@univerjs/engine-formula";
import { fromRange } from "../ranges";
import type { Area, Cell, FunctionDefinition, SheetId } from "../contract";
import { ROW_FUNCTION, SINGLE_FUNCTION, SPILL_FUNCTION } from "../formulas/language";
import { ArgumentError, type ArgumentReader, isReference } from "./arguments";
import type { Calls } from "./calls";
import { errorValue, toUniverValue } from "./results";

abstract class CellFunction extends BaseFunction {
  override needsReferenceObject = true;

  protected cell(): Cell {
    return { sheet: (this.subUnitId ?? "") as SheetId, row: this.row, column: this.column };
  }
}

/**
 * A custom function: gives what came back for these arguments, or #BUSY! and asks for it. Univer's
 * own asynchronous functions would be awaited one after the other, a round trip for each cell.
 */
export class CustomFunctionExecutor extends CellFunction {
  constructor(
    private readonly definition: FunctionDefinition,
    private readonly reader: ArgumentReader,
    private readonly calls: Calls,
  ) {
    super(definition.name.toUpperCase() as IFunctionNames);
    const { parameters } = definition;
    this.minParams = 0;
    this.maxParams = parameters.some((parameter) => parameter.repeating) ? 255 : parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    if (variants.length < this.required()) return errorValue("#VALUE!");
    const args = this.reader.read(this.definition, variants);
    if (args instanceof ArgumentError) return this.refused(args);
    const argumentAreas = this.definition.parameters.map((_, index) => areaOf(variants[index]));
    const record = this.calls.want({
      definition: this.definition,
      args,
      argumentAreas,
      cell: this.cell(),
    });
    return record.outcome ? toUniverValue(record.outcome) : errorValue("#BUSY!");
  }

  private refused({ code, message }: ArgumentError): FunctionVariantType {
    if (message) {
      this.calls.refuse(this.definition, this.cell(), { ok: false, error: code, message });
    }
    return errorValue(code);
  }

  private required(): number {
    return this.definition.parameters.filter(
      (parameter) => !parameter.optional && !parameter.repeating,
    ).length;
  }
}

function areaOf(variant: FunctionVariantType | undefined): Area | null {
  if (!isReference(variant)) return null;
  return fromRange(variant.getSheetId() as SheetId, variant.getRangePosition());
}

/** Table[@Column]: Univer finds the row; outside the table's body it would find one too. */
class ThisRowExecutor extends CellFunction {
  override minParams = 1;
  override maxParams = 1;

  constructor(private readonly isBodyRow: (area: Area, cell: Cell) => boolean) {
    super(ROW_FUNCTION as IFunctionNames);
  }

  override calculate(reference: FunctionVariantType): FunctionVariantType {
    const area = areaOf(reference);
    return area && this.isBodyRow(area, this.cell()) ? reference : errorValue("#VALUE!");
  }
}

/** C1#: what the formula in C1 spills, as it stands in this very calculation. */
class SpillExecutor extends CellFunction {
  override minParams = 1;
  override maxParams = 1;

  constructor() {
    super(SPILL_FUNCTION as IFunctionNames);
  }

  override calculate(anchor: FunctionVariantType): FunctionVariantType {
    if (!isReference(anchor)) return errorValue("#REF!");
    const { startRow, startColumn } = anchor.getRangePosition();
    const ranges = [
      anchor.getCurrentRuntimeActiveArrayFormulaRange(),
      anchor.getCurrentActiveArrayFormulaRange(),
    ];
    const spill = ranges.map((range) => range?.[startRow]?.[startColumn]).find(Boolean);
    if (!spill) return errorValue("#REF!");
    anchor.setRangeData(spill);
    const value: BaseValueObject = anchor.toArrayValueObject(false);
    return value;
  }
}

/** "@": of a range the cell in this row or column, of an array the first value. */
class SingleExecutor extends CellFunction {
  override minParams = 1;
  override maxParams = 1;

  constructor() {
    super(SINGLE_FUNCTION as IFunctionNames);
  }

  override calculate(several: FunctionVariantType): FunctionVariantType {
    if (!isReference(several)) {
      return several.isArray() ? (several as ArrayValueObject).getFirstCell() : several;
    }
    const { startRow, endRow, startColumn, endColumn } = several.getRangePosition();
    const { row, column } = this.cell();
    if (startRow === endRow && startColumn === endColumn) return several.getFirstCell();
    if (startColumn === endColumn && startRow <= row && row <= endRow) {
      return several.getCellByRow(row);
    }
    if (startRow === endRow && startColumn <= column && column <= endColumn) {
      return several.getCellByColumn(column);
    }
    return errorValue("#VALUE!");
  }
}

export const engineFunctions = (
  isBodyRow: (area: Area, cell: Cell) => boolean,
): readonly BaseFunction[] => [
  new ThisRowExecutor(isBodyRow),
  new SpillExecutor(),
  new SingleExecutor(),
];
