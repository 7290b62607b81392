import type { FunctionDefinition, FunctionParameter } from "../../engine/contract";

/** A function of functions.json, with what only the host needs of it. */
export interface HostedFunction {
  readonly definition: FunctionDefinition;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
}

export interface FunctionCatalogue {
  readonly functions: readonly HostedFunction[];
  /** What the workbench does not run, each as a sentence. */
  readonly refused: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * Reads the metadata that an add-in is built with (functions.json of custom-functions-metadata).
 * Streaming functions are refused: the workbench does not run them.
 */
export function readCatalogue(metadata: unknown): FunctionCatalogue {
  const root = fields(metadata);
  const acceptsErrors = root["allowErrorForDataTypeAny"] === true;
  const described = list(root["functions"]).map(fields);
  const streaming = described.filter((entry) => fields(entry["options"])["stream"] === true);
  return {
    functions: described
      .filter((entry) => !streaming.includes(entry))
      .map((entry) => readFunction(entry, acceptsErrors)),
    refused: streaming.map(
      (entry) => `The streaming function ${text(entry["name"])} is not supported by the workbench.`,
    ),
  };
}

function readFunction(entry: Fields, acceptsErrors: boolean): HostedFunction {
  const options = fields(entry["options"]);
  const result = fields(entry["result"]);
  return {
    definition: {
      id: text(entry["id"]),
      name: text(entry["name"]),
      description: text(entry["description"]),
      parameters: list(entry["parameters"]).map((parameter) => readParameter(fields(parameter))),
      resultDimensionality: result["dimensionality"] === "matrix" ? "matrix" : "scalar",
      acceptsErrors,
      volatile: options["volatile"] === true,
      cancelable: options["cancelable"] === true,
    },
    requiresAddress: options["requiresAddress"] === true,
    requiresParameterAddresses: options["requiresParameterAddresses"] === true,
  };
}

const parameterTypes = ["any", "boolean", "number", "string"] as const;

function readParameter(parameter: Fields): FunctionParameter {
  return {
    name: text(parameter["name"]),
    description: text(parameter["description"]),
    type: parameterTypes.find((type) => type === parameter["type"]) ?? "any",
    dimensionality: parameter["dimensionality"] === "matrix" ? "matrix" : "scalar",
    optional: parameter["optional"] === true,
    repeating: parameter["repeating"] === true,
  };
}
