import type { ChildProcess } from "node:child_process";

/** Stops the server that setup.ts started. */
export default function teardown(): void {
  const { workbenchServer } = globalThis as unknown as { workbenchServer?: ChildProcess };
  workbenchServer?.removeAllListeners("exit");
  workbenchServer?.kill();
}
