import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../environment';

/**
 * Asks the given operations of a folder of the project once. A database that has just started plans its first
 * statements slowly; this way it does so before the first visitor asks. Failures are not reported here: whoever
 * asks the same gets them.
 */
export async function warmUp(
  url: string,
  folder: string,
  operations: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  for (const operation of operations) {
    try {
      const file = join(projectFolder, folder, operation);
      const query = await readFile(`${file}.graphql`, 'utf8');
      const variables: unknown = JSON.parse(await readFile(`${file}.variables.json`, 'utf8'));
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal,
      });
      await response.text();
    } catch {
      if (signal.aborted) return;
    }
  }
}
