import type { Issue } from "./issue";
import { onOneLine } from "./plain-text";
import { isoOf } from "./stamp";

/** What Windows, macOS or a mail program would not take in a name. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** Marks that turn the reading of a name round, and others that nobody sees. */
const HIDDEN = /\p{Cf}/gu;
/** In UTF-8: file systems take 255 bytes for the whole name. */
const MOST_BYTES = 90;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function cut(text: string): string {
  const letters = [...text];
  while (bytesOf(letters.join("")) > MOST_BYTES) letters.pop();
  return letters.join("");
}

const safe = (text: string): string =>
  cut(onOneLine(text).replace(HIDDEN, "").replace(FORBIDDEN, "-").normalize("NFC")).replace(
    /^[.\s]+|[.\s]+$/g,
    "",
  );

/** Begins with one of several parts, so that no name is one that Windows keeps for itself, as CON. */
const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(" - ");

/** "ROCB plan 2018-2020 - Fiji - 2019-03-31.xlsx". */
export const fileNameOf = ({ issued, member, plan }: Issue): string =>
  `${joined(safe(plan.name), safe(member.name), isoOf(issued))}.xlsx`;

/** The name of the archive that holds the books of one go. */
export const archiveNameOf = ({ issued, plan }: Pick<Issue, "issued" | "plan">): string =>
  `${joined(safe(plan.name), "Member books", isoOf(issued))}.zip`;

/** File systems do not tell upper from lower case, so that names have to differ by more. */
export function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      free = name.replace(/(\.\w+)$/, ` (${number})$1`);
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
