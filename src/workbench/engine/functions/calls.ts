import type { Area, Cell, FunctionCall, FunctionDefinition, FunctionOutcome } from "../contract";
import { shiftArea, type Shift } from "../shift";
import type { PassedArgument } from "./arguments";
import { sameArguments } from "./matrix-reader";

/** One call of a custom function by a cell, from its first wanting until it is outdated. */
interface CallRecord {
  readonly call: FunctionCall;
  cell: Cell;
  /** The calculation in which the cell last asked for it. */
  round: number;
  sent: boolean;
  outcome: FunctionOutcome | null;
  /** Answered, and the cell has not taken the answer yet. */
  fresh: boolean;
}

type Refusal = Extract<FunctionOutcome, { ok: false }>;

interface WantedCall {
  readonly definition: FunctionDefinition;
  readonly args: readonly PassedArgument[];
  readonly argumentAreas: readonly (Area | null)[];
  readonly cell: Cell;
}

/** Remembers what cells asked for and what came back; the same call by the same cell is made once. */
export class Calls {
  private readonly byId = new Map<number, CallRecord>();
  private readonly byCell = new Map<string, CallRecord[]>();
  private nextId = 1;
  private round = 1;

  want({ definition, args, argumentAreas, cell }: WantedCall): CallRecord {
    const known = this.of(cell).find(
      ({ call, outcome, fresh }) =>
        call.definition === definition &&
        sameArguments(call.args, args) &&
        (!definition.volatile || !outcome || fresh),
    );
    if (known) {
      known.round = this.round;
      return known;
    }
    const id = this.nextId++;
    const call: FunctionCall = { id, definition, args, caller: cell, argumentAreas };
    const record = { call, cell, round: this.round, sent: false, outcome: null, fresh: false };
    this.add(record);
    return record;
  }

  /** Notes why a call cannot be made, in place of an answer. */
  refuse(definition: FunctionDefinition, cell: Cell, outcome: Omit<Refusal, "id">): void {
    const id = this.nextId++;
    const call: FunctionCall = { id, definition, args: [], caller: cell, argumentAreas: [] };
    const refusal = { id, ...outcome };
    this.add({ call, cell, round: this.round, sent: true, outcome: refusal, fresh: false });
  }

  /** Ends a calculation: gives the calls to make now, and those that no cell waits for any more. */
  endRound(stillCalls: (cell: Cell) => boolean): { due: FunctionCall[]; outdated: number[] } {
    const due: FunctionCall[] = [];
    const outdated: number[] = [];
    for (const records of [...this.byCell.values()]) {
      const latest = Math.max(...records.map((record) => record.round));
      for (const record of records) {
        if (record.round < latest || !stillCalls(record.cell)) {
          if (isInFlight(record)) outdated.push(record.call.id);
          this.remove(record);
        } else if (!record.sent) {
          record.sent = true;
          due.push(record.call);
        }
        if (record.round === this.round) record.fresh = false;
      }
    }
    this.round += 1;
    return { due, outdated };
  }

  /** Null for a call that was cancelled or answered before. */
  settle(outcome: FunctionOutcome): CallRecord | null {
    const record = this.byId.get(outcome.id);
    if (!record || record.outcome) return null;
    record.outcome = outcome;
    record.fresh = true;
    return record;
  }

  of(cell: Cell): readonly CallRecord[] {
    return this.byCell.get(keyOf(cell)) ?? [];
  }

  /** Forgets what came back, so that the cells ask again. Gives the calls in flight. */
  forget(cells: (cell: Cell) => boolean = () => true): number[] {
    const dropped = [...this.byId.values()].filter((record) => cells(record.cell));
    for (const record of dropped) this.remove(record);
    return dropped.filter(isInFlight).map((record) => record.call.id);
  }

  isWaiting(): boolean {
    for (const record of this.byId.values()) if (!record.outcome) return true;
    return false;
  }

  shift(sheet: Cell["sheet"], shift: Shift): void {
    const records = [...this.byId.values()];
    this.byId.clear();
    this.byCell.clear();
    for (const record of records) {
      if (record.cell.sheet === sheet) {
        const moved = shiftArea({ ...record.cell, rows: 1, columns: 1 }, shift);
        record.cell = moved ?? { ...record.cell, row: NOWHERE };
      }
      this.add(record);
    }
  }

  private add(record: CallRecord): void {
    this.byId.set(record.call.id, record);
    this.byCell.set(keyOf(record.cell), [...this.of(record.cell), record]);
  }

  private remove(record: CallRecord): void {
    this.byId.delete(record.call.id);
    const rest = this.of(record.cell).filter((other) => other !== record);
    if (rest.length > 0) this.byCell.set(keyOf(record.cell), rest);
    else this.byCell.delete(keyOf(record.cell));
  }
}

/** Where the calls of deleted cells wait for the end of the calculation, which drops them. */
const NOWHERE = -1;

const isInFlight = (record: CallRecord): boolean => record.sent && !record.outcome;

const keyOf = ({ sheet, row, column }: Cell): string => `${sheet} ${row} ${column}`;
