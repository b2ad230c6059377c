import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';

const folder = join(projectFolder, 'schema/operations');

export type Variables = Record<string, unknown>;

/** The names of the committed example operations. */
export const operationNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length))
  .sort();

export function operationDocument(name: string): string {
  return readFileSync(join(folder, `${name}.graphql`), 'utf8');
}

/** The variables that are committed with an operation: those of the first source. */
export function operationVariables(name: string): Variables {
  return JSON.parse(readFileSync(join(folder, `${name}.variables.json`), 'utf8')) as Variables;
}
