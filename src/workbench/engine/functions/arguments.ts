import type {
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import type {
  Argument,
  CellErrorCode,
  CellValue,
  FunctionDefinition,
  FunctionParameter,
  ScalarArgument,
} from "../contract";
import { MatrixReader, type ArgumentMatrix } from "./matrix-reader";

/** An argument that cannot be passed: the call's result is this error. */
export class ArgumentError {
  constructor(
    readonly code: CellErrorCode,
    /** What the cell's error card says; the function itself is never asked. */
    readonly message?: string,
  ) {}
}

export type PassedArgument = Argument | readonly Argument[];

type Converted<T> = T | ArgumentError;

/** Turns what Univer hands over into what the function's parameters ask for. */
export class ArgumentReader {
  private readonly matrices = new MatrixReader();
  emptyCellsAs: 0 | null = 0;

  /** One argument a parameter; those of a repeating parameter together in one array. */
  read(
    definition: FunctionDefinition,
    variants: readonly FunctionVariantType[],
  ): Converted<PassedArgument[]> {
    const passed: PassedArgument[] = [];
    for (const [index, parameter] of definition.parameters.entries()) {
      const argument = parameter.repeating
        ? this.readAll(definition, parameter, variants.slice(index))
        : this.readOne(definition, parameter, variants[index]);
      if (argument instanceof ArgumentError) return argument;
      passed.push(argument);
    }
    return passed;
  }

  private readAll(
    definition: FunctionDefinition,
    parameter: FunctionParameter,
    variants: readonly FunctionVariantType[],
  ): Converted<readonly Argument[]> {
    const all: Argument[] = [];
    for (const variant of variants) {
      const argument = this.readOne(definition, parameter, variant);
      if (argument instanceof ArgumentError) return argument;
      all.push(argument);
    }
    return all;
  }

  private readOne(
    definition: FunctionDefinition,
    parameter: FunctionParameter,
    variant: FunctionVariantType | undefined,
  ): Converted<Argument> {
    if (!variant || isOmitted(variant)) return parameter.optional ? null : omitted(parameter);
    const matrix = this.matrices.read(variant, this.emptyCellsAs);
    const takesErrors = definition.acceptsErrors && parameter.type === "any";
    const error = takesErrors ? null : matrix.firstError;
    if (error) return new ArgumentError(error);
    return parameter.dimensionality === "matrix" ? matrix.values : toScalar(matrix, parameter);
  }
}

const isOmitted = (variant: FunctionVariantType): boolean =>
  variant.isValueObject() && (variant as BaseValueObject).isNull();

/** A required argument left blank ("F(,1)") is passed as an empty cell would be. */
const omitted = (parameter: FunctionParameter): Converted<Argument> =>
  parameter.dimensionality === "matrix" ? [[null]] : null;

function toScalar(
  matrix: ArgumentMatrix,
  { name, type }: FunctionParameter,
): Converted<ScalarArgument> {
  const only = matrix.values.length === 1 ? matrix.values[0] : undefined;
  if (only?.length !== 1) {
    const message = `The argument "${name}" takes one value, and several cells were given: point to one cell.`;
    return new ArgumentError("#VALUE!", message);
  }
  const value = only[0] ?? null;
  return value === null || typeof value === "object" ? value : coerce(value, type);
}

function coerce(value: CellValue, type: FunctionParameter["type"]): Converted<ScalarArgument> {
  switch (type) {
    case "any":
      return value;
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "number":
      return toNumber(value);
    case "boolean":
      return toBoolean(value);
  }
}

function toNumber(value: CellValue): Converted<number> {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : new ArgumentError("#VALUE!");
}

function toBoolean(value: CellValue): Converted<boolean> {
  if (typeof value !== "string") return Boolean(value);
  const word = value.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : new ArgumentError("#VALUE!");
}

export const isReference = (
  variant: FunctionVariantType | undefined,
): variant is BaseReferenceObject => variant?.isReferenceObject() === true;
