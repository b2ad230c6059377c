import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';

const folder = join(projectFolder, 'schema/demo-operations');

export const demoFiles: readonly string[] = readdirSync(folder).sort();

/** The names of the example operations of the demo. */
export const demoOperationNames: readonly string[] = demoFiles
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

export function demoDocument(name: string): string {
  return readFileSync(join(folder, `${name}.graphql`), 'utf8');
}

export function demoVariables(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `${name}.variables.json`), 'utf8')) as Record<string, unknown>;
}
