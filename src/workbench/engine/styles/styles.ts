import type { IStyleData } from "@univerjs/core";
import type { Rectangle } from "../addresses";
import type { Context } from "../context";
import {
  EngineError,
  type Area,
  type CellStyle,
  type CellStyles,
  type Formats,
  type SheetId,
  type StylePart,
} from "../contract";
import type { StyledArea } from "../extras";
import { patchToStyle } from "../formats/properties";
import { writeStyles } from "../formats/write-styles";
import { overlap, subtract } from "../geometry";
import { styleWriter } from "../stored/looks";
import { sameName } from "../tables/parts";
import { BUILT_IN, PARTS, PLAIN_LOOK } from "./built-in";

const NORMAL = "Normal";

/** What of Univer's style belongs to which part. */
const KEYS: Readonly<Record<Exclude<StylePart, "protection">, readonly (keyof IStyleData)[]>> = {
  number: ["n"],
  alignment: ["ht", "vt", "tb", "pd", "tr"],
  font: ["ff", "fs", "bl", "it", "ul", "st", "cl", "va"],
  border: ["bd"],
  patterns: ["bg"],
};

export function createStyles({ book, extras, locks }: Context, formats: Formats): CellStyles {
  /** Those that were made or changed in this book. */
  const own = (): readonly CellStyle[] => extras.get().styles ?? [];

  function list(): CellStyle[] {
    const changed = own();
    const known = BUILT_IN.map((style) => changed.find(({ name }) => name === style.name) ?? style);
    return [...known, ...changed.filter(({ builtIn }) => !builtIn)];
  }

  const find = (name: string): CellStyle | null =>
    list().find((style) => sameName(style.name, name)) ?? null;

  function required(name: string): CellStyle {
    const style = find(name);
    if (!style) throw new EngineError("ItemNotFound", `There is no style "${name}".`);
    return style;
  }

  function store(style: CellStyle): void {
    const others = own().filter(({ name }) => name !== style.name);
    extras.replace({ ...extras.get(), styles: [...others, style] });
  }

  const styledOf = (sheet: SheetId): readonly StyledArea[] => extras.sheet(sheet).styled ?? [];

  function eachUse(name: string, visit: (area: Area) => void): void {
    for (const sheet of book.sheetIds()) {
      for (const use of styledOf(sheet)) if (use.style === name) visit({ sheet, ...use.area });
    }
  }

  function dress(area: Area, { includes, look }: CellStyle): void {
    const whole: IStyleData = {
      ...styleWriter()(look, true),
      ...patchToStyle({ fillColor: look.fillColor }),
    };
    const kept = PARTS.flatMap((part) =>
      part === "protection" || !includes[part] ? [] : KEYS[part].map((key) => [key, whole[key]]),
    );
    writeStyles(book, area, () => Object.fromEntries(kept) as IStyleData);
    if (includes.protection) {
      formats.set(area, { locked: look.locked, formulaHidden: look.formulaHidden });
    }
  }

  function apply(area: Area, name: string): void {
    const style = find(name);
    if (!style) throw new EngineError("InvalidArgument", `There is no style "${name}".`);
    if (!locks.allows(area.sheet, "allowFormatCells")) locks.requireWritable(area);
    book.write(() => {
      dress(area, style);
      extras.updateSheet(area.sheet, { styled: restyled(styledOf(area.sheet), area, style.name) });
    });
    book.events.emit("formatsChanged", { area, origin: book.originNow() });
  }

  return {
    list,
    find,
    add(name) {
      if (name.trim() === "") throw new EngineError("InvalidArgument", "A style needs a name.");
      if (find(name)) throw new EngineError("ItemAlreadyExists", `The style "${name}" exists.`);
      const includes = (BUILT_IN[0] as CellStyle).includes;
      const style = { name, builtIn: false, includes, look: PLAIN_LOOK };
      book.write(() => store(style));
      return style;
    },
    set(name, { includes, look }) {
      const before = required(name);
      // Refuses what the grid cannot draw before anything is kept.
      patchToStyle(look ?? {});
      const style = {
        ...before,
        includes: { ...before.includes, ...includes },
        look: { ...before.look, ...look },
      };
      book.write(() => {
        store(style);
        eachUse(style.name, (area) => dress(area, style));
      });
    },
    remove(name) {
      const style = required(name);
      if (style.builtIn) {
        throw new EngineError("InvalidOperation", "A built-in style cannot be deleted.");
      }
      book.write(() => {
        const areas: Area[] = [];
        eachUse(style.name, (area) => areas.push(area));
        for (const area of areas) apply(area, NORMAL);
        const rest = own().filter((other) => other.name !== style.name);
        extras.replace({ ...extras.get(), styles: rest });
      });
    },
    apply,
    of(area) {
      const within = styledOf(area.sheet).filter((use) => overlap(use.area, area));
      const rest = within.reduce<readonly Rectangle[]>(
        (parts, use) => parts.flatMap((part) => subtract(part, use.area)),
        [area],
      );
      const names = new Set(within.map((use) => use.style));
      if (rest.length > 0) names.add(NORMAL);
      const [name = NORMAL, ...others] = names;
      return others.length > 0 ? null : name;
    },
    count: (sheet) => styledOf(sheet).length,
  };
}

/** The areas with their styles once this one has another; Normal is left out. */
export function restyled(
  styled: readonly StyledArea[],
  { row, column, rows, columns }: Rectangle,
  style: string = NORMAL,
): StyledArea[] {
  const area = { row, column, rows, columns };
  const rest = styled.flatMap((use) =>
    subtract(use.area, area).map((part) => ({ style: use.style, area: part })),
  );
  return style === NORMAL ? rest : [...rest, { style, area }];
}
