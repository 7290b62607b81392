import { processBatch } from "../../../../src/workbench/host/protocol/batch";
import { HostError } from "../../../../src/workbench/host/protocol/error";
import { HostObject } from "../../../../src/workbench/host/protocol/host-object";
import type { Json } from "../../../../src/workbench/host/protocol/wire";
import { Library, libraryHost } from "./library";
import { RequestBuilder } from "./requests";

let library: Library;
let request: RequestBuilder;

beforeEach(() => {
  library = new Library();
  request = new RequestBuilder();
});

const run = () => processBatch(libraryHost(library), request.body);
const values = async (): Promise<Json[]> => (await run()).Results.map((result) => result.Value);

function shelves(): number {
  return request.property(request.root(), "Shelves");
}

function shelfWith(...titles: string[]): number {
  const shelf = { id: "A", books: titles.map((title, index) => ({ title, pages: index })) };
  library.shelves.push(shelf);
  return request.item(shelves(), "A");
}

test("a path is followed once, when first needed: Add has its effect once", async () => {
  const shelf = request.method(shelves(), "Add", "A");
  const unused = request.method(shelves(), "Add", "never");
  request.instantiate(shelf).instantiate(shelf).query(shelf, {});
  expect(await values()).toEqual([{ Id: "A" }, { Id: "A" }, { Id: "A" }]);
  expect(unused).toBeGreaterThan(0);
  expect(library.shelves.map((known) => known.id)).toEqual(["A"]);
});

test("an item is found by the id that was answered", async () => {
  const shelf = shelfWith();
  request.instantiate(shelf);
  expect(await values()).toEqual([{ Id: "A" }]);
});

test("an unknown item is ItemNotFound and names its place", async () => {
  request.instantiate(request.item(shelves(), "nowhere"));
  expect((await run()).Error).toMatchObject({
    Code: "ItemNotFound",
    Location: "ShelfCollection.getItem",
    ActionIndex: 0,
  });
});

test("a null object answers null to everything, below it too", async () => {
  const nothing = request.method(shelves(), "GetItemOrNullObject", "A");
  const below = request.property(nothing, "Books");
  request.instantiate(nothing).query(nothing, { Select: ["id"] });
  request.instantiate(below).call(below, "Add", ["x"]).set(nothing, "Id", "x");
  request.instantiate(request.nullObject());
  expect(await values()).toEqual([null, null, null, null, null, null]);
});

test("a null navigation value makes the child null in a query", async () => {
  request.query(request.root(), { Select: ["name", "burnt/name"] });
  expect(await values()).toEqual([{ Name: "Alexandria", Burnt: null }]);
});

test.each<[string, string[], Json]>([
  ["names", ["title"], [{ Title: "Iliad" }, { Title: "Odyssey" }]],
  [
    "items/ is stripped",
    ["items/title", "items/pages"],
    [
      { Title: "Iliad", Pages: 0 },
      { Title: "Odyssey", Pages: 1 },
    ],
  ],
  [
    "* is every scalar",
    ["*"],
    [
      { Title: "Iliad", Pages: 0 },
      { Title: "Odyssey", Pages: 1 },
    ],
  ],
  ["$none", ["$none"], [{}, {}]],
])("a collection's items: %s", async (_, select, expected) => {
  const books = request.property(shelfWith("Iliad", "Odyssey"), "Books");
  request.query(books, { Select: select });
  expect(await values()).toEqual([{ _Items: expected }]);
});

test("top and skip cut the items; nested collections keep theirs", async () => {
  shelfWith("Iliad");
  library.shelves.push({ id: "B", books: [{ title: "Aeneid", pages: 3 }] });
  request.query(shelves(), { Select: ["books/title", "count"], Skip: 1, Top: 1 });
  expect(await values()).toEqual([
    { Count: 2, _Items: [{ Id: "B", Books: { _Items: [{ Title: "Aeneid" }] } }] },
  ]);
});

test("expanding a navigation loads its scalars", async () => {
  shelfWith("Iliad");
  request.query(shelves(), { Select: ["id"], Expand: ["books"] });
  expect(await values()).toEqual([
    {
      _Items: [{ Id: "A", Books: { _Items: [{ Title: "Iliad", Pages: 0 }] } }],
    },
  ]);
});

