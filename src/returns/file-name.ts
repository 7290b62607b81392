import type { Issue } from "./issue";
import { onOneLine } from "./plain-text";
import { isoOf } from "./stamp";

/** What Windows, macOS or a mail program would not take in a name, and marks that turn its reading round. */
const FORBIDDEN = /[\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LONGEST_PART = 60;

const safe = (text: string): string =>
  onOneLine(onOneLine(text).replace(FORBIDDEN, "-").slice(0, LONGEST_PART)).replace(
    /^[.\s]+|[.\s]+$/g,
    "",
  );

/** "ROCB plan 2018-2020 - Fiji - 2019-03-31.xlsx". */
export const fileNameOf = ({ issued, member, plan }: Issue): string =>
  `${[safe(plan.name), safe(member.name), isoOf(issued)].join(" - ")}.xlsx`;

/** The name of the archive that holds the books of one go. */
export const archiveNameOf = ({ issued, plan }: Pick<Issue, "issued" | "plan">): string =>
  `${[safe(plan.name), "Member books", isoOf(issued)].join(" - ")}.zip`;

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
