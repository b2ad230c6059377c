import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real public registers, read in place: IPGRAPH_SHARED_DATA, or else the folder beside the project. */
export const sharedDataFolder = resolve(
  __dirname,
  '../..',
  process.env.IPGRAPH_SHARED_DATA ?? '../shared/data',
);

/**
 * Tests that read the real registers. Where the folder is missing they are skipped, except in continuous integration:
 * there a missing folder fails, so that the tests cannot be left out unnoticed. The body runs in either case, so it
 * must open files inside its tests only.
 */
export function describeWithSharedData(title: string, body: () => void): void {
  if (existsSync(sharedDataFolder)) {
    describe(title, body);
  } else if (process.env.CI) {
    describe(title, () => {
      it('finds the registers', () => {
        throw new Error(`${sharedDataFolder} does not exist; set IPGRAPH_SHARED_DATA.`);
      });
    });
  } else {
    describe.skip(title, body);
  }
}
