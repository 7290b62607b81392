/**
 * Two builds that never share code:
 *   addin      what Excel loads: the functions first (small), then the pane
 *   workbench  the small Excel in a browser page, and the bridge script for the pane's frame
 *
 * `--env office=cdn` takes office.js from Microsoft's network, as an add-in that runs in Excel must;
 * otherwise the pinned npm copy is served beside the pane, byte for byte.
 * `--env out=DIR` and `--env url=URL` choose where the add-in is written and will be served from.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { FirstLoadPlugin } = require("./scripts/first-load.js");
const { FunctionsMetadataPlugin } = require("./scripts/functions-metadata.js");

const MANIFEST_ORIGIN = /https:\/\/localhost:3000(\/?)/g;
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The manifest for another address: its folder for URLs, its origin for the app domain. */
const atAddress = (manifest, url) =>
  manifest.replace(MANIFEST_ORIGIN, (_, slash) => (slash ? url : new URL(url).origin));

/** Screens, files and the example come when they are asked for; the pane opens without them. */
const NOT_AT_FIRST =
  /^src\/(xlsx|returns|plan\/example\/(example|index)|workbook\/example\/(example-rows|index)|taskpane\/(scaffold|board|freeze|repair|members\/(MembersTab|share|collect)))\b/;

/** What both builds have in common. */
const common = (name, out) => ({
  name,
  mode: "production",
  context: __dirname,
  output: {
    path: path.resolve(__dirname, out),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "esbuild-loader",
        options: { target: "es2020", jsx: "automatic" },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2020", css: true, legalComments: "inline" })],
  },
  performance: { hints: false },
  cache: {
    type: "filesystem",
    name,
    cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  stats: "errors-warnings",
});

const addin = (env) => {
  const url = env.url ?? "https://localhost:3000/";
  const fromCdn = env.office === "cdn";
  const config = common("addin", env.out ?? "dist/addin");
  return {
    ...config,
    cache: { ...config.cache, name: fromCdn ? "addin-cdn" : "addin" },
    entry: { functions: "./src/functions/functions.ts", taskpane: "./src/taskpane/index.tsx" },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new FunctionsMetadataPlugin({ output: "functions.json" }),
      new FirstLoadPlugin({ entry: "taskpane", keepOut: NOT_AT_FIRST, limit: 180 * 1024 }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        officeJs: fromCdn ? OFFICE_CDN : "office-js/office.js",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] } },
          { from: "src/taskpane/too-old.js", info: { minimized: true } },
          { from: "src/taskpane/support.html" },
          {
            from: "manifest.xml",
            transform: (content) => atAddress(content.toString(), url),
          },
          ...(fromCdn
            ? []
            : [
                {
                  from: "node_modules/@microsoft/office-js/dist",
                  to: "office-js",
                  globOptions: { ignore: ["**/*.debug.js", "**/*.d.ts"] },
                  // Marked as minimized so that nothing touches a byte of it.
                  info: { minimized: true },
                },
              ]),
        ],
      }),
    ],
  };
};

const workbench = () => ({
  ...common("workbench", "dist/workbench"),
  entry: {
    workbench: "./src/workbench/page/index.ts",
    "host-bridge": "./src/workbench/host/bridge.ts",
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css", ignoreOrder: true }),
    new HtmlPlugin({
      filename: "index.html",
      template: "./src/workbench/page/index.html",
      chunks: ["workbench"],
      scriptLoading: "defer",
    }),
  ],
});

module.exports = (env = {}) => [addin(env), workbench()];
