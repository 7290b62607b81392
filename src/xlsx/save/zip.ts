import { Deflate } from "fflate";
import { crc32 } from "../guards/crc32";
import type { Pace } from "../guards/pace";
import type { Part } from "./parts";

/** Characters that are packed at once. */
const BATCH = 64 * 1024;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** 1 January 1980, ZIP's first day: equal books make equal files. */
const DATE = 0x21;
const VERSION = 20;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;

interface Packed {
  readonly name: Uint8Array;
  readonly chunks: readonly Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
}

const encoder = new TextEncoder();

/** Joins small pieces to batches, so that packing runs over long ones. */
function* batches(pieces: Iterable<string>): Iterable<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = "";
  }
  yield batch;
}

async function pack({ path, text }: Part, pace: Pace): Promise<Packed> {
  const chunks: Uint8Array[] = [];
  let packedSize = 0;
  let size = 0;
  let crc = 0;
  const deflate = new Deflate({ level: 6 }, (chunk) => {
    chunks.push(chunk);
    packedSize += chunk.length;
  });
  for (const batch of batches(text())) {
    const bytes = encoder.encode(batch);
    size += bytes.length;
    crc = crc32(bytes, crc);
    deflate.push(bytes);
    await pace.step(batch.length);
  }
  deflate.push(new Uint8Array(0), true);
  return { name: encoder.encode(path), chunks, packedSize, size, crc };
}

/** The fields that both headers of a part share. */
function writeFields(view: DataView, at: number, { name, packedSize, size, crc }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function assemble(parts: readonly Packed[]): Uint8Array {
  const local = parts.reduce(
    (sum, { name, packedSize }) => sum + LOCAL_LENGTH + name.length + packedSize,
    0,
  );
  const central = parts.reduce((sum, { name }) => sum + CENTRAL_LENGTH + name.length, 0);
  const bytes = new Uint8Array(local + central + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = local;
  for (const part of parts) {
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, VERSION, true);
    writeFields(view, entry + 6, part);
    view.setUint32(entry + 42, at, true);
    bytes.set(part.name, entry + CENTRAL_LENGTH);
    entry += CENTRAL_LENGTH + part.name.length;

    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, part);
    bytes.set(part.name, at + LOCAL_LENGTH);
    at += LOCAL_LENGTH + part.name.length;
    for (const chunk of part.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, central, true);
  view.setUint32(entry + 16, local, true);
  return bytes;
}

/** Packs the parts one after the other; only the packed bytes are kept. */
export async function zip(parts: readonly Part[], pace: Pace): Promise<Uint8Array> {
  const packed: Packed[] = [];
  for (const part of parts) packed.push(await pack(part, pace));
  return assemble(packed);
}
