import { LocalUndoRedoService } from "@univerjs/core";

/** As many steps as Excel takes back. */
const STEPS = 100;

/** Univer forgets all but the last twenty steps; what it drops is put back until there are enough. */
export function deepenUndo(): void {
  const { prototype } = LocalUndoRedoService;
  const push = prototype.pushUndoRedo;
  prototype.pushUndoRedo = function (this: LocalUndoRedoService, step) {
    const stack = this["_getUndoStack"](step.unitID, true) ?? [];
    const [oldest] = stack;
    push.call(this, step);
    if (oldest && stack[0] !== oldest && stack.length < STEPS) stack.unshift(oldest);
  };
}
