import type { Injector } from "@univerjs/core";
import { LocaleType, LogLevel, Plugin, Univer, UniverInstanceType } from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  ErrorType,
  FormulaDataModel,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  sequenceNodeType,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { SHEET_COLUMNS, SHEET_ROWS } from "../contract";
import { withSheetAliases } from "../formulas/sheet-names";
import { CalculationQueue } from "./calculation-queue";
import { ignoreCellsBeforeFirst } from "./matrix-edge";
import type { PluginEntry } from "./plugins";
import { keepFollowersIdle } from "./idle-followers";
import { keepValidatorIdle } from "./idle-validator";
import { locales } from "./locales";
import { keepRuleFormulasOutOfCells } from "./rule-formulas";
import { deepenUndo } from "./undo-depth";

/** Excel's errors that Univer does not know; without this a formula would read them as text. */
const EXCEL_ERRORS = ["#BUSY!", "#CONNECT!", "#BLOCKED!", "#FIELD!", "#UNKNOWN!"];

interface StartedUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  /** Available once the first book was created. */
  queue(): CalculationQueue;
}

ignoreCellsBeforeFirst();
keepRuleFormulasOutOfCells();
deepenUndo();

/** Starts Univer without a book; `translate` turns a formula as typed into what Univer calculates. */
export function startUniver(
  plugins: readonly PluginEntry[],
  translate: (formula: string) => string,
): StartedUniver {
  for (const error of EXCEL_ERRORS) (ERROR_TYPE_SET as Set<string>).add(error);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: locales },
    logLevel: LogLevel.WARN,
  });
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config);
  const injector = univer.__getInjector();
  replaceLexer(injector, translate);
  univer.registerPlugin(QueuePlugin, injector);
  return { univer, injector, queue: () => asQueue(injector.get(TriggerCalculationController)) };
}

/** Functions whose variables Univer resolves by changing the very tree that it has read. */
const WITH_VARIABLES = /\b(?:LET|LAMBDA)\s*\(/i;

type SequenceNode = NonNullable<ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>>[number];

/** Univer takes the spaces around a reference for a part of it, and drops them where it rewrites it. */
function apartFromSpaces(node: SequenceNode): SequenceNode[] {
  if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return [node];
  const token = node.token.trim();
  const startIndex = node.startIndex + node.token.indexOf(token);
  const endIndex = startIndex + token.length - 1;
  const before = node.token.slice(0, startIndex - node.startIndex);
  const behind = node.token.slice(before.length + token.length);
  return [...before, { ...node, token, startIndex, endIndex }, ...behind];
}

/**
 * Univer's reader forgets to forget brackets left open: after someone typed "=SUM(Kpis[", every
 * structured reference would be #NAME? from then on. And it hands out again the trees that the
 * variables of LET and LAMBDA have changed, which gives #VALUE!: these are read anew each time.
 */
class TidyLexerTreeBuilder extends LexerTreeBuilder {
  override treeBuilder(...input: Parameters<LexerTreeBuilder["treeBuilder"]>) {
    this.closeBrackets();
    const [formula, transformSuffix = true, names] = input;
    if (!transformSuffix || !WITH_VARIABLES.test(formula)) return super.treeBuilder(...input);
    const tree = super.treeBuilder(formula, false, names);
    if (!(tree instanceof LexerNode)) return tree;
    return this["_suffixExpressionHandler"](tree) ? tree : ErrorType.VALUE;
  }

  override sequenceNodesBuilder(formula: string) {
    this.closeBrackets();
    return super.sequenceNodesBuilder(formula)?.flatMap(apartFromSpaces);
  }

  override nodeMakerTest(formula: string) {
    this.closeBrackets();
    return super.nodeMakerTest(formula);
  }

  private closeBrackets(): void {
    Object.assign(this, { _squareBracketState: 0, _tableBracketState: false });
  }
}

/** Formulas stay in the cells as typed; tables and names are resolved when they are parsed. */
function replaceLexer(injector: Injector, translate: (formula: string) => string): void {
  injector.replace([LexerTreeBuilder, { useClass: TidyLexerTreeBuilder }]);
  injector.replace([
    Lexer,
    {
      useFactory: (builder: LexerTreeBuilder) =>
        ({
          treeBuilder: (formula: string, transformSuffix = true) =>
            builder.treeBuilder(translate(formula), transformSuffix),
          dispose: () => undefined,
        }) as unknown as Lexer,
      deps: [LexerTreeBuilder],
    },
  ]);
}

class QueuePlugin extends Plugin {
  static override pluginName = "WORKBENCH_CALCULATION_QUEUE";
  static override type = UniverInstanceType.UNIVER_SHEET;

  /** Univer hands over the plugin's configuration: here, the injector. */
  constructor(protected override readonly _injector: Injector) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([
      TriggerCalculationController,
      {
        useFactory: () =>
          new CalculationQueue(this._injector) as unknown as TriggerCalculationController,
      },
    ]);
    keepValidatorIdle(this._injector);
    keepFollowersIdle(this._injector);
    presentWholeSheets(this._injector.get(FormulaDataModel));
  }
}

const asQueue = (controller: unknown): CalculationQueue => controller as CalculationQueue;

/**
 * The grid grows as it fills; to formulas a sheet always has Excel's size, so that a reference
 * beyond the grid is blank cells and not an error; and each has a name that Univer reads.
 */
function presentWholeSheets(model: FormulaDataModel): void {
  const getCalculateData = model.getCalculateData.bind(model);
  model.getCalculateData = () => {
    const data = getCalculateData();
    for (const sheets of Object.values(data.allUnitData)) {
      for (const sheet of Object.values(sheets ?? {})) {
        if (sheet) Object.assign(sheet, { rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS });
      }
    }
    for (const [unit, sheets] of Object.entries(data.unitSheetNameMap)) {
      data.unitSheetNameMap[unit] = withSheetAliases(sheets ?? {});
    }
    return data;
  };
}
