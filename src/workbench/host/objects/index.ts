import type { AnyTable, ObjectModel, ObjectTable } from "../protocol/model";
import * as application from "./application";
import * as conditionalFormats from "./conditional-formats";
import * as conditionalLooks from "./conditional-looks";
import * as conditionalRules from "./conditional-rules";
import * as conditionalScales from "./conditional-scales";
import * as customXml from "./custom-xml";
import { dataValidation } from "./data-validation";
import * as documentProperties from "./document-properties";
import * as filters from "./filters";
import * as functions from "./functions";
import * as names from "./names";
import * as pageLayout from "./page-layout";
import { rangeTable } from "./range";
import * as rangeAreas from "./range-areas";
import * as rangeFormat from "./range-format";
import { rangeView } from "./range-view";
import { removeDuplicatesResult } from "./remove-duplicates";
import * as services from "./services";
import * as settings from "./settings";
import * as sort from "./sort";
import * as styles from "./styles";
import * as table from "./table";
import * as tableColumns from "./table-columns";
import * as tableRows from "./table-rows";
import type { Targets } from "./targets";
import * as workbook from "./workbook";
import * as worksheet from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";
import { worksheetFreezePanes } from "./worksheet-panes";
import * as worksheetProperties from "./worksheet-properties";
import { worksheetProtection } from "./worksheet-protection";

type Tables = { readonly [K in keyof Targets]: ObjectTable<Targets[K]> };

/** Every class that the host knows. What is not here, or not in its table, refuses by name. */
const tables: Tables = {
  Workbook: workbook.workbook,
  Runtime: workbook.runtime,
  WorkbookProtection: workbook.workbookProtection,
  Application: application.application,
  WorkbookCreated: application.workbookCreated,
  Functions: functions.functions,
  FunctionResult: functions.functionResult,
  CultureInfo: application.cultureInfo,
  NumberFormatInfo: application.numberFormatInfo,
  DatetimeFormatInfo: application.datetimeFormatInfo,
  DocumentProperties: documentProperties.documentProperties,
  CustomPropertyCollection: documentProperties.customPropertyCollection,
  CustomProperty: documentProperties.customProperty,
  SettingCollection: settings.settingCollection,
  Setting: settings.setting,
  CustomXmlPartCollection: customXml.customXmlPartCollection,
  CustomXmlPartScopedCollection: customXml.customXmlPartScopedCollection,
  CustomXmlPart: customXml.customXmlPart,
  NamedItemCollection: names.namedItemCollection,
  NamedItem: names.namedItem,
  NamedItemArrayValues: names.namedItemArrayValues,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet.worksheet,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
  WorksheetCustomPropertyCollection: worksheetProperties.worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetProperties.worksheetCustomProperty,
  PageLayout: pageLayout.pageLayout,
  HeaderFooterGroup: pageLayout.headerFooterGroup,
  HeaderFooter: pageLayout.headerFooter,
  Range: rangeTable,
  RangeAreas: rangeAreas.rangeAreasTable,
  RangeCollection: rangeAreas.rangeCollection,
  WorkbookRangeAreas: rangeAreas.workbookRangeAreas,
  RangeAreasCollection: rangeAreas.rangeAreasCollection,
  RangeFormat: rangeFormat.rangeFormat,
  RangeFill: rangeFormat.rangeFill,
  RangeFont: rangeFormat.rangeFont,
  FormatProtection: rangeFormat.formatProtection,
  RangeBorderCollection: rangeFormat.rangeBorderCollection,
  RangeBorder: rangeFormat.rangeBorder,
  RangeSort: sort.rangeSort,
  RangeView: rangeView,
  RemoveDuplicatesResult: removeDuplicatesResult,
  StyleCollection: styles.styleCollection,
  Style: styles.style,
  StyleFont: styles.styleFont,
  StyleFill: styles.styleFill,
  StyleBorders: styles.styleBorders,
  StyleBorder: styles.styleBorder,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormats.conditionalFormatCollection,
  ConditionalFormat: conditionalFormats.conditionalFormat,
  CellValueConditionalFormat: conditionalRules.cellValueConditionalFormat,
  TextConditionalFormat: conditionalRules.textConditionalFormat,
  CustomConditionalFormat: conditionalRules.customConditionalFormat,
  ConditionalFormatRule: conditionalRules.conditionalFormatRule,
  TopBottomConditionalFormat: conditionalRules.topBottomConditionalFormat,
  PresetCriteriaConditionalFormat: conditionalRules.presetCriteriaConditionalFormat,
  DataBarConditionalFormat: conditionalScales.dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: conditionalScales.conditionalDataBarPositiveFormat,
  ConditionalDataBarNegativeFormat: conditionalScales.conditionalDataBarNegativeFormat,
  IconSetConditionalFormat: conditionalScales.iconSetConditionalFormat,
  ColorScaleConditionalFormat: conditionalScales.colorScaleConditionalFormat,
  ConditionalRangeFormat: conditionalLooks.conditionalRangeFormat,
  ConditionalRangeFill: conditionalLooks.conditionalRangeFill,
  ConditionalRangeFont: conditionalLooks.conditionalRangeFont,
  ConditionalRangeBorderCollection: conditionalLooks.conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalLooks.conditionalRangeBorder,
  TableCollection: table.tableCollection,
  TableScopedCollection: table.tableScopedCollection,
  Table: table.tableTable,
  TableColumnCollection: tableColumns.tableColumnCollection,
  TableColumn: tableColumns.tableColumn,
  TableRowCollection: tableRows.tableRowCollection,
  TableRow: tableRows.tableRow,
  TableSort: sort.tableSort,
  AutoFilter: filters.autoFilter,
  Filter: filters.filter,
  AddinInternalService: services.addinInternalService,
  CustomFunctions: services.customFunctions,
  TelemetryService: services.telemetryService,
  AppRuntimePersistenceService: services.appRuntimePersistenceService,
  AppRuntimeService: services.appRuntimeService,
};

/** The services by the type names that office.js asks for. */
export const serviceKinds: Readonly<Record<string, keyof Targets>> = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.Telemetry.TelemetryService": "TelemetryService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
};

/** The tables with the calls that register events made from their names. */
export const objectModel: ObjectModel = Object.fromEntries(
  Object.entries(tables).map(([kind, table]) => [kind, withEvents(table as AnyTable)]),
);

function withEvents(table: AnyTable): AnyTable {
  const registrations = Object.values(table.events ?? {})
    .filter((stem) => stem !== null)
    .flatMap((stem) => [`_Register${stem}Event`, `_Unregister${stem}Event`])
    .map((call) => [call, () => null] as const);
  return { ...table, methods: { ...table.methods, ...Object.fromEntries(registrations) } };
}
