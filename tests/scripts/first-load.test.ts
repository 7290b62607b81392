/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { FirstLoadPlugin, type FirstLoadOptions } from "../../scripts/first-load";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "first-load-"));
  mkdirSync(path.join(folder, "heavy"));
  writeFileSync(path.join(folder, "heavy/data.js"), `export const data = "heavy".repeat(9);`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What webpack says of an entry with this text. */
const build = (entry: string, options: Partial<FirstLoadOptions> = {}): Promise<string[]> => {
  writeFileSync(path.join(folder, "pane.js"), entry);
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: { pane: "./pane.js" },
    output: { path: path.join(folder, "out") },
    plugins: [
      new FirstLoadPlugin({ entry: "pane", keepOut: /^heavy\//, limit: 10_000, ...options }),
    ],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() =>
        error
          ? reject(error)
          : resolve((stats?.toJson({ errors: true }).errors ?? []).map(({ message }) => message)),
      );
    });
  });
};

test("what is fetched when it is asked for may be as heavy as it likes", async () => {
  const entry = `window.open = async () => console.log((await import("./heavy/data.js")).data);`;
  expect(await build(entry)).toEqual([]);
});

test("what has come into the first load fails the build, by its name", async () => {
  const entry = `import { data } from "./heavy/data.js"; console.log(data);`;
  const [problem] = await build(entry);
  expect(problem).toContain("pane loads heavy/data.js when it opens");
});

test("a first load beyond its limit fails the build, with its size", async () => {
  const [problem] = await build(`console.log("Hello");`, { limit: 10 });
  expect(problem).toMatch(/^pane opens with \d+ bytes gzip, the limit is 10/);
});
