import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import packageFile from '../../package.json';
import { renderConfiguration } from '../../src/database/managed/configuration';
import { pinnedNeo4jVersion } from '../../src/database/managed/maven';
import { projectFolder, settingDescriptions } from '../../src/environment';

interface Service {
  image: string;
  user?: string;
  environment: Record<string, string>;
  healthcheck: { test: string[] };
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  security_opt: string[];
}

const read = (name: string): string => readFileSync(path.join(projectFolder, name), 'utf8');

const composeText = read('docker-compose.yml');
const { neo4j, api } = (parse(composeText) as { services: Record<'neo4j' | 'api', Service> }).services;

/** The instructions of the Dockerfile with what follows each, continued lines joined. */
const instructions = read('Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .flatMap((line) => {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return name !== undefined && rest !== undefined ? [{ name, rest }] : [];
  });
const all = (name: string): string[] => instructions.filter((i) => i.name === name).map((i) => i.rest);

/** In docker-compose.yml a dollar sign that is not Compose's is written twice. */
const healthCheck = (service: Service): string[] =>
  service.healthcheck.test.map((word) => word.replaceAll('$$', '$'));

const settingNames = settingDescriptions.map(({ name }) => name);

function defaultOf(name: string): number {
  return Number(settingDescriptions.find((setting) => setting.name === name)?.defaultValue);
}

interface Outcome {
  exitCode: number | string;
  output: string;
}

function run(command: string, args: string[], env: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { env }, (error, output) => {
      resolve({ exitCode: error?.code ?? 0, output });
    });
  });
}

describe('the image of the server', () => {
  it('is built and run on the same pinned Node, of the major version that package.json asks for', () => {
    const bases = all('FROM').map((from) => from.split(' ')[0]);
    const major = /^>=(\d+)/.exec(packageFile.engines.node)?.[1];
    expect(bases).toHaveLength(2);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(new RegExp(`^node:${major ?? 'none'}\\.\\d+\\.\\d+-bookworm-slim$`));
  });

  it('holds production packages only, installed by the lock file and without their scripts', () => {
    const lastStage = instructions.slice(instructions.findLastIndex((i) => i.name === 'FROM'));
    const commands = lastStage.filter((i) => i.name === 'RUN').map((i) => i.rest);
    expect(commands).toEqual(['npm ci --omit=dev --ignore-scripts && npm cache clean --force']);
  });

  it('runs as the user node, with the command of npm start', () => {
    const command = JSON.parse(all('CMD').join()) as string[];
    expect(all('USER')).toEqual(['node']);
    expect(api.user).toBeUndefined();
    expect(command.join(' ')).toBe(packageFile.scripts.start);
  });

  it('sets only settings that the server knows, and no password', () => {
    const names = all('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=')[0]));
    expect(names).toEqual(['NODE_ENV', 'HOST', 'PORT']);
    expect(settingNames).toEqual(expect.arrayContaining(['HOST', 'PORT']));
  });

  it('is sent nothing but what is named: no .env, no node_modules', () => {
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(rest.sort()).toEqual(
      [
        '.swcrc',
        'cypher',
        'package-lock.json',
        'package.json',
        'schema',
        'seed',
        'src',
        'tsconfig.json',
        'web',
      ].map((name) => `!${name}`),
    );
  });
});

describe('docker-compose.yml', () => {
  it('takes the Neo4j that the managed one is', async () => {
    expect(neo4j.image).toBe(`neo4j:${await pinnedNeo4jVersion()}-community`);
  });

  it('gives Neo4j the settings of the managed one', () => {
    const [heapMegabytes, pageCacheMegabytes] = [
      defaultOf('NEO4J_HEAP_MEGABYTES'),
      defaultOf('NEO4J_PAGE_CACHE_MEGABYTES'),
    ];
    const managed = renderConfiguration({ boltPort: 7687, heapMegabytes, pageCacheMegabytes })
      .split('\n')
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => line.split('='));
    const given = Object.entries(neo4j.environment)
      .filter(([name]) => name !== 'NEO4J_AUTH')
      .map(([name, value]) => [settingOf(name), value]);
    expect({
      'server.memory.heap.initial_size': `${heapMegabytes}m`,
      'server.memory.heap.max_size': `${heapMegabytes}m`,
      ...(Object.fromEntries(managed) as Record<string, string>),
    }).toMatchObject(Object.fromEntries(given));
  });

  it('gives the server only settings that it knows', () => {
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(api.environment)));
    expect(api.environment.NEO4J_URI).toBe('bolt://neo4j:7687');
  });

  it('takes nothing from the caller but the port and the password, which is required', () => {
    const taken = [...composeText.matchAll(/(?<!\$)\$\{(\w+)([^}]*)\}/g)].map(([, name, rest]) => ({
      name,
      rest,
    }));
    expect(new Set(taken.map(({ name }) => name))).toEqual(new Set(['NEO4J_PASSWORD', 'PORT']));
    for (const { name, rest } of taken) {
      expect(rest).toBe(name === 'PORT' ? `:-${defaultOf('PORT')}` : ':?is not set; see docs/docker.md');
    }
  });

  it('publishes the server to this machine only, and Neo4j to nobody', () => {
    expect(neo4j.ports).toBeUndefined();
    expect(api.ports).toEqual(['127.0.0.1:${PORT:-4000}:${PORT:-4000}']);
  });

  it('lets the server start when Neo4j is healthy, with nothing to write to and no privileges', () => {
    expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(api).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    expect([neo4j.security_opt, api.security_opt]).toEqual([
      ['no-new-privileges:true'],
      ['no-new-privileges:true'],
    ]);
  });
});

describe('the health check of the server', () => {
  const [kind, program, ...args] = healthCheck(api);

  it('is the same in the Dockerfile and in docker-compose.yml', () => {
    const inImage = JSON.parse(/CMD (\[.*\])$/.exec(all('HEALTHCHECK').join())?.[1] ?? 'null') as unknown;
    expect(kind).toBe('CMD');
    expect(inImage).toEqual([program, ...args]);
    expect(program).toBe('node');
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('takes the answer %i of /ready for the exit code %i', async (status, exitCode) => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/ready' ? status : 404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const port = String((server.address() as AddressInfo).port);
      expect(await run(process.execPath, args, { PORT: port })).toMatchObject({ exitCode });
    } finally {
      server.close();
    }
  });

  it('fails when nobody listens', async () => {
    expect(await run(process.execPath, args, { PORT: '1' })).toMatchObject({ exitCode: 1 });
  });
});

describe('the health check of Neo4j', () => {
  it('asks over Bolt, and hands the password of NEO4J_AUTH on without showing it as an argument', async () => {
    const [kind, command = ''] = healthCheck(neo4j);
    const folder = mkdtempSync(path.join(tmpdir(), 'ipgraph-docker-'));
    try {
      const standIn = '#!/bin/sh\necho "$NEO4J_USERNAME, $NEO4J_PASSWORD: $*"\n';
      writeFileSync(path.join(folder, 'cypher-shell'), standIn, { mode: 0o755 });
      const { output } = await run('/bin/sh', ['-c', command], {
        PATH: folder,
        NEO4J_AUTH: 'neo4j/a "b$c#neo4j',
      });
      expect(kind).toBe('CMD-SHELL');
      expect(output).toBe('neo4j, a "b$c#neo4j: -a bolt://127.0.0.1:7687 RETURN 1\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The image's rule: NEO4J_ before it, _ for a dot, __ for _. */
function settingOf(variable: string): string {
  return variable
    .replace(/^NEO4J_/, '')
    .replaceAll('_', '.')
    .replaceAll('..', '_');
}
