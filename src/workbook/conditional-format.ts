import type { ConditionalFormatBlueprint } from "./blueprint";
import type { TonedWord } from "./palette";

/**
 * Colours cells that hold one of these words. Rules over the words themselves hold no references,
 * so that inserting rows cannot shift them.
 */
export const colouredByWord = (
  address: string,
  words: readonly TonedWord[],
): readonly ConditionalFormatBlueprint[] =>
  words.map(({ word, tone }) => ({
    address,
    rule: { kind: "cellValue", operator: "EqualTo", operand: `="${word}"` },
    format: tone,
  }));

/** Colours cells that end in one of these words after a colon: "31: Off track". */
export const colouredByEnding = (
  address: string,
  words: readonly TonedWord[],
): readonly ConditionalFormatBlueprint[] =>
  words.map(({ word, tone }) => ({
    address,
    rule: { kind: "containsText", text: `: ${word}` },
    format: tone,
  }));
