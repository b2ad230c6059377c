import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';
import { exampleAt, guides, isFollowedStepByStep, shellLines } from '../support/guides';
import { startTestServer, type TestServer } from '../support/test-server';

const withExamples = guides
  .filter((guide) => !isFollowedStepByStep(guide))
  .map((guide) => ({
    file: guide.file,
    examples: guide.blocks.flatMap((_, index) => exampleAt(guide, index) ?? []),
  }))
  .filter(({ examples }) => examples.length > 0);

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

describe('the queries of the guides', () => {
  it('stand in both READMEs', () => {
    expect(withExamples.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['README.md', 'README.zh-CN.md']),
    );
  });

  it.each(withExamples)('of $file get the answers printed below them', async ({ examples }) => {
    for (const { query, answer } of examples) {
      expect(answer).toBeDefined();
      expect(await server.client.request(query)).toEqual(answer);
    }
  });
});

const withCommands = guides
  .map(({ file, blocks }) => ({
    file,
    commands: blocks.flatMap(shellLines).filter((line) => /^curl .*\/(export|graphql)/.test(line)),
  }))
  .filter(({ commands }) => commands.length > 0);

/** How files of each sort begin. */
const beginnings: Readonly<Record<string, string>> = {
  csv: '\xef\xbb\xbf',
  xlsx: 'PK\x03',
  json: '{"@',
  graphml: '<?x',
  gexf: '<?x',
};

describe('the commands of the guides that ask the server', () => {
  it('stand in the guide to exports', () => {
    expect(withCommands.map(({ file }) => file)).toContain('docs/exporting.md');
  });

  it.each(withCommands)('of $file write the files that they name', async ({ commands }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ipgraph-guide-'));
    try {
      for (const command of commands) {
        const [, file = ''] = /-o (\S+)/.exec(command) ?? [];
        const shell = spawn('sh', ['-c', command.replaceAll('http://127.0.0.1:4000', server.url)], {
          cwd: folder,
        });
        const [exitCode] = (await once(shell, 'close')) as [number];
        expect([command, exitCode]).toEqual([command, 0]);
        const start = readFileSync(join(folder, file)).subarray(0, 3).toString('latin1');
        expect([file, start]).toEqual([file, beginnings[file.split('.').at(-1) ?? '']]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the guides', () => {
  const scripts = Object.keys(
    (
      JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      }
    ).scripts,
  );

  it.each(guides)('$file names only npm scripts that exist', ({ text }) => {
    const named = [...text.matchAll(/npm (?:run (?:--silent )?([a-z:]+)|(test|start))\b/g)];
    for (const [, script, lifecycle] of named) expect(scripts).toContain(script ?? lifecycle);
  });

  const namingOperations = guides.filter(({ file }) => /^docs\/(policy|hard-cases|cookbook)/.test(file));

  it.each(namingOperations)('$file names only operations that exist', ({ text }) => {
    const operations = readdirSync(join(projectFolder, 'schema/operations'));
    const named = [...text.matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)].map(([, name = '']) => `${name}.graphql`);
    expect(operations).toEqual(expect.arrayContaining(named));
    expect(named.length).toBeGreaterThan(0);
  });

  it.each(guides)('$file links only to files and headings that exist', ({ file, text }) => {
    const folder = join(projectFolder, file, '..');
    for (const [, target = '', heading] of text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
      const path = target === '' ? join(projectFolder, file) : join(folder, target);
      expect([target, readable(path)]).toEqual([target, true]);
      if (heading !== undefined) expect(headingsOf(path)).toContain(heading);
    }
  });
});

/** The anchors of a page's headings: small letters, without punctuation, hyphens for spaces. */
function headingsOf(path: string): string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function readable(path: string): boolean {
  try {
    return readFileSync(path).length >= 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
