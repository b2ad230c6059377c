import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { majorVersion } from '../../src/database/managed/java';
import { startManagedNeo4j, type ManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import { pinnedNeo4jVersion } from '../../src/database/managed/maven';
import { silently } from '../../src/progress';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ipgraph-refusals-'));
  await mkdir(path.join(root, 'bin'));
});

afterEach(() => rm(root, { recursive: true }));

/** Puts a program into the only folder of the PATH. */
async function install(name: 'java' | 'mvn', script: string): Promise<void> {
  const file = path.join(root, 'bin', name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

const java = (version: string): string => `echo 'openjdk version "${version}" 2025-04-15' >&2`;

function start(more: { boltPort?: number; environment?: NodeJS.ProcessEnv } = {}): Promise<ManagedNeo4j> {
  return startManagedNeo4j({
    folder: path.join(root, 'data'),
    heapMegabytes: 256,
    pageCacheMegabytes: 64,
    step: silently,
    inheritedEnvironment: { PATH: path.join(root, 'bin'), ...more.environment },
    ...(more.boltPort !== undefined && { boltPort: more.boltPort }),
  });
}

const refusal = (code: string, message: string): object => ({
  code,
  message: expect.stringContaining(message) as string,
});

describe('a start of the managed Neo4j is refused', () => {
  it('without Java, and gives the folder free again', async () => {
    await expect(start()).rejects.toMatchObject(
      refusal('JAVA_MISSING', 'No Java was found in PATH. Install'),
    );
    expect(await readdir(path.join(root, 'data'))).not.toContain('lock.json');
  });

  it('when JAVA_HOME leads nowhere, though the PATH has a Java', async () => {
    await install('java', java('17.0.15'));
    const attempt = start({ environment: { JAVA_HOME: '/nowhere' } });
    await expect(attempt).rejects.toMatchObject(
      refusal('JAVA_MISSING', 'No Java was found in JAVA_HOME (/nowhere)'),
    );
  });

  it('when what is called java is none', async () => {
    await install('java', 'echo "Unable to locate a Java Runtime." >&2; exit 1');
    await expect(start()).rejects.toMatchObject(refusal('JAVA_MISSING', 'No Java was found'));
  });

  it('when Java is too old', async () => {
    await install('java', java('11.0.22'));
    await expect(start()).rejects.toMatchObject(
      refusal('JAVA_TOO_OLD', 'Neo4j needs Java 17 or newer, and PATH has Java 11.'),
    );
  });

  it('without Maven', async () => {
    await install('java', java('17.0.15'));
    await expect(start()).rejects.toMatchObject(refusal('MAVEN_MISSING', 'no "mvn" was found in the PATH'));
  });

  it('when Maven fails, with what Maven said', async () => {
    await install('java', java('17.0.15'));
    await install(
      'mvn',
      'echo "[INFO] Scanning"; echo "[ERROR] Could not transfer artifact: unknown host"; exit 1',
    );
    await expect(start()).rejects.toMatchObject(
      refusal('NETWORK_UNREACHABLE', 'Maven said: Could not transfer artifact: unknown host (all of it: '),
    );
  });

  it('when a database is there and its password is not', async () => {
    await install('java', java('17.0.15'));
    await install(
      'mvn',
      `for a in "$@"; do case "$a" in -Dmdep.outputFile=*) echo /bin/sh > "\${a#*=}";; esac; done`,
    );
    await mkdir(path.join(root, 'data', 'neo4j', 'data', 'databases', 'system'), { recursive: true });
    await expect(start()).rejects.toMatchObject(refusal('PASSWORD_LOST', 'its password file'));
  });

  it('when the port asked for is taken, with one that is free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(start({ boltPort: port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(
        new RegExp(`^Port ${port} is taken by another program. Port \\d+ is free: set NEO4J_BOLT_PORT=\\d+`),
      ) as string,
    });
    server.close();
  });
});

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version "21" 2023-09-19 LTS', 21],
  ['openjdk version "22-ea" 2024-03-19', 22],
  ['java version "1.8.0_392"', 8],
  ['GNU bash, version 5.2', undefined],
])('the major version of %j is %s', (description, version) => {
  expect(majorVersion(description)).toBe(version);
});

it('the pinned Neo4j is a patch of the 5.26 line', async () => {
  expect(await pinnedNeo4jVersion()).toMatch(/^5\.26\.\d+$/);
});
