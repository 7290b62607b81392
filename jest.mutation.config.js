/** For npm run mutation: the tests of the rules alone, so that a mutant is judged in seconds. */
const { projects } = require("./jest.config.js");

const pure = projects.find(({ displayName }) => displayName === "pure");
module.exports = { ...pure, testMatch: ["<rootDir>/tests/kpi/**/*.test.ts"] };
