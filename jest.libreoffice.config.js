/** For npm run test:libreoffice: what only LibreOffice as the other reader can prove. */
const { projects } = require("./jest.config.js");

const pure = projects.find(({ displayName }) => displayName === "pure");
module.exports = {
  ...pure,
  testTimeout: 120_000,
  testMatch: ["<rootDir>/tests/libreoffice/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
