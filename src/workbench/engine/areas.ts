import { formatAddress, parseAddress, quoteSheetName, type Rectangle } from "./addresses";
import type { Context } from "./context";
import type { Area, Areas, SheetId, TrackedArea } from "./contract";
import { EngineError } from "./contract";
import { shiftArea } from "./shift";
import type { Structure } from "./structure";

export function createAreas({ book, formulas }: Context, structure: Structure): Areas {
  const tracked = new Set<{ area: Area | null }>();
  structure.onShift((sheet, shift) => {
    for (const entry of tracked) {
      if (entry.area?.sheet === sheet) entry.area = shiftArea(entry.area, shift);
    }
  });

  function sheetNamed(name: string): SheetId {
    const found = book.sheetNamed(name);
    if (!found) throw new EngineError("ItemNotFound", `There is no sheet "${name}".`);
    return found.getSheetId() as SheetId;
  }

  function resolve(text: string, sheet: SheetId): Area {
    const reference = text.trim().replace(/^=/, "");
    const address =
      parseAddress(reference) ?? parseAddress(formulas.translate(`=${reference}`).slice(1));
    if (!address) throw new EngineError("InvalidArgument", `"${text}" is no range.`);
    const { sheetName, ...rectangle } = address;
    return { sheet: sheetName === null ? sheet : sheetNamed(sheetName), ...rectangle };
  }

  return {
    resolve,
    address: (area: Rectangle) => formatAddress(area),
    fullAddress: (area) =>
      `${quoteSheetName(book.worksheet(area.sheet).getName())}!${formatAddress(area)}`,
    track(area): TrackedArea {
      const entry: { area: Area | null } = { area };
      tracked.add(entry);
      return {
        current: () => {
          const { area: now } = entry;
          return now && book.sheetIds().includes(now.sheet) ? now : null;
        },
        release: () => void tracked.delete(entry),
      };
    },
  };
}
