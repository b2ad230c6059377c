import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestError } from '../query/errors';

const folder = join(__dirname, '../../schema/operations');
const ending = '.graphql';

const names: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();

export interface Example {
  query: string;
  variables: Record<string, unknown>;
}

/** An example operation by its name, with the variables that are committed with it. */
export function exampleNamed(name: string): Example {
  if (!names.includes(name)) {
    throw new RequestError('BAD_ARGUMENTS', `There is no example ${name}. There are: ${names.join(', ')}.`);
  }
  return {
    query: readFileSync(join(folder, name + ending), 'utf8'),
    variables: JSON.parse(readFileSync(join(folder, `${name}.variables.json`), 'utf8')) as Record<
      string,
      unknown
    >,
  };
}
