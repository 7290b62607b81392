// @ts-check
/**
 * What the pane opens with stays light: the build fails where a part that is fetched when it is asked
 * for has come into the first load, and where the first load outgrows its limit. An import without
 * `await import()` is all it takes, and nobody sees it on a fast machine.
 */
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

/** @typedef {import("./first-load").FirstLoadOptions} FirstLoadOptions */

/**
 * What webpack's own modules carry beyond their declared type: several joined into one, or one with a file.
 * @typedef {{ readonly modules?: readonly Bundled[], readonly resource?: string }} Bundled
 */

/**
 * The files of a chunk; webpack joins small modules into one that names its parts.
 * @param {import("webpack").Compilation} compilation
 * @param {import("webpack").Chunk} chunk
 * @returns {string[]}
 */
function filesOf({ chunkGraph, compiler }, chunk) {
  /** @type {(module: Bundled) => Bundled[]} */
  const parts = (module) => (module.modules ? module.modules.flatMap(parts) : [module]);
  return [...chunkGraph.getChunkModulesIterable(chunk)]
    .flatMap(parts)
    .map(({ resource }) => path.relative(compiler.context, resource ?? "").replaceAll("\\", "/"));
}

class FirstLoadPlugin {
  /** @param {FirstLoadOptions} options */
  constructor(options) {
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("FirstLoad", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "FirstLoad", stage }, () => {
        for (const problem of this.problems(compilation)) {
          compilation.errors.push(new WebpackError(problem));
        }
      }),
    );
  }

  /** @param {import("webpack").Compilation} compilation */
  *problems(compilation) {
    const { entry, keepOut, limit } = this.options;
    const point = compilation.entrypoints.get(entry);
    if (!point) throw new Error(`There is no entry ${entry}.`);

    const files = point.chunks.flatMap((chunk) => filesOf(compilation, chunk));
    const heavy = files.filter((file) => keepOut.test(file));
    if (heavy.length > 0)
      yield `${entry} loads ${heavy.join(", ")} when it opens. Fetch it with import() where it is used.`;

    const size = point
      .getFiles()
      .filter((file) => file.endsWith(".js"))
      .map((file) => gzipSync(compilation.assets[file]?.buffer() ?? "").length)
      .reduce((sum, one) => sum + one, 0);
    if (size > limit)
      yield `${entry} opens with ${size} bytes gzip, the limit is ${limit}. See what came in.`;
  }
}

module.exports = { FirstLoadPlugin };
