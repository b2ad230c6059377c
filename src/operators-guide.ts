import { join } from 'node:path';
import { describeCommands } from './commands/describe-commands';
import { projectFolder, settingDescriptions } from './environment';
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

/** The guide with the parts that follow from the code, each between `<!-- name -->` and `<!-- end of name -->`. */
export function withGeneratedParts(guide: string): string {
  let text = guide;
  for (const [name, content] of Object.entries(parts())) {
    const place = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- end of ${name} -->)`);
    if (!place.test(text)) throw new Error(`${guideFile} has no place for ${name}.`);
    text = text.replace(place, (_whole, begin: string, end: string) => `${begin}\n\n${content}\n${end}`);
  }
  return text;
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
