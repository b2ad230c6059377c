import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAtLeast } from '../../src/diagnosis/examine-program';
import { examined } from '../../src/diagnosis/finding';
import { mirrorsOfCentral } from '../../src/diagnosis/maven-settings';
import { portHolder } from '../../src/diagnosis/port-holder';
import { programPath } from '../../src/diagnosis/program-path';
import { usableSettings } from '../../src/diagnosis/usable-settings';
import { failure } from '../../src/failures/failure';

it('versions are compared number by number', () => {
  expect(['20.19.0', '20.20', '22.1.0', '100.0.0'].map((version) => isAtLeast(version, '20.19'))).toEqual(
    Array(4).fill(true),
  );
  expect(['20.18.9', '18.20.0', '9.99'].map((version) => isAtLeast(version, '20.19'))).toEqual(
    Array(3).fill(false),
  );
});

it('a program is where the PATH has it first and this user may run it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ipgraph path '));
  const program = join(folder, 'tool');
  writeFileSync(program, '');
  expect(await programPath('tool', { PATH: `/nowhere:${folder}` })).toBeUndefined();
  chmodSync(program, 0o755);
  expect(await programPath('tool', { PATH: `/nowhere:${folder}` })).toBe(program);
  expect(await programPath(program, {})).toBe(program);
  rmSync(folder, { recursive: true });
});

it('the mirror is the one that stands for the central repository', () => {
  const mirror = (of: string, url: string): string =>
    `<mirror><id>x</id><mirrorOf>${of}</mirrorOf><url> ${url} </url></mirror>`;
  const settings = `<settings><mirrors>${mirror('other', 'http://a')}${mirror('external:http:*', 'http://b')}
    ${mirror('*,!central', 'http://c')}${mirror('other, central', 'http://d')}${mirror('*', 'http://e')}</mirrors></settings>`;
  expect(mirrorsOfCentral(settings)).toEqual(['http://d', 'http://e']);
  expect(mirrorsOfCentral('')).toEqual([]);
});

describe('settings', () => {
  it('that can be used are all read', () => {
    const { environment, finding } = usableSettings({ PORT: '4567' });
    expect([environment.PORT, finding.state]).toEqual([4567, 'ok']);
  });

  it('that cannot be used are named, and the others hold', () => {
    const { environment, finding } = usableSettings({
      PORT: 'x',
      WORKERS: '0',
      NEO4J_HEAP_MEGABYTES: '700',
      NEO4J_URI: 'bolt://x',
      NEO4J_PASSWORD: 'secret',
    });
    expect(finding).toMatchObject({ item: 'settings', state: 'missing' });
    expect(finding.en).toContain('PORT: must be a whole number from 0 to 65535; WORKERS:');
    const { PORT, WORKERS, NEO4J_HEAP_MEGABYTES, NEO4J_URI } = environment;
    expect([PORT, WORKERS, NEO4J_HEAP_MEGABYTES, NEO4J_URI]).toEqual([4000, 1, 700, 'bolt://x']);
  });

  it('leave a Neo4j without its password out', () => {
    const { environment, finding } = usableSettings({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: '' });
    expect([environment.NEO4J_URI, finding.state]).toEqual([undefined, 'missing']);
  });
});

describe('an examination', () => {
  it('that fails is a finding: our failures as missing, others as not examined', async () => {
    expect(await examined('x', () => Promise.reject(failure('MAVEN_MISSING', {})))).toMatchObject([
      { item: 'x', state: 'missing' },
    ]);
    expect(await examined('x', () => Promise.reject(new Error('odd')))).toEqual([
      { item: 'x', state: 'warning', en: 'Could not be examined: odd.', zh: '无法检查：odd。' },
    ]);
  });

  it('that does not end is given up', async () => {
    jest.useFakeTimers();
    const findings = examined('x', () => new Promise(() => undefined));
    jest.advanceTimersByTime(5_000);
    jest.useRealTimers();
    expect(await findings).toMatchObject([{ item: 'x', state: 'warning' }]);
  });
});

(process.platform === 'linux' ? it : it.skip)('the process behind a port is found', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await portHolder(port)).toMatchObject({ pid: process.pid });
  server.close();
  await once(server, 'close');
  expect(await portHolder(port)).toBeUndefined();
});
