import { Inflate, inflateSync } from "fflate";
import type { Entry } from "./archive";
import { crc32 } from "./crc32";
import { refuse } from "./refuse";

/** Packed bytes pushed at once; they unpack to at most a thousand times as many. */
const PUSH = 2 * 1024;

function* unpack(packed: Uint8Array, name: string): Generator<Uint8Array> {
  let finished = false;
  let output: Uint8Array[] = [];
  const inflate = new Inflate((chunk, final) => {
    output.push(chunk);
    finished ||= final;
  });
  for (let at = 0; at < packed.length && !finished; at += PUSH) {
    try {
      inflate.push(packed.subarray(at, at + PUSH), at + PUSH >= packed.length);
    } catch {
      refuse("damaged", name);
    }
    yield* output;
    output = [];
  }
  if (!finished) refuse("damaged", name);
}

/** So small a part is unpacked at once, into no more than it declares: it cannot take long. */
const SMALL = 8 * 1024;

function unpackSmall(packed: Uint8Array, name: string, size: number): Uint8Array {
  // Room for one byte more shows that there is more.
  const out = new Uint8Array(size + 1);
  try {
    return inflateSync(packed, { out });
  } catch {
    return refuse("damaged", name);
  }
}

function pieces({ deflated, packed, name, size }: Entry): Iterable<Uint8Array> {
  if (!deflated) return slices(packed);
  const small = packed.length <= SMALL && size <= packed.length * 1024;
  return small ? slices(unpackSmall(packed, name, size)) : unpack(packed, name);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 32 * PUSH) yield bytes.subarray(at, at + 32 * PUSH);
}

/**
 * Guard 4: a part's bytes, piece by piece. Stops the moment they are more than the part declared,
 * and checks size and checksum at the end.
 */
export function* contentsOf(entry: Entry): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const chunk of pieces(entry)) {
    size += chunk.length;
    if (size > entry.size) refuse("lyingSize");
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) refuse("damaged", entry.name);
}
