import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../cypher/queries');

/** The text of cypher/queries/<name>.cypher without its comments; the file opens by saying what it answers. */
export function namedQuery(name: string): string {
  return readFileSync(join(folder, `${name}.cypher`), 'utf8')
    .replace(/^\s*\/\/.*\n/gm, '')
    .trim();
}
