const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What a file starts a server on, as far as its text tells: the seed or a fixture; nothing where it starts none. */
function dataOf({ path }) {
  const text = readFileSync(path, 'utf8');
  if (!/\b(?:startTestServer|siteInChromium)\(/.test(text)) return 'nothing';
  return /\bfixture\('([^']*)'\)/.exec(text)?.[1] ?? 'seed';
}

/**
 * Files that run whole programs come first, since they take longest; then those on the same data follow each other, so
 * that these are not loaded again (see held-data.ts); unit tests fill what is left.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const placed = super.sort(tests).map((test) => {
      const isUnit = test.context.config.displayName?.name === 'unit';
      return { test, group: isUnit ? 'unit' : dataOf(test) };
    });
    const groups = ['nothing', ...new Set(placed.map(({ group }) => group))].filter(
      (name) => name !== 'unit',
    );
    const rank = ({ group }) => (group === 'unit' ? groups.length : groups.indexOf(group));
    return placed.sort((a, b) => rank(a) - rank(b)).map(({ test }) => test);
  }
};
