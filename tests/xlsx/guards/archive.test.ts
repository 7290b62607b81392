import { open } from "../../../src/xlsx";
import { minimal, pack, refusal } from "../support/minimal";
import { concat, rawZip } from "../support/zip";
import type { RawPart, RawZip } from "../support/zip";

// Much work on a busy machine.
jest.setTimeout(60_000);

const parts = (): RawPart[] =>
  Object.entries(minimal()).map(([name, content]) => ({ name, content }));

const refusalWith = (
  more: readonly RawPart[],
  zip?: RawZip,
  options?: Parameters<typeof refusal>[1],
) => refusal(rawZip([...parts(), ...more], zip), options);

describe("guard 2: the list of parts", () => {
  it("takes a stored part, a comment, and unused parts", async () => {
    const file = rawZip([...parts(), { name: "extra.txt", content: "x", method: 0 }], {
      comment: "hello",
    });
    expect((await open(file)).book.sheets[0]?.name).toBe("S");
  });

  it("a file that was cut off", async () => {
    const file = pack(minimal());
    for (const length of [30, 100, file.length - 1])
      expect((await refusal(file.subarray(0, length))).kind).toBe("cutOff");
  });

  it("a file with something behind its end", async () => {
    expect((await refusal(concat([pack(minimal()), new Uint8Array(5)]))).kind).toBe("cutOff");
  });

  it.each<[string, RawZip]>([
    ["zip64", { count: 0xffff }],
    ["zip64", { directorySize: 0xffffffff }],
    ["zip64", { directoryStart: 0xffffffff }],
    ["damaged", { count: 2 }],
    ["damaged", { count: 9 }],
    ["damaged", { directoryStart: 5 }],
    ["damaged", { directorySize: 5 }],
    ["damaged", { beforeEnd: new Uint8Array(7) }],
  ])("%s: an end record that says %j", async (kind, zip) => {
    expect((await refusalWith([], zip)).kind).toBe(kind);
  });

  it.each<[string, Partial<RawPart>]>([
    ["zip64", { size: 0xffffffff }],
    ["zip64", { packedSize: 0xffffffff }],
    ["zip64", { offset: 0xffffffff }],
    ["unknownPacking", { method: 12 }],
    ["unknownPacking", { method: 99 }],
    ["encryptedPart", { flags: 0x801 }],
    ["damaged", { method: 0, size: 4 }],
    ["damaged", { localName: "y.txt" }],
    ["damaged", { offset: 1 }],
    ["overlappingParts", { packedSize: 1_000_000 }],
    ["overlappingParts", { offset: 0 }],
  ])("%s: a part that says %j", async (kind, lie) => {
    const name = lie.offset === 0 ? "_rels/.rels" : "x.txt";
    const more = { name, content: "x", ...lie };
    const kept = lie.offset === 0 ? parts().slice(0, 1) : parts();
    const file = rawZip(
      lie.offset === 0
        ? [...kept, { ...more, name: "_rels/.relz", localName: "x" }]
        : [...kept, more],
    );
    const error = await refusal(file);
    expect([kind, "damaged"]).toContain(error.kind);
    if (lie.offset !== 0) expect(error.kind).toBe(kind);
  });

  it("a small file whose parts share the same packed bytes", async () => {
    const name = "xl/a.xml";
    const one = rawZip([{ name, content: "x".repeat(1000) }]);
    const file = rawZip([
      { name, content: "x".repeat(1000) },
      { name: "xl/b.xml", localName: name, content: "", offset: 0 },
    ]);
    expect(one.length).toBeLessThan(file.length);
    expect(["overlappingParts", "damaged"]).toContain((await refusal(file)).kind);
  });

  it("parts nested into each other", async () => {
    // The second part's own header lies inside the packed bytes of the first, which is stored.
    const inner = rawZip([{ name: "inner.xml", content: "x", method: 0 }]).subarray(0, 30 + 9 + 1);
    const outer = { name: "outer.xml", content: inner, method: 0 };
    const file = rawZip([
      outer,
      { name: "inner.xml", localName: "other.xml", content: "x", method: 0, offset: 30 + 9 },
    ]);
    expect((await refusal(file)).kind).toBe("overlappingParts");
  });

  it.each(["xl/WORKBOOK.xml", "xl/%77orkbook.xml", "xl/workbook.xml"])(
    "the same part twice, as %s",
    async (name) => {
      const error = await refusalWith([{ name, content: "<x/>" }]);
      expect(error.kind).toBe("duplicatePart");
      expect(error.message).toContain("do not open it");
    },
  );

  it.each([
    "../evil.xml",
    "xl/../../evil",
    "/etc/passwd",
    "C:/x",
    "xl\\evil.xml",
    "xl/%2e%2e/x",
    "a\0b",
  ])("a name that leads out of the file: %j", async (name) => {
    expect((await refusalWith([{ name, content: "x" }])).kind).toBe("partName");
  });

  it("more parts than a workbook has", async () => {
    const many = Array.from({ length: 2001 }, (_, i) => ({
      name: `x${i}`,
      content: "",
      method: 0,
    }));
    const error = await refusalWith(many);
    expect(error.kind).toBe("tooManyParts");
    expect(error.message).toContain("2,005 parts, and at most 2,000");
  });
});

describe("guard 3: declared sizes", () => {
  it("a part of more than 128 MB", async () => {
    const error = await refusalWith([{ name: "x", content: "x", size: 129 * 1024 * 1024 }]);
    expect(error.kind).toBe("partTooLarge");
    expect(error.message).toContain("128 MB");
  });

  it("parts of more than 256 MB together", async () => {
    const size = 100 * 1024 * 1024;
    const bombs = ["a", "b", "c"].map((name) => ({ name, content: "x", size }));
    expect((await refusalWith(bombs)).kind).toBe("unpackedTooLarge");
  });
});
