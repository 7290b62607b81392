import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "saxen";

const root = path.resolve(__dirname, "../..");
const built = path.join(root, "dist/addin");
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const ORIGIN = "https://localhost:3000";

interface Element {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element in document order, with the names of those it stands in. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => {
    open.push(name);
    found.push({ name, path: open.join("/"), attributes: attributes() || {} });
  });
  parser.on("closeTag", () => void open.pop());
  parser.write(xml).end();
  return found;
}

const elements = elementsOf(source);
const named = (name: string) => elements.filter((element) => element.name === name);
const one = (ending: string) => {
  const found = elements.filter((element) => element.path.endsWith(ending));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const resources = new Map(
  ["bt:Image", "bt:Url", "bt:String"]
    .flatMap(named)
    .filter(({ attributes }) => attributes["id"] !== undefined)
    .map(({ attributes }) => [attributes["id"]!, attributes["DefaultValue"]!]),
);
const urls = [...source.matchAll(/"(https:[^"]*)"/g)].map((match) => match[1]!);
const fileOf = (url: string) => path.join(built, new URL(url).pathname);

/** Width and height, from the PNG's header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("the manifest that is built is the one in the project", () => {
  expect(readFileSync(path.join(built, "manifest.xml"), "utf8")).toBe(source);
});

test("office-addin-manifest reads it", () => {
  const info = execFileSync("npx", ["office-addin-manifest", "info", "manifest.xml"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(info).toMatch(/Type: TaskPaneApp/);
  expect(info).toMatch(/Permissions: ReadWriteDocument/);
});

test("every URL is a file of the build", () => {
  const files = urls.filter((url) => url.startsWith(`${ORIGIN}/`));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((url) => !existsSync(fileOf(url)))).toEqual([]);
});

test("every icon has the size that it is declared with", () => {
  for (const { attributes } of named("bt:Image").filter(({ attributes }) => attributes["size"])) {
    const size = Number(attributes["size"]);
    expect(pngSize(fileOf(resources.get(attributes["resid"]!)!))).toEqual([size, size]);
  }
  expect(pngSize(fileOf(one("/IconUrl").attributes["DefaultValue"]!))).toEqual([32, 32]);
  const high = one("/HighResolutionIconUrl").attributes["DefaultValue"]!;
  expect(pngSize(fileOf(high))).toEqual([64, 64]);
  const sizes = named("bt:Image").map(({ attributes }) => attributes["size"]);
  expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
});

test("every resid names a resource, and every resource is used", () => {
  const used = elements.flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect(used.filter((resid) => !resources.has(resid))).toEqual([]);
  expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  expect(used.filter((resid) => resid.length > 32)).toEqual([]);
});

test("texts keep within Office's limits", () => {
  const within = (list: string, limit: number) =>
    elements
      .filter((element) => element.path.endsWith(`${list}/bt:String`))
      .forEach(({ attributes }) =>
        expect(attributes["DefaultValue"]!.length).toBeLessThanOrEqual(limit),
      );
  within("bt:ShortStrings", 125);
  within("bt:LongStrings", 250);
});

test("runtime, functions, commands and pane share one page with a long lifetime", () => {
  const runtime = one("Runtimes/Runtime").attributes;
  expect(runtime["lifetime"]).toBe("long");
  const pages = ["Page/SourceLocation", "DesktopFormFactor/FunctionFile", "Action/SourceLocation"];
  expect(pages.map((ending) => one(ending).attributes["resid"])).toEqual(
    pages.map(() => runtime["resid"]),
  );
  expect(resources.get(runtime["resid"]!)).toBe(
    one("DefaultSettings/SourceLocation").attributes["DefaultValue"],
  );
  expect(named("Namespace")).toEqual([]);
});

test("the page loads office.js, then the functions, then the pane", () => {
  const html = readFileSync(path.join(built, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]*)"/g)].map((match) => match[1]);
  const order = ["office-js/office.js", "functions.js", "taskpane.js"];
  expect(scripts.filter((script) => order.includes(script!))).toEqual(order);
});

test("every function of the metadata is associated in the script", () => {
  const { functions } = JSON.parse(readFileSync(path.join(built, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  const script = readFileSync(path.join(built, "functions.js"), "utf8");
  expect(functions).toHaveLength(12);
  for (const { id } of functions) expect(script).toContain(`CustomFunctions.associate("${id}"`);
});

test("office.js is served byte for byte", () => {
  const npm = path.join(root, "node_modules/@microsoft/office-js/dist");
  for (const file of ["office.js", "excel-mac-16.00.js"])
    expect(readFileSync(path.join(built, "office-js", file))).toEqual(
      readFileSync(path.join(npm, file)),
    );
});
