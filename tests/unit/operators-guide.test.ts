import { readFileSync } from 'node:fs';
import { describeCommands } from '../../src/commands/describe-commands';
import { settingDescriptions } from '../../src/environment';
import { guideFile, withGeneratedParts } from '../../src/operators-guide';

const guide = readFileSync(guideFile, 'utf8');

describe('docs/operating.md', () => {
  it('says what the code says; npm run docs:emit writes it', () => {
    expect(withGeneratedParts(guide)).toBe(guide);
  });

  it('names every setting and every command', () => {
    for (const { name } of settingDescriptions) expect(guide).toContain(`| \`${name}\``);
    for (const { usage } of describeCommands()) expect(guide).toContain(`| \`${usage}\``);
    for (const command of [
      'start',
      'stop',
      'status',
      'migrate',
      'seed',
      'withdraw',
      'match',
      'load',
      'template',
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
