// @ts-check
/**
 * Microsoft's own custom functions runtime, out of the office.js package, in a global scope of its
 * own: the CustomFunctions of Excel (associate, Error) without an Excel, for checks and tests.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const FILE = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.js");

/** @returns {import("./custom-functions-runtime").CustomFunctionsScope} */
function loadCustomFunctionsRuntime() {
  // What the script looks for before it defines CustomFunctions: where it was loaded from, a browser.
  // It then asks for further scripts, which never come: nothing here speaks to a host.
  const script = { src: `http://localhost/${path.basename(FILE)}`, getAttribute: () => null };
  const scope = vm.createContext({
    document: {
      readyState: "complete",
      addEventListener() {},
      createElement: () => ({ setAttribute() {} }),
      getElementsByTagName: () => [Object.assign(script, { appendChild() {} })],
    },
    location: { href: script.src, search: "?_host_Info=excel|mac|16.00|en-us", hash: "" },
    navigator: { userAgent: "node" },
    history: {},
    XMLHttpRequest() {},
    setTimeout: () => 0,
    clearTimeout() {},
    console,
  });
  vm.runInContext("var window = globalThis, self = globalThis;", scope);
  vm.runInContext(readFileSync(FILE, "utf8"), scope, { filename: FILE });
  return {
    CustomFunctions: scope.CustomFunctions,
    run: (code) => vm.runInContext(code, scope),
    associated: () => scope.CustomFunctions._association.mappings,
  };
}

module.exports = { loadCustomFunctionsRuntime };
