import { readFileSync } from 'node:fs';
import { settingDescriptions } from '../../src/environment';
import { guideFile, withGeneratedParts } from '../../src/operators-guide';

const guide = readFileSync(guideFile, 'utf8');

describe('docs/operating.md', () => {
  it('says what the code says; npm run docs:emit writes it', () => {
    expect(withGeneratedParts(guide)).toBe(guide);
  });

  it('names every setting and every command', () => {
    for (const { name } of settingDescriptions) expect(guide).toContain(`| \`${name}\``);
    for (const command of [
      'start',
      'stop',
      'status',
      'migrate',
      'match',
      'query',
      'check',
      'doctor',
      'demo',
    ]) {
      expect(guide).toContain(`\`ipgraph ${command}`);
    }
  });

  it('without a place for a part is refused', () => {
    expect(() => withGeneratedParts('# empty')).toThrow(/has no place for settings/);
  });
});
