import { readTypes, readValues } from "./cells/read";
import type { Book } from "./book";
import type {
  Area,
  CellsChanged,
  CellValue,
  CellValueType,
  ChangeKind,
  ShiftDirection,
} from "./contract";
import type { ExtrasStore } from "./extras";
import { intersection } from "./geometry";

interface CellState {
  readonly value: CellValue;
  readonly type: CellValueType;
}

/** `replayed`: the change is undone or done again, and what followed from it with it. */
type Follower = (area: Area, replayed: boolean) => void;

/** Reports that contents changed, after the parts that follow them (tables) have followed. */
export class Contents {
  private readonly followers: Follower[] = [];

  constructor(
    private readonly book: Book,
    private readonly extras: ExtrasStore,
  ) {}

  /** Called for each edit before it is reported. */
  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** What a cell holds now, to be handed to `edited` later; null for more than one cell. */
  remember(area: Area): CellState | null {
    if (area.rows * area.columns !== 1) return null;
    const value = readValues(this.book, area)[0]?.[0] ?? "";
    const type = readTypes(this.book, area)[0]?.[0] ?? "Empty";
    return { value, type };
  }

  edited(area: Area, before: CellState | null, replayed = false): void {
    this.book.follow(() => {
      for (const follower of this.followers) follower(area, replayed);
    });
    const after = before && this.remember(area);
    const details = before &&
      after && {
        valueBefore: before.value,
        valueAfter: after.value,
        valueTypeBefore: before.type,
        valueTypeAfter: after.type,
      };
    this.report(area, "RangeEdited", "None", details);
  }

  report(
    area: Area,
    kind: ChangeKind,
    shift: ShiftDirection,
    details: CellsChanged["details"] = null,
  ): void {
    const tables = this.extras.get().tables.flatMap((table) => {
      const part = intersection({ sheet: table.sheet, ...table.area }, area);
      return part ? [{ id: table.id, area: part }] : [];
    });
    const origin = this.book.originNow();
    this.book.events.emit("cellsChanged", { area, kind, shift, origin, details, tables });
    this.book.events.emit("bookChanged", {});
  }
}
