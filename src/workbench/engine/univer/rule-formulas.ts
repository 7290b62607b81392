import { FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";

/**
 * The formula of a conditional format or of a validation stands in no cell, which Univer says by a row
 * and a column of -1. It counts on from there for the further cells of the rule's area, and so takes
 * them for cells at the top left of the sheet: whatever reads those would be calculated anew each time
 * that the rule is, figures that were saved included. They stand in no cell either.
 */
export function keepRuleFormulasOutOfCells(): void {
  const { prototype } = FormulaDependencyTreeVirtual;
  for (const axis of ["row", "column"] as const) {
    const get = Object.getOwnPropertyDescriptor(prototype, axis)?.get;
    if (!get) throw new Error(`Univer counts the ${axis} of a formula in another way now.`);
    Object.defineProperty(prototype, axis, {
      configurable: true,
      get(this: FormulaDependencyTreeVirtual): unknown {
        return (this.refTree?.[axis] ?? -1) < 0 ? -1 : get.call(this);
      },
    });
  }
}
