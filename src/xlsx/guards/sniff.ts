import { refuse } from "./refuse";
import type { REFUSALS } from "./sentences";

/** Reasons that need no details. */
type Plain = {
  [K in keyof typeof REFUSALS]: Parameters<(typeof REFUSALS)[K]> extends [] ? K : never;
}[keyof typeof REFUSALS];

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/** As Latin-1, so that every byte is one character. */
const characters = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** An old container holds a modern workbook only when that is encrypted. */
const ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

function describeOther(bytes: Uint8Array): Plain {
  const head = characters(bytes.subarray(0, 4096));
  if (/<html|<!doctype html|<table|mime-version:/i.test(head)) return "webPage";
  const controls = /[^\t\n\r\x20-\x7e\x80-\xff]/.test(head);
  return controls ? "notWorkbook" : "plainText";
}

/**
 * Guard 1: the size, and what the first bytes say of the kind of file. Anything but a ZIP package
 * is refused under its own name.
 */
export function checkKind(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length === 0) refuse("empty");
  if (bytes.length > maxBytes) refuse("tooLarge", bytes.length, maxBytes);
  if (startsWith(bytes, OLE))
    refuse(characters(bytes).includes(ENCRYPTED) ? "encrypted" : "oldExcel");
  if (startsWith(bytes, PDF)) refuse("pdf");
  if (!startsWith(bytes, ZIP)) refuse(describeOther(bytes));
}
