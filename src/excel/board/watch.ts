import type { Naming } from "../../workbook";
import { splitAddress } from "../a1";
import { sameName } from "../survey/survey";

/**
 * Custom functions answer some time after the change that made Excel ask them, and office.js has no
 * event for that answer: so the board is looked at again after these times, in milliseconds.
 */
const LOOK_AGAIN = [150, 700, 1500, 3000, 6000] as const;

type Handler = OfficeExtension.EventHandlerResult<object>;

/** Handlers of whatever events there are for the tables and the Scoreboard. */
const register = ({ names }: Naming, onEvent: () => Promise<void>): Promise<readonly Handler[]> =>
  Excel.run(async (context) => {
    const { workbook } = context;
    const asOf = workbook.names.getItemOrNullObject(names.asOf);
    asOf.load("formula");
    const handlers: Handler[] = [workbook.tables.onChanged.add(onEvent)];
    await context.sync();
    if (asOf.isNullObject) return handlers;
    const { sheet } = splitAddress(String(asOf.formula));
    workbook.worksheets.load("items/name");
    await context.sync();
    const board = workbook.worksheets.items.find(({ name }) => sameName(name, sheet));
    if (board === undefined) return handlers;
    handlers.push(board.onChanged.add(onEvent), board.onCalculated.add(onEvent));
    await context.sync();
    return handlers;
  });

const remove = async (handlers: readonly Handler[]): Promise<void> => {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
};

/**
 * Calls `look` after every change to the tables or the Scoreboard, until the returned function is
 * called. Changes that come while a look is due put it off.
 */
export const watchBoard = (naming: Naming, look: () => void): (() => void) => {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let stopped = false;
  const clear = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  const onEvent = (): Promise<void> => {
    clear();
    timers = stopped ? [] : LOOK_AGAIN.map((delay) => setTimeout(look, delay));
    return Promise.resolve();
  };
  // Where events cannot be had, the pane still reads the board when it comes to the front.
  const handlers = register(naming, onEvent).catch(() => []);
  return () => {
    stopped = true;
    clear();
    void handlers.then(remove).catch(() => undefined);
  };
};
