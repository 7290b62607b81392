/** What a book carries besides cells: XML parts, properties, settings. */
import { EngineError } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

const NOTE = '<note xmlns="urn:note">a</note>';

test("an XML part keeps its text to the letter, and its id while it is replaced", () => {
  const { xmlParts } = newBook().engine.store;
  const text = `<?xml version="1.0"?>\n${NOTE}<!-- end -->`;
  const part = xmlParts.add(text);
  expect(part).toMatchObject({ namespace: "urn:note", xml: text });
  expect(part.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  xmlParts.set(part.id, '<n:other xmlns:n="urn:other"/>');
  expect(xmlParts.find(part.id)).toMatchObject({ id: part.id, namespace: "urn:other" });
  expect(xmlParts.list()).toHaveLength(1);
  xmlParts.remove(part.id);
  expect(xmlParts.find(part.id)).toBeNull();
});

test.each(["", "plain text", "<a>", "<a></b>", "<a/><b/>"])(
  "%j is no XML and changes nothing",
  (xml) => {
    const { xmlParts } = newBook().engine.store;
    const part = xmlParts.add(NOTE);
    expect(() => xmlParts.add(xml)).toThrow(EngineError);
    expect(() => xmlParts.set(part.id, xml)).toThrow(EngineError);
    expect(xmlParts.list()).toEqual([part]);
  },
);

test("a part that is gone cannot be changed", () => {
  const { xmlParts } = newBook().engine.store;
  const { id } = xmlParts.add(NOTE);
  xmlParts.remove(id);
  for (const use of [() => xmlParts.set(id, NOTE), () => xmlParts.remove(id)]) {
    expect(use).toThrow("does not exist");
  }
});

test("settings are found in any case and keep the case they were first given", () => {
  const { settings } = newBook().engine.store;
  settings.set("View", 1);
  settings.set("VIEW", { open: true });
  expect(settings.keys()).toEqual(["View"]);
  expect(settings.get("view")).toEqual({ open: true });
  settings.remove("vIEW");
  expect(settings.get("View")).toBeUndefined();
  expect(() => settings.remove("View")).toThrow('nothing named "View"');
});

test("each change of what a book carries is a change of the book", () => {
  const { store, events } = newBook().engine;
  let changes = 0;
  events.on("bookChanged", () => (changes += 1));
  const part = store.xmlParts.add(NOTE);
  store.xmlParts.set(part.id, NOTE);
  store.xmlParts.remove(part.id);
  store.settings.set("a", 1);
  store.settings.clear();
  store.customProperties.set("b", { date: "2020-01-01T00:00:00Z" });
  store.setProperties({ author: "A" });
  expect(changes).toBe(7);
});

test("properties not set stay as they were", () => {
  const { store } = newBook().engine;
  store.setProperties({ title: "T", author: "A" });
  store.setProperties({ title: "U" });
  expect(store.properties()).toMatchObject({ title: "U", author: "A", revisionNumber: 0 });
});
