import type {
  Blueprint,
  Cell,
  SheetBlueprint,
  TableBlueprint,
  TableKey,
  Validation,
} from "../../../src/workbook";
import { areaOf, overlap } from "./addresses";

export const sheet = (blueprint: Blueprint, key: SheetBlueprint["key"]): SheetBlueprint =>
  blueprint.sheets.find((one) => one.key === key)!;
export const table = (blueprint: Blueprint, key: TableKey): TableBlueprint =>
  blueprint.sheets.flatMap((one) => one.table ?? []).find((one) => one.key === key)!;

/** What a block writes into a cell. */
export const cellAt = ({ blocks }: SheetBlueprint, address: string): Cell | undefined => {
  const { left, top } = areaOf(address);
  for (const block of blocks) {
    const area = areaOf(block.address);
    if (overlap(area, areaOf(address))) return block.cells[top - area.top]?.[left - area.left];
  }
  return undefined;
};

export const validationsOf = ({
  table: one,
  validations,
}: SheetBlueprint): readonly Validation[] => [
  ...(one?.columns.map(({ validation }) => validation) ?? []),
  ...validations.map(({ validation }) => validation),
];
