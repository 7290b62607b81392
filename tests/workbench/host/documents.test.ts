import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  await excel.reset();
});
afterAll(() => excel.close());

describe("custom XML parts", () => {
  const xml = '<plan xmlns="urn:example:plan"><term>2018</term></plan>';

  test("are added, found by namespace, changed and deleted", async () => {
    await excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(xml).load("id, namespaceUri");
      const found = parts.getByNamespace("urn:example:plan").getOnlyItemOrNullObject();
      const text = found.getXml();
      await context.sync();
      expect(part.namespaceUri).toBe("urn:example:plan");
      expect(text.value).toBe(xml);
      found.setXml('<plan xmlns="urn:example:plan"/>');
      const again = parts.getItem(part.id).getXml();
      await context.sync();
      expect(again.value).toBe('<plan xmlns="urn:example:plan"/>');
      found.delete();
      const count = parts.getByNamespace("urn:example:plan").getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("getOnlyItem wants exactly one", async () => {
    await excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(xml);
      parts.add(xml);
      const only = parts.getByNamespace("urn:example:plan").getOnlyItemOrNullObject();
      await context.sync();
      expect(only.isNullObject).toBe(true);
    });
  });

  test("what is not well-formed is InvalidArgument", async () => {
    const failure = await failureOf(excel, (context) =>
      Promise.resolve(context.workbook.customXmlParts.add("<open>")),
    );
    expect(failure).toMatchObject({
      code: "InvalidArgument",
      location: "CustomXmlPartCollection.add",
    });
  });
});

describe("document properties", () => {
  test("are set and read, those of one's own too", async () => {
    await excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "The plan";
      properties.custom.add("Reviewed", true);
      properties.custom.add("Pages", 12);
      const pages = properties.custom.getItem("pages").load("key, value, type");
      properties.load("title");
      const count = properties.custom.getCount();
      await context.sync();
      expect(properties.title).toBe("The plan");
      expect(pages.toJSON()).toEqual({ key: "Pages", value: 12, type: "Number" });
      expect(count.value).toBe(2);
      pages.delete();
      properties.custom.load("items/key, items/value");
      await context.sync();
      expect(properties.custom.items.map((item) => [item.key, item.value])).toEqual([
        ["Reviewed", true],
      ]);
    });
  });
});

describe("settings", () => {
  test("of the workbook hold any JSON value", async () => {
    await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("view", { open: true, tabs: [1, 2] });
      const view = settings.getItem("view").load("key, value");
      const none = settings.getItemOrNullObject("nothing");
      await context.sync();
      expect([view.key, view.value]).toEqual(["view", { open: true, tabs: [1, 2] }]);
      expect(none.isNullObject).toBe(true);
      view.delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("of the document are saved with it", async () => {
    const { settings } = excel.window.Office.context.document;
    settings.set("colour", { name: "blue" });
    await new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
    expect(excel.engine.store.settings.get("colour")).toEqual({ name: "blue" });
    settings.remove("colour");
    const refreshed = await new Promise<Office.Settings>((resolve) => {
      settings.refreshAsync((result) => {
        resolve(result.value);
      });
    });
    expect(refreshed.get("colour")).toEqual({ name: "blue" });
  });
});
