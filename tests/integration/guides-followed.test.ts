import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exampleAt,
  guides,
  isFollowedStepByStep,
  shellLines,
  shellWords,
  type Guide,
} from '../support/guides';
import { removeTemporaryFolders, temporaryFolder } from '../support/ledger-files';
import { runProgram } from '../support/program';
import { testDatabaseEnvironment } from '../support/test-database';
import { startTestServer } from '../support/test-server';

const followed = guides.filter(isFollowedStepByStep);

afterAll(removeTemporaryFolders);

describe('a guide that is followed step by step', () => {
  it('is the one for policy officers', () => {
    expect(followed.map(({ file }) => file)).toContain('docs/policy.zh-CN.md');
  });

  it.each(followed)(
    '$file: its files are written, its commands end well, its queries get the answers below them',
    async (guide) => {
      const server = await startTestServer();
      try {
        const folder = await temporaryFolder();
        for (const [index, block] of guide.blocks.entries()) {
          if (block.language === 'csv') await writeFile(join(folder, fileOf(guide, index)), block.text);
          for (const line of shellLines(block)) {
            if (line.startsWith('npx ipgraph ')) await follow(line, folder);
          }
          const example = exampleAt(guide, index);
          if (!example) continue;
          expect(example.answer).toBeDefined();
          expect(await server.client.request(example.query)).toEqual(example.answer);
        }
      } finally {
        await server.stop();
      }
    },
    300_000,
  );
});

/** The file that a printed table is: the one that the next command loads. */
function fileOf({ blocks }: Guide, index: number): string {
  const [load] = blocks
    .slice(index)
    .flatMap(shellLines)
    .filter((line) => line.startsWith('npx ipgraph load '));
  const file = shellWords(load ?? '')[3];
  if (file === undefined) throw new Error('No command of the guide loads the table that it prints.');
  return file;
}

async function follow(line: string, folder: string): Promise<void> {
  const environment = { ...testDatabaseEnvironment(), IPGRAPH_DATA: join(folder, 'data') };
  const program = runProgram(shellWords(line).slice(2), environment, folder);
  const exitCode = await program.exitCode;
  expect({ line, exitCode, printed: exitCode === 0 ? [] : program.lines }).toEqual({
    line,
    exitCode: 0,
    printed: [],
  });
}
