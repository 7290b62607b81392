import type { Json } from "../protocol/wire";
import { define } from "./targets";

/** The services that office.js itself calls by type name (docs/host-protocol.md §1, §8, §9). */

export const addinInternalService = define("AddinInternalService", {
  methods: { notifyActionHandlerReady: () => null },
});

/** Telemetry goes nowhere. */
export const telemetryService = define("TelemetryService", {
  methods: { sendTelemetryEvent: () => null },
});

/** Results may be sent in small gaps, retried in parts, with their times: features 1 to 4. */
const enabledFeatures = [1, 2, 3, 4];

export const customFunctions = define("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ pane }) => {
      pane.functionsReady();
    },
    _GetEnabledFeatures: () => enabledFeatures,
    setInvocationArrayResults: ({ functions }, args) => {
      functions.settle(args.json(0) as readonly Json[]);
    },
  },
});

const startStates = ["Background", "Inactive"] as const;

/** `Office.addin.setStartupBehavior`: kept with the book, as Excel does. */
export const appRuntimePersistenceService = define("AppRuntimePersistenceService", {
  methods: {
    setAppRuntimeStartState: ({ pane }, args) => {
      pane.startState = args.word(0, startStates);
    },
    getAppRuntimeStartState: ({ pane }) => pane.startState,
  },
});

/** `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeService = define("AppRuntimeService", {
  methods: {
    setAppRuntimeState: ({ pane }, args) => {
      pane.show(args.word(0, ["Visible", "Background"]) === "Visible");
    },
  },
});
