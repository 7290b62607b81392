import { deflateSync } from "fflate";
import { contentsOf } from "../../../src/xlsx/guards/inflate";
import { minimal, refusal } from "../support/minimal";
import { rawZip } from "../support/zip";
import type { RawPart } from "../support/zip";

// Much work on a busy machine.
jest.setTimeout(60_000);

const SHEET = "xl/worksheets/sheet1.xml";

function bookWith(sheet: Omit<RawPart, "name">): Uint8Array {
  const others = Object.entries(minimal()).filter(([name]) => name !== SHEET);
  return rawZip([
    ...others.map(([name, content]) => ({ name, content })),
    { name: SHEET, ...sheet },
  ]);
}

describe("guard 4: unpacking", () => {
  it("stops a part that unpacks to more than it declares, long before its end", async () => {
    const file = bookWith({ content: new Uint8Array(20 * 1024 * 1024), size: 1000 });
    expect(file.length).toBeLessThan(40_000);
    const error = await refusal(file);
    expect(error.kind).toBe("lyingSize");
    expect(error.message).toContain("made to fill a computer");
  });

  it("gives out nothing beyond what was declared, and unpacks at most two megabytes at once", () => {
    const content = new Uint8Array(20 * 1024 * 1024);
    const size = 5 * 1024 * 1024;
    const packed = deflateSync(content);
    const entry = { key: "", name: "x", deflated: true, packed, size, crc: 0 };
    const seen: number[] = [];
    expect(() => {
      for (const chunk of contentsOf(entry)) seen.push(chunk.length);
    }).toThrow("unpacks to more than the file says");
    expect(seen.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(size);
    expect(Math.max(...seen)).toBeLessThan(2.2 * 1024 * 1024);
  });

  it("refuses a part that unpacks to less than it declares", async () => {
    expect(
      (await refusal(bookWith({ content: minimal()[SHEET] as string, size: 1000 }))).kind,
    ).toBe("damaged");
  });

  it("refuses a part whose checksum is wrong", async () => {
    const error = await refusal(bookWith({ content: minimal()[SHEET] as string, crc: 1 }));
    expect(error.kind).toBe("damaged");
    expect(error.message).toContain(SHEET);
  });

  it("refuses bytes that are not packed at all, and packed bytes that do not end", async () => {
    const packed = deflateSync(new Uint8Array(5000).map((_, i) => (i * 7919) % 256));
    for (const content of [new Uint8Array(50).fill(255), packed.subarray(0, 20)]) {
      const file = bookWith({ content, method: 0, size: content.length });
      // Say "deflated" in the directory and in the part's own header.
      const patched = Uint8Array.from(file);
      const view = new DataView(patched.buffer);
      for (let at = 0; at < patched.length - 50; at++) {
        const local = view.getUint32(at, true) === 0x04034b50;
        const central = view.getUint32(at, true) === 0x02014b50;
        const name = at + (local ? 30 : 46);
        if (!local && !central) continue;
        if (new TextDecoder().decode(patched.subarray(name, name + SHEET.length)) === SHEET)
          view.setUint16(at + (local ? 8 : 10), 8, true);
      }
      expect((await refusal(patched)).kind).toBe("damaged");
    }
  });
});
