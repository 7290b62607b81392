import type { Engine } from "../engine/contract";
import type { Book } from "./book";
import { HostEvents } from "./events/hub";
import { FunctionBroker } from "./functions/broker";
import { objectModel, serviceKinds } from "./objects";
import { object } from "./objects/targets";
import type { HostOptions } from "./options";
import { Pane } from "./pane";
import { type BatchHost, processBatch } from "./protocol/batch";
import { own } from "./protocol/model";
import type { RequestBody, ResponseBody } from "./protocol/wire";
import { References } from "./references";
import { readSelected, writeSelected } from "./selected-data";
import { Connection, type ConnectionHost } from "./transport/connection";
import { contextArray, settingsPairs } from "./transport/context";
import { Faults } from "./transport/faults";
import { trafficOf } from "./transport/traffic";

/** The host behind one spreadsheet: answers the messages of one add-in's page at a time. */
export class Host {
  readonly faults = new Faults();
  readonly #references = new References();
  readonly #events = new HostEvents();
  readonly #functions: FunctionBroker;
  readonly #pane: Pane;
  readonly #book: Book;
  #connection: Connection | null = null;
  /** The add-in's requests run one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #stopWatching: () => void;

  constructor(
    private readonly engine: Engine,
    private readonly options: HostOptions,
  ) {
    this.#functions = new FunctionBroker(engine);
    this.#pane = new Pane(options, this.#functions);
    this.#book = {
      engine,
      options,
      references: this.#references,
      events: this.#events,
      functions: this.#functions,
      pane: this.#pane,
    };
    this.#stopWatching = this.#events.watch(this.#book);
  }

  /** Takes a page that loads office.js; an earlier page is forgotten with all it held. */
  connect(): Connection {
    this.#references.removeAll();
    const connection = new Connection(this.#connectionHost());
    this.#connection = connection;
    this.#pane.connected(connection);
    this.#events.listen(connection);
    return connection;
  }

  /**
   * Takes over the add-in's custom functions.
   * @param metadata the content of its functions.json
   * @returns what of it the workbench refuses, as sentences
   */
  defineFunctions(metadata: unknown): readonly string[] {
    return this.#functions.define(metadata);
  }

  /** Presses a button of the ribbon whose action is ExecuteFunction. */
  runCommand(commandId: string, functionName: string, sourceId: string): void {
    this.#connection?.command(commandId, functionName, sourceId);
  }

  /** The page has shown or hidden the pane. */
  paneShown(visible: boolean): void {
    this.#pane.changed(visible);
  }

  /** Stops listening to the spreadsheet. */
  dispose(): void {
    this.#stopWatching();
    this.#events.listen(null);
  }

  #connectionHost(): ConnectionHost {
    const { engine, options } = this;
    const { settings } = engine.store;
    return {
      context: () => contextArray(settings, options, this.#pane.visible),
      settings: () => settingsPairs(settings),
      writeSettings: (keys, texts) => {
        settings.clear();
        keys.forEach((key, index) => {
          settings.set(key, JSON.parse(texts[index] ?? "null"));
        });
        this.#events.settingsChanged();
      },
      isEditing: () => engine.isEditing(),
      url: () => options.bookName,
      readSelected: (args) =>
        this.#inTurn(async () => {
          await this.#calculated();
          return readSelected(engine, args);
        }),
      writeSelected: (args) =>
        this.#inTurn(() => {
          writeSelected(engine, args);
        }),
      run: (body) => this.#run(body),
      openWindow: (url) => {
        // Nothing but the web: a javascript: URL would run in the workbench's own page.
        if (!options.openWindow || !/^https?:\/\//i.test(url)) return false;
        options.openWindow(url);
        return true;
      },
      commandFinished: (command, status) => options.commandFinished?.(command, status === 0),
      refused: (call) => options.onRefusal?.(call),
      failed: (error) => options.onDefect?.(error),
    };
  }

  #run(body: RequestBody): Promise<{ body: ResponseBody; afterReply: () => void }> {
    const traffic = trafficOf(body);
    // Results of functions go ahead: a request in turn may be waiting for them.
    if (traffic === "functions") return this.#process(body, () => undefined);
    return this.#inTurn(() =>
      this.#process(body, traffic === "addin" ? this.faults.next() : () => undefined),
    );
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #process(
    body: RequestBody,
    beforeAction: (index: number) => void,
  ): Promise<{ body: ResponseBody; afterReply: () => void }> {
    this.#events.beginRequest();
    const answer = await processBatch(this.#batchHost(), body, beforeAction);
    this.#references.endRequest();
    return {
      body: answer,
      afterReply: () => {
        this.#events.endRequest();
      },
    };
  }

  #batchHost(): BatchHost {
    const { engine } = this;
    const book = this.#book;
    return {
      model: objectModel,
      root: object("Workbook", book),
      service: (typeName) => {
        const kind = own(serviceKinds, typeName);
        return kind === undefined ? null : object(kind, book as never);
      },
      kept: (referenceId) => this.#references.find(referenceId),
      together: (work) => engine.batch(work),
      calculated: () => this.#calculated(),
      onDefect: (error) => this.options.onDefect?.(error),
    };
  }

  /** As in Excel, what waits for a custom function reads #BUSY! meanwhile; all else is awaited. */
  async #calculated(): Promise<void> {
    await Promise.race([this.engine.calculation.whenCalculated(), this.#functions.whenAsked()]);
  }
}
