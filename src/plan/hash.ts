import { denominatorOf, measureOf, perOf, valueOf } from "./goal";
import type { Plan } from "./plan";

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * The identity of a plan's content: 16 hexadecimal digits.
 *
 * FNV-1a with 64 bits over the plan written as JSON arrays, whose order is fixed, so that the same
 * content gives the same digits everywhere. It tells plans apart by mistake-proof odds (billions of
 * plans before two collide by chance); it is no seal against forgery and nothing trusts it as one,
 * which is why a synchronous dozen lines serve better than a cryptographic digest. Our own notes
 * are left out: rewording a remark does not make another plan of a book that is already in use.
 */
export const contentHash = (plan: Plan): string =>
  fnv1a64(JSON.stringify(content(plan)))
    .toString(16)
    .padStart(16, "0");

const content = (plan: Plan): readonly unknown[] => [
  plan.name,
  plan.termStart,
  plan.termEnd,
  plan.pillars.map(({ number, title }) => [number, title]),
  plan.actions.map(({ code, pillar, text, reference }) => [code, pillar, text, reference]),
  plan.kpis.map((kpi) => [
    ...[kpi.code, kpi.pillar, kpi.action, kpi.indicator, kpi.target, kpi.timeframe],
    ...[measureOf(kpi.goal), valueOf(kpi.goal), denominatorOf(kpi.goal), perOf(kpi.goal)],
    ...[kpi.start, kpi.end, kpi.baseline],
  ]),
];

/** Over UTF-16 code units, low byte first. */
function fnv1a64(text: string): bigint {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
    }
  }
  return hash;
}
