const { availableParallelism } = require("node:os");

/**
 * Three projects: pure code in Node, the pane's components in jsdom, what is built in a real browser.
 * `npx jest --selectProjects pure` answers in seconds.
 */
const transform = {
  "^.+\\.[cm]?[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

/** Packages that are published as ES modules only. */
const esmOnly = [
  "@univerjs",
  "lodash-es",
  "nanoid",
  "rxjs",
  "fflate",
  "saxen",
  "rbush",
  "quickselect",
  "collapse-white-space",
  "n-gram",
  "trigram-utils",
  "franc-min",
  "unicode-regex",
  "regexp-util",
  "cjk-regex",
  "kdbush",
];
const common = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/support/empty-module.ts",
    "/screen/open-grid$": "<rootDir>/tests/support/no-screen.ts",
  },
};

module.exports = {
  // A limit for what hangs; a slow machine is no failure.
  testTimeout: 60_000,
  // Page tests mostly wait: two browsers fit on two cores.
  maxWorkers: Math.max(2, Math.min(4, availableParallelism() - 1)),
  testSequencer: "<rootDir>/tests/support/browser-first.js",
  projects: [
    {
      ...common,
      displayName: "pure",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/tests/built/",
        "<rootDir>/tests/workbench/page/",
        "<rootDir>/tests/libreoffice/",
      ],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/tests/support/patience.ts"],
    },
    {
      ...common,
      displayName: "page",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/tests/built/**/*.test.ts",
        "<rootDir>/tests/workbench/page/**/*.test.ts",
      ],
      globalSetup: "<rootDir>/tests/workbench/page/support/setup.ts",
      globalTeardown: "<rootDir>/tests/workbench/page/support/teardown.ts",
    },
  ],
};
