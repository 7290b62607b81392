const { default: Sequencer } = require("@jest/test-sequencer");

/** Page tests take longest: they begin, and the many short ones fill what is left of each core. */
module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    const isPage = (test) => test.context.config.displayName?.name === "page";
    const sorted = super.sort(tests);
    return [...sorted.filter(isPage), ...sorted.filter((test) => !isPage(test))];
  }
};
