// @ts-check
/**
 * What Excel is told about the custom functions (functions.json), made from the JSDoc of
 * src/functions/functions.ts. Microsoft's generator writes it; two things are settled here:
 *
 *   allowErrorForDataTypeAny       the generator has no tag for it, and without it one error cell in
 *                                  a table fails the whole call (docs/kpi-rules.md rule 1.4)
 *   allowCustomDataForDataTypeAny  the generator always sets it; our functions take and give plain
 *                                  values, and both flags together crash Excel LTSC 2021
 *                                  (office-js issue 4385)
 *
 * The name of an enum's value is what AutoComplete lists: the word itself, not an identifier.
 */
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { Compilation, sources } = require("webpack");

const SOURCE = path.resolve(__dirname, "../src/functions/functions.ts");

/** @typedef {import("./functions-metadata").FunctionsMetadata} FunctionsMetadata */

/**
 * @param {string} generated the generator's JSON
 * @returns {FunctionsMetadata}
 */
function settle(generated) {
  const { functions, enums } = JSON.parse(generated);
  for (const { values } of enums) for (const value of values) value.name = value.stringValue;
  return { allowErrorForDataTypeAny: true, functions, enums };
}

async function generate() {
  const generated = await generateCustomFunctionsMetadata(SOURCE);
  if (generated.errors.length > 0) throw new Error(`${SOURCE}:\n${generated.errors.join("\n")}`);
  return generated;
}

/**
 * @returns {Promise<FunctionsMetadata>} the content of functions.json
 * @throws {Error} naming every JSDoc mistake that the generator found
 */
async function functionsMetadata() {
  return settle((await generate()).metadataJson);
}

/** @returns {Promise<string>} the code that Microsoft's loader appends to the source: it registers */
async function associations() {
  const { associate } = await generate();
  return associate
    .map((fn) => `\nCustomFunctions.associate("${fn.id}", ${fn.functionName});`)
    .join("");
}

/** Microsoft's plugin (writes the file, appends the associate calls), with its file settled. */
class FunctionsMetadataPlugin extends CustomFunctionsMetadataPlugin {
  /** @param {{ output: string }} options where functions.json goes, relative to the output folder */
  constructor({ output }) {
    super({ output, input: SOURCE });
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    super.apply(compiler);
    const name = FunctionsMetadataPlugin.name;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        // Absent only where the generator has already reported its errors.
        if (!compilation.getAsset(this.options.output)) return;
        compilation.updateAsset(this.options.output, (generated) => {
          const metadata = settle(generated.source().toString());
          return new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`);
        });
      });
    });
  }
}

module.exports = { associations, functionsMetadata, FunctionsMetadataPlugin, SOURCE };
