import type { CalculationMode } from "../../engine/contract";
import { notImplemented } from "../protocol/error";
import { define, object } from "./targets";

const calculationModes: readonly CalculationMode[] = [
  "Automatic",
  "AutomaticExceptTables",
  "Manual",
];

/** The workbench speaks en-US: formulasLocal and the like equal their invariant forms. */
export const application = define("Application", {
  properties: {
    calculationMode: {
      get: ({ engine }) => engine.calculation.mode(),
      set: ({ engine }, value) => {
        engine.calculation.setMode(value.word(0, calculationModes));
      },
    },
    calculationState: { get: ({ engine }) => engine.calculation.state() },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  navigation: { cultureInfo: (book) => object("CultureInfo", book) },
  methods: {
    calculate: ({ engine }, args) => {
      engine.calculation.calculate(args.word(0, ["Recalculate", "Full", "FullRebuild"]));
    },
    // The grid paints and calculates once for all changes of a request in any case.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
    createWorkbook: ({ options }, args) => {
      if (!options.createWorkbook) throw notImplemented("Excel.createWorkbook");
      return object("WorkbookCreated", {
        open: options.createWorkbook,
        base64: args.optionalText(0),
      });
    },
  },
});

export const workbookCreated = define("WorkbookCreated", {
  identity: () => ({ Id: "created" }),
  methods: {
    open: async ({ open, base64 }) => {
      await open(base64);
      return null;
    },
  },
});

export const cultureInfo = define("CultureInfo", {
  properties: { name: { get: () => "en-US" } },
  navigation: {
    numberFormat: (book) => object("NumberFormatInfo", book),
    datetimeFormat: (book) => object("DatetimeFormatInfo", book),
  },
});

export const numberFormatInfo = define("NumberFormatInfo", {
  properties: {
    numberDecimalSeparator: { get: () => "." },
    numberGroupSeparator: { get: () => "," },
  },
});

export const datetimeFormatInfo = define("DatetimeFormatInfo", {
  properties: {
    dateSeparator: { get: () => "/" },
    longDatePattern: { get: () => "dddd, MMMM d, yyyy" },
    shortDatePattern: { get: () => "M/d/yyyy" },
    timeSeparator: { get: () => ":" },
    longTimePattern: { get: () => "h:mm:ss tt" },
  },
});
