import { deflateSync } from "fflate";
import { crc32 } from "../../../src/xlsx/guards/crc32";

/** One part of a hand-made package; what is given beside name and content may lie. */
export interface RawPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly localName?: string;
  /** Where the directory says that the part begins. */
  readonly offset?: number;
}

export interface RawZip {
  readonly comment?: string;
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryStart?: number;
  /** Put before the end record. */
  readonly beforeEnd?: Uint8Array;
}

const text = new TextEncoder();
const bytesOf = (content: Uint8Array | string) =>
  typeof content === "string" ? text.encode(content) : content;

function record(length: number, fields: readonly (readonly [number, 2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, size, value] of fields)
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  return bytes;
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** A ZIP file as told, however wrong. */
export function rawZip(parts: readonly RawPart[], zip: RawZip = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const content = bytesOf(part.content);
    const method = part.method ?? 8;
    const packed = method === 8 ? deflateSync(content) : content;
    const name = text.encode(part.name);
    const localName = text.encode(part.localName ?? part.name);
    const flags = part.flags ?? 0x800;
    const crc = part.crc ?? crc32(content);
    const packedSize = part.packedSize ?? packed.length;
    const size = part.size ?? content.length;
    const shared = (base: number) =>
      [
        [base, 2, 20],
        [base + 2, 2, flags],
        [base + 4, 2, method],
        [base + 10, 4, crc],
        [base + 14, 4, packedSize],
        [base + 18, 4, size],
      ] as const;
    local.push(
      record(30, [[0, 4, 0x04034b50], ...shared(4), [26, 2, localName.length]]),
      localName,
      packed,
    );
    central.push(
      record(46, [
        [0, 4, 0x02014b50],
        [4, 2, 20],
        ...shared(6),
        [28, 2, name.length],
        [42, 4, part.offset ?? at],
      ]),
      name,
    );
    at += 30 + localName.length + packed.length;
  }
  const directory = concat(central);
  const comment = text.encode(zip.comment ?? "");
  const count = zip.count ?? parts.length;
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, zip.directorySize ?? directory.length],
    [16, 4, zip.directoryStart ?? at],
    [20, 2, comment.length],
  ]);
  return concat([...local, directory, zip.beforeEnd ?? new Uint8Array(0), end, comment]);
}
