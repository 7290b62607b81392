/** For npm run mutation: what scripts/bundle-rule-tests.mjs has bundled. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/.cache/mutation/rules.js"],
  transform: {},
};
