// @ts-check
/** Builds with webpack, in this process, saying what it does and failing with webpack's own words. */
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configure from "../webpack.config.js";

/**
 * @param {{ only?: "addin" | "workbench", env?: Record<string, string> }} [options] `env` as
 *   webpack.config.js documents it
 */
export async function build({ only, env = {} } = {}) {
  const configs = configure(env).filter(({ name }) => !only || name === only);
  for (const config of configs) {
    const started = Date.now();
    await run(config);
    console.log(`Built ${config.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** One after the other: the workbench alone wants all the memory a small machine has. */
function run(config) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve(undefined);
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv[2];
  await build(only === "addin" || only === "workbench" ? { only } : {}).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
