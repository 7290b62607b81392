import type { Json } from "../protocol/wire";

/**
 * One message of the rich API, by which the host speaks first:
 * `[category, type, targetId, message, isForced, isRemote]` (docs/host-protocol.md §7, §8).
 */
export type MessageEntry = readonly [number, number, string, Json, boolean, boolean];
