import type { KeyedStore } from "../../engine/contract";
import type { HostOptions } from "../options";
import type { Json } from "../protocol/wire";
import { requirementMatrix } from "./requirements";

const EXCEL = 1;
const READ_WRITE = 0;
const LOCALE = "en-US";
/** From this build on office.js sends passwords of `protect`. */
const FULL_VERSION = "16.90.24080000";
const START_HIDDEN = 1;
const START_AS_PANE = 2;

/** The settings as office.js takes them: `[[keys], [JSON texts]]`. */
export function settingsPairs(settings: KeyedStore<unknown>): Json {
  const keys = settings.keys();
  return [keys, keys.map((key) => JSON.stringify(settings.get(key)))];
}

/** What `Office.context` is made of: 24 positions (docs/host-protocol.md §1). */
export function contextArray(
  settings: KeyedStore<unknown>,
  options: HostOptions,
  visible: boolean,
): Json {
  return [
    settingsPairs(settings),
    "workbench",
    EXCEL,
    16,
    90,
    0,
    1,
    READ_WRITE,
    LOCALE,
    LOCALE,
    0,
    options.bookName,
    0,
    0,
    "",
    1,
    "workbench",
    "workbench",
    false,
    false,
    requirementMatrix,
    null,
    FULL_VERSION,
    visible ? START_AS_PANE : START_HIDDEN,
  ];
}
