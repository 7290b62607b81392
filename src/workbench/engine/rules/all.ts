import type { Book } from "../book";
import { followingFormats } from "../conditional/following";
import type { SheetId } from "../contract";
import { followingValidations } from "../validation/following";
import type { FollowingRule } from "./following";

export const followingRules = (book: Book, sheet: SheetId): FollowingRule[] => [
  ...followingValidations(book, sheet),
  ...followingFormats(book, sheet),
];
