import { join } from 'node:path';
import { describeCommands } from './commands/describe-commands';
import { projectFolder, settingDescriptions } from './environment';
import { fillParts } from './generated-parts';
import { markdownTable } from './markdown-table';

export const guideFile = join(projectFolder, 'docs/operating.md');

const parts = (): Readonly<Record<string, string>> => ({
  settings: markdownTable(
    ['variable', 'default', 'takes', 'meaning'],
    settingDescriptions.map(({ name, defaultValue, accepts, meaning }) => [
      code(name),
      code(defaultValue),
      accepts,
      meaning,
    ]),
  ),
  commands: markdownTable(
    ['command', 'what it does', 'options'],
    describeCommands().map(({ usage, description, options }) => [
      code(usage),
      description,
      options.map(code).join(' '),
    ]),
  ),
});

/** The guide with the parts that follow from the code. */
export function withGeneratedParts(guide: string): string {
  return fillParts(guide, guideFile, parts());
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
