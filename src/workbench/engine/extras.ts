import { CommandType, type ICommand } from "@univerjs/core";
import type { Rectangle } from "./addresses";
import type { Book } from "./book";
import type {
  CellStyle,
  FilterCriteria,
  PageLayout,
  ProtectionOptions,
  SheetId,
  SheetProperty,
  SortField,
  TableId,
  TableLook,
} from "./contract";

export interface StoredColumn {
  readonly id: number;
  readonly name: string;
  readonly formula: string | null;
  readonly filter: FilterCriteria | null;
}

export interface StoredTable {
  readonly id: TableId;
  readonly name: string;
  readonly sheet: SheetId;
  /** Header, body and totals. */
  readonly area: Rectangle;
  readonly columns: readonly StoredColumn[];
  readonly nextColumnId: number;
  readonly look: TableLook;
  readonly sort: readonly SortField[];
  /**
   * Its body is the blank row that Excel shows in a table without rows: made of headers alone, or all
   * rows deleted. The first row that is added takes its place. A blank row that was given is none, and
   * once there is anything in the body, or more than one row, this says nothing.
   */
  readonly placeholderRow?: boolean;
}

export interface StoredNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

interface StoredProtection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

export interface StoredFilter {
  readonly area: Rectangle;
  readonly criteria: readonly (FilterCriteria | null)[];
}

export interface StyledArea {
  readonly style: string;
  readonly area: Rectangle;
}

export interface SheetExtras {
  readonly veryHidden: boolean;
  readonly protection: StoredProtection | null;
  readonly layout: Partial<PageLayout>;
  readonly notes: readonly StoredNote[];
  /** Cells that stay open on a protected sheet; all others are locked. */
  readonly unlocked: readonly Rectangle[];
  readonly formulaHidden: readonly Rectangle[];
  /** Cells with another style than Normal; areas do not overlap. */
  readonly styled?: readonly StyledArea[];
  readonly filter: StoredFilter | null;
  readonly properties?: readonly SheetProperty[];
  /** Rows that the sheet's or a table's filter keeps out of sight. */
  readonly filteredRows: readonly number[];
}

/** What a book holds that Univer does not; never changed in place. */
export interface Extras {
  readonly tables: readonly StoredTable[];
  readonly sheets: Readonly<Record<SheetId, SheetExtras>>;
  /** The book's structure is protected by this password; "" for none. */
  readonly structure?: { readonly password: string };
  /** Styles that were made in this book, and built-in ones that were changed. */
  readonly styles?: readonly CellStyle[];
}

export const NO_EXTRAS: Extras = { tables: [], sheets: {} };

const PLAIN_SHEET: SheetExtras = {
  veryHidden: false,
  protection: null,
  layout: {},
  notes: [],
  unlocked: [],
  formulaHidden: [],
  filter: null,
  filteredRows: [],
};

interface SetExtrasParams {
  readonly extras: Extras;
}

export const SET_EXTRAS = "workbench.mutation.set-extras";

/** Holds the extras; a user's step of undo may put an earlier state back by one mutation. */
export class ExtrasStore {
  private current = NO_EXTRAS;
  private readonly listeners: ((before: Extras, after: Extras) => void)[] = [];

  constructor(private readonly book: Book) {
    const command: ICommand<SetExtrasParams> = {
      id: SET_EXTRAS,
      type: CommandType.MUTATION,
      handler: (_, params) => {
        if (params) this.replace(params.extras);
        return true;
      },
    };
    book.commands.registerCommand(command);
  }

  get(): Extras {
    return this.current;
  }

  sheet(id: SheetId): SheetExtras {
    return this.current.sheets[id] ?? PLAIN_SHEET;
  }

  replace(extras: Extras): void {
    const before = this.current;
    if (before === extras) return;
    this.current = extras;
    for (const listener of this.listeners) listener(before, extras);
    this.book.events.emit("bookChanged", {});
  }

  updateSheet(id: SheetId, patch: Partial<SheetExtras>): void {
    const sheets = { ...this.current.sheets, [id]: { ...this.sheet(id), ...patch } };
    this.replace({ ...this.current, sheets });
  }

  setTables(tables: readonly StoredTable[]): void {
    this.replace({ ...this.current, tables });
  }

  updateTable(id: TableId, patch: Partial<StoredTable>): void {
    this.setTables(
      this.current.tables.map((table) => (table.id === id ? { ...table, ...patch } : table)),
    );
  }

  onChange(listener: (before: Extras, after: Extras) => void): void {
    this.listeners.push(listener);
  }
}