test("objects among the arguments are put in the place of their path ids", async () => {
  const books = request.property(shelfWith(), "Books");
  const iliad = request.method(books, "Add", "Iliad");
  const odyssey = request.method(books, "Add", "Odyssey", null);
  request.call(books, "TitlesOf", [odyssey, iliad], { ReferencedObjectPathIds: [odyssey, iliad] });
  expect(await values()).toEqual([["Odyssey", "Iliad"]]);
});

test("the first failure stops the batch; what was done stays and is answered", async () => {
  const books = request.property(shelfWith(), "Books");
  const book = request.method(books, "Add", "Iliad");
  request.set(book, "Title", "Ilias").set(book, "Title", "").set(book, "Title", "never");
  const answer = await run();
  expect(answer.Results).toHaveLength(1);
  expect(answer.Error).toEqual({
    Code: "InvalidArgument",
    Message: "A book has a title.",
    Location: "Book.title",
    ActionIndex: 1,
  });
  expect(library.shelves[0]?.books[0]?.title).toBe("Ilias");
});

test.each<[string, (builder: RequestBuilder) => unknown]>([
  ["Library.lend", (r) => r.call(r.root(), "Lend")],
  ["Library.owner", (r) => r.instantiate(r.property(r.root(), "Owner"))],
  ["Library.owner", (r) => r.set(r.root(), "Owner", 1)],
  ["Library.owner", (r) => r.query(r.root(), { Select: ["owner"] })],
  ["Library.constructor", (r) => r.call(r.root(), "Constructor")],
  ["Library.__proto__", (r) => r.query(r.root(), { Select: ["__proto__"] })],
])("%s, which the tables lack, is refused by its public name", async (name, act) => {
  act(request);
  expect((await run()).Error).toMatchObject({
    Code: "NotImplemented",
    Message: `${name} is not supported by the workbench.`,
    Location: name,
  });
});

test("a read-only property is not set", async () => {
  const shelf = shelfWith();
  request.set(shelf, "Id", "B");
  expect((await run()).Error).toMatchObject({ Code: "InvalidArgument", Location: "Shelf.id" });
});

test("a defect is no refusal: it is reported and answered as GeneralException", async () => {
  request.call(request.root(), "Crash");
  expect((await run()).Error).toMatchObject({ Code: "GeneralException" });
  expect(library.defects).toEqual([new TypeError("a defect")]);
});

test("a trace is answered and listed", async () => {
  request.trace();
  const answer = await run();
  expect(answer.Results).toEqual([{ ActionId: answer.TraceIds[0], Value: null }]);
});

test("a kept reference is found again, an unknown one is InvalidReference", async () => {
  library.kept.set("R1", new HostObject("Book", { title: "Iliad", pages: 1 }));
  request.query(request.reference("R1"), { Select: ["title"] });
  request.instantiate(request.reference("R2"));
  const answer = await run();
  expect(answer.Results[0]?.Value).toEqual({ Title: "Iliad" });
  expect(answer.Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 1 });
});

test("changes are made together; what reads results waits until they are calculated", async () => {
  const books = request.property(shelfWith(), "Books");
  const book = request.method(books, "Add", "Iliad");
  request.set(book, "Title", "a").set(book, "Title", "b").query(book, {}).query(book, {});
  await run();
  expect(library.log).toEqual(["begin", "end", "calculated", "begin", "end"]);
});

test("a method that takes its time is awaited before the next action", async () => {
  request.call(request.root(), "Wait", ["first"]).call(shelves(), "Add", ["A"]);
  expect(await values()).toEqual(["done", { Id: "A" }]);
  expect(library.log.filter((line) => !/begin|end/.test(line))).toEqual([
    "waited first",
    "added A",
  ]);
});

test("what runs before an action can fail the batch there", async () => {
  request.call(shelves(), "Add", ["A"]).call(shelves(), "Add", ["B"]);
  const answer = await processBatch(libraryHost(library), request.body, (index) => {
    if (index === 1) throw new HostError("Conflict", "ordered");
  });
  expect(answer.Results).toHaveLength(1);
  expect(answer.Error).toMatchObject({ Code: "Conflict", ActionIndex: 1 });
});
