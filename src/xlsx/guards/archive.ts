import type { Limits } from "../limits";
import { refuse } from "./refuse";

/** One packed part, checked: its bytes lie within the file and under no other part's. */
export interface Entry {
  /** As other parts name it: without percent signs, in small letters. */
  readonly key: string;
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED_FLAG = 0x1 | 0x40 | 0x2000;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

interface Placed extends Entry {
  readonly from: number;
  readonly to: number;
}

/** The end record is the last thing in the file, but for a comment of the length that it tells. */
function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (
      view.getUint32(at, true) !== END ||
      at + END_LENGTH + view.getUint16(at + 20, true) !== view.byteLength
    )
      continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) refuse("zip64");
    const disks = view.getUint16(at + 4, true) | view.getUint16(at + 6, true);
    if (disks !== 0 || count !== view.getUint16(at + 8, true) || start + size !== at)
      refuse("damaged", "its list of parts");
    return { count, start, end: at };
  }
  return refuse("cutOff");
}

const NAME = new TextDecoder("utf-8", { fatal: true });

function decodeName(bytes: Uint8Array): string {
  try {
    return NAME.decode(bytes);
  } catch {
    return refuse("damaged", "the name of a part");
  }
}

/** Percent-encoded or not, in whatever case: one part, one key. */
export function partKey(name: string): string {
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // A stray percent sign is part of the name.
  }
  return plain.toLowerCase();
}

function checkName(name: string): string {
  const key = partKey(name);
  const unsafe = /[\\\0]/.test(key) || /^\/|^[a-z]:/.test(key) || key.split("/").includes("..");
  if (unsafe) refuse("partName");
  return key;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: Directory,
): [Placed, number] {
  const damaged = () => refuse("damaged", "its list of parts");
  if (at + CENTRAL_LENGTH > directory.end || view.getUint32(at, true) !== CENTRAL) damaged();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const next =
    at +
    CENTRAL_LENGTH +
    nameLength +
    view.getUint16(at + 30, true) +
    view.getUint16(at + 32, true);
  const from = view.getUint32(at + 42, true);
  if (next > directory.end) damaged();
  if ([packedSize, size, from].includes(0xffffffff)) refuse("zip64");
  if (flags & ENCRYPTED_FLAG) refuse("encryptedPart");
  if (method !== 0 && method !== 8) refuse("unknownPacking");
  if (method === 0 && packedSize !== size) damaged();

  const name = decodeName(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
  const key = checkName(name);
  if (from + LOCAL_LENGTH > directory.start || view.getUint32(from, true) !== LOCAL) damaged();
  const localName = view.getUint16(from + 26, true);
  const data = from + LOCAL_LENGTH + localName + view.getUint16(from + 28, true);
  const to = data + packedSize;
  if (to > directory.start) refuse("overlappingParts");
  // Programs that go by the parts' own headers would otherwise see another file.
  if (decodeName(bytes.subarray(from + LOCAL_LENGTH, from + LOCAL_LENGTH + localName)) !== name)
    damaged();

  const packed = bytes.subarray(data, to);
  const crc = view.getUint32(at + 16, true);
  return [{ key, name, deflated: method === 8, packed, size, crc, from, to }, next];
}

function checkPlaces(placed: readonly Placed[]): void {
  const sorted = [...placed].sort((a, b) => a.from - b.from);
  sorted.forEach(({ from }, i) => {
    const before = sorted[i - 1];
    if (before && before.to > from) refuse("overlappingParts");
  });
}

function checkSizes(placed: readonly Placed[], limits: Limits): void {
  if (placed.some(({ size }) => size > limits.partBytes)) refuse("partTooLarge", limits.partBytes);
  const total = placed.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) refuse("unpackedTooLarge", limits.totalBytes);
}

/**
 * Guards 2 and 3: the list of parts, before anything is unpacked. Refuses what packages of
 * workbooks never are: ZIP64, encrypted, packed otherwise, with names that occur twice or lead out
 * of the file, with parts that overlap or declare enormous sizes.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH) refuse("cutOff");
  const directory = findDirectory(view);
  if (directory.count > limits.entries) refuse("tooManyParts", directory.count, limits.entries);

  const parts = new Map<string, Placed>();
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    const [entry, next] = readEntry(bytes, view, at, directory);
    if (parts.has(entry.key)) refuse("duplicatePart", entry.name);
    parts.set(entry.key, entry);
    at = next;
  }
  if (at !== directory.end) refuse("damaged", "its list of parts");
  checkPlaces([...parts.values()]);
  checkSizes([...parts.values()], limits);
  return parts;
}
