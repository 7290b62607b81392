import { minimal, pack, refusal } from "../support/minimal";
import { rawZip } from "../support/zip";

const bytes = (text: string) => new TextEncoder().encode(text);
const binary = (...numbers: number[]) => Uint8Array.from(numbers);

describe("guard 1: size and kind of file", () => {
  it("an empty file", async () => {
    expect(await refusal(new Uint8Array(0))).toMatchObject({
      kind: "empty",
      message: "The file is empty. Ask the sender to send it again, as an attachment.",
    });
  });

  it("a file over the limit is refused before anything is read", async () => {
    const error = await refusal(new Uint8Array(34 * 1024 * 1024));
    expect(error.kind).toBe("tooLarge");
    expect(error.message).toContain("34 MB, and at most 20 MB");
  });

  it("a workbook with a password to open", async () => {
    const utf16 = [..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]);
    const error = await refusal(binary(0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...utf16, 0));
    expect(error.kind).toBe("encrypted");
    expect(error.message).toContain("delete the password");
  });

  it("a workbook of the old kind", async () => {
    const error = await refusal(binary(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3));
    expect(error.kind).toBe("oldExcel");
    expect(error.message).toMatch(/\.xls, or \.et of WPS.*Save As, Excel Workbook/);
  });

  it.each([
    ["pdf", bytes("%PDF-1.7 ...")],
    ["webPage", bytes("<html><table><tr><td>1</td></tr></table></html>")],
    ["plainText", bytes("KPI;Status\n10;On track\n")],
    ["plainText", bytes("PK is how this text begins")],
    ["notWorkbook", binary(1, 2, 3, 0, 255)],
    ["cutOff", binary(0x50, 0x4b, 3, 4)],
  ])("%s", async (kind, file) => {
    expect((await refusal(file)).kind).toBe(kind);
  });

  it("an OpenDocument spreadsheet", async () => {
    const file = rawZip([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
      { name: "content.xml", content: "<office/>" },
    ]);
    const error = await refusal(file);
    expect(error.kind).toBe("openDocument");
    expect(error.message).toContain("Excel 2007-365 (.xlsx)");
  });

  it.each([
    ["otherOffice", "word/document.xml"],
    ["otherOffice", "ppt/presentation.xml"],
    ["binaryWorkbook", "xl/workbook.bin"],
  ])("%s", async (kind, target) => {
    const rels = minimal()["_rels/.rels"] as string;
    const file = pack({
      "_rels/.rels": rels.replace("xl/workbook.xml", target),
      [target]: "<document/>",
    });
    expect((await refusal(file)).kind).toBe(kind);
  });

  it("a package that is no office document at all", async () => {
    expect((await refusal(pack({ "readme.txt": "hello" }))).kind).toBe("notWorkbook");
    expect((await refusal(pack(minimal({ "xl/workbook.xml": "<book/>" })))).kind).toBe(
      "notWorkbook",
    );
  });
});
