import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CANDIDATES = [
  process.env["SOFFICE_PATH"],
  "soffice",
  "libreoffice",
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

const runs = (command: string) =>
  spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;

function findSoffice(): string {
  const found = CANDIDATES.find((command) => command !== undefined && runs(command));
  if (found !== undefined) return found;
  throw new Error(
    "LibreOffice is needed for these tests and was not found. Install it (Debian: apt-get install " +
      "libreoffice-calc-nogui; others: https://www.libreoffice.org) or set SOFFICE_PATH to its soffice.",
  );
}

/** LibreOffice's names of what it writes. */
export const FILTERS = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  ods: "ods",
  fods: "fods",
  csv: "csv",
  pdf: "pdf",
} as const;

/** LibreOffice's setting "Recalculation on File Load": Always. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Converts files with a LibreOffice of its own, which leaves nothing behind. */
export class LibreOffice {
  private readonly soffice = findSoffice();
  private readonly folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));

  /** `from` is the ending of the bytes' kind of file. */
  convert(bytes: Uint8Array, from: string, to: keyof typeof FILTERS): Uint8Array {
    const source = path.join(this.folder, `in.${from}`);
    const target = path.join(this.folder, "out");
    writeFileSync(source, bytes);
    const args = [
      this.profile,
      "--headless",
      "--convert-to",
      FILTERS[to],
      "--outdir",
      target,
      source,
    ];
    execFileSync(this.soffice, args, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(path.join(target, `in.${to}`));
  }

  /** As `convert`, with all formulas calculated anew when the file is opened. */
  recalculated(bytes: Uint8Array, from: string, to: keyof typeof FILTERS): Uint8Array {
    const file = path.join(this.folder, "profile/user/registrymodifications.xcu");
    const before = existsSync(file) ? readFileSync(file) : null;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, ALWAYS_RECALCULATE);
    try {
      return this.convert(bytes, from, to);
    } finally {
      if (before) writeFileSync(file, before);
      else rmSync(file);
    }
  }

  /** Many at once, which takes little longer than one; by their names without an ending. */
  convertAll(
    files: ReadonlyMap<string, Uint8Array>,
    from: string,
    to: keyof typeof FILTERS,
  ): ReadonlyMap<string, Uint8Array> {
    const folder = mkdtempSync(path.join(this.folder, "many-"));
    const target = path.join(folder, "out");
    const sources = [...files].map(([name, bytes]) => {
      const source = path.join(folder, `${name}.${from}`);
      writeFileSync(source, bytes);
      return source;
    });
    const args = [this.profile, "--headless", "--convert-to", FILTERS[to], "--outdir", target];
    execFileSync(this.soffice, [...args, ...sources], { stdio: "ignore", timeout: 280_000 });
    return new Map(
      [...files.keys()].map((name) => [name, readFileSync(path.join(target, `${name}.${to}`))]),
    );
  }

  private get profile(): string {
    return `-env:UserInstallation=file://${path.join(this.folder, "profile")}`;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
