import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from './failures/catalogue';
import { failure } from './failures/failure';

interface Setting<Schema extends z.ZodType> {
  schema: Schema;
  /** What it takes, as the end of "must be …" and of "须为…". */
  accepts: Bilingual;
  meaning: string;
}

function setting<Schema extends z.ZodType>(
  schema: Schema,
  accepts: Bilingual,
  meaning: string,
): Setting<Schema> {
  return { schema, accepts, meaning };
}

const wholeNumber = (from: number, to: number) => ({
  schema: z.coerce.number().int().min(from).max(to),
  accepts: { en: `a whole number from ${from} to ${to}`, zh: `${from} 至 ${to} 的整数` },
});
const port = wholeNumber(0, 65_535);
const boltPort = wholeNumber(1, 65_535);
const workers = wholeNumber(1, 64);
const megabytes = wholeNumber(64, 1_000_000);
const milliseconds = wholeNumber(100, 600_000);
const text = { schema: z.string(), accepts: { en: 'a text', zh: '文本' } };
const folder = { schema: z.string(), accepts: { en: 'a folder', zh: '文件夹路径' } };
const address = {
  schema: z.string().regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/),
  accepts: {
    en: 'an address with neo4j:// or bolt:// (or +s, +ssc for TLS)',
    zh: '以 neo4j:// 或 bolt:// 开头的地址（TLS 用 +s、+ssc）',
  },
};
const entry = {
  schema: z.enum(['lean', 'apollo']),
  accepts: { en: 'lean or apollo', zh: 'lean 或 apollo' },
};
const consent = {
  schema: z.stringbool({ truthy: ['true'], falsy: ['false'] }),
  accepts: { en: 'true or false', zh: 'true 或 false' },
};

const settings = {
  HOST: setting(
    text.schema.default('127.0.0.1'),
    text.accepts,
    'Address the GraphQL server listens on; 0.0.0.0 for every address of the machine.',
  ),
  PORT: setting(
    port.schema.default(4000),
    port.accepts,
    'Port the GraphQL server listens on; 0 takes a free one.',
  ),
  WORKERS: setting(
    workers.schema.default(1),
    workers.accepts,
    'Processes that serve behind that port; one per core of the machine is the most that pays.',
  ),
  REQUEST_TIMEOUT_MILLISECONDS: setting(
    milliseconds.schema.default(8_000),
    milliseconds.accepts,
    'Time an operation may take in the database.',
  ),
  GRAPHQL_ENTRY: setting(
    entry.schema.default('lean'),
    entry.accepts,
    'With lean, documents that Apollo Server has accepted before are answered past it, where nothing goes wrong; with apollo, all go through it.',
  ),
  IPGRAPH_DATA: setting(
    folder.schema.default('.ipgraph'),
    folder.accepts,
    'Folder of the managed Neo4j: its data, logs and password; below the project unless absolute.',
  ),
  IPGRAPH_SEED: setting(
    folder.schema.default('seed/zaozhuang-2021-04-26'),
    folder.accepts,
    'Folder of the data set that is loaded; below the project unless absolute.',
  ),
  NEO4J_HEAP_MEGABYTES: setting(
    megabytes.schema.default(512),
    megabytes.accepts,
    'Java heap of the managed Neo4j; one statement may take half of it.',
  ),
  NEO4J_PAGE_CACHE_MEGABYTES: setting(
    megabytes.schema.default(256),
    megabytes.accepts,
    'Page cache of the managed Neo4j, which holds the files of the graph in memory.',
  ),
  NEO4J_BOLT_PORT: setting(
    boltPort.schema.optional(),
    boltPort.accepts,
    'Port of the managed Neo4j on 127.0.0.1; without it the port of its last start or a free one.',
  ),
  NEO4J_URI: setting(
    address.schema.optional(),
    address.accepts,
    'A Neo4j of your own; without it a local one is started and managed.',
  ),
  NEO4J_USER: setting(text.schema.default('neo4j'), text.accepts, 'User of your own Neo4j.'),
  NEO4J_PASSWORD: setting(
    text.schema.optional(),
    text.accepts,
    'Password of your own Neo4j; needed with NEO4J_URI.',
  ),
  NEO4J_DATABASE: setting(text.schema.default('neo4j'), text.accepts, 'Database of your own Neo4j.'),
  NEO4J_ALLOW_FOREIGN_DATA: setting(
    consent.schema.default(false),
    consent.accepts,
    'Consent to writing into a database that already holds data of others.',
  ),
};

export type SettingName = keyof typeof settings;
const names = Object.keys(settings) as SettingName[];

const shape = z.object(
  Object.fromEntries(names.map((name) => [name, settings[name].schema])) as unknown as {
    [Name in SettingName]: (typeof settings)[Name]['schema'];
  },
);

export type Settings = z.infer<typeof shape>;

/** Every setting with its default and meaning, for the operator's guide. */
export const settingDescriptions: readonly {
  name: SettingName;
  defaultValue: string;
  accepts: string;
  meaning: string;
}[] = names.map((name) => ({
  name,
  defaultValue: String(settings[name].schema.safeParse(undefined).data ?? ''),
  accepts: settings[name].accepts.en,
  meaning: settings[name].meaning,
}));

export interface Environment extends Settings {
  /** The data folder as an absolute path. */
  dataFolder: string;
  seedFolder: string;
  /** For child processes, which need PATH and the like. */
  inherited: NodeJS.ProcessEnv;
}

/** The project's folder: one above src or dist. */
export const projectFolder = join(__dirname, '..');

/**
 * Reads the settings; the only reader of process.env. `overrides`, from a command line, win over the variables.
 * Fails with BAD_SETTINGS, which names every setting that cannot be used.
 */
export function readEnvironment(
  variables: NodeJS.ProcessEnv = process.env,
  overrides: Partial<Record<SettingName, string | undefined>> = {},
): Environment {
  const given = Object.entries({ ...variables, ...overrides }).filter(([, value]) => value !== '');
  const parsed = shape.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0] as SettingName));
    throw badSettings([...wrong].map((name) => [name, settings[name].accepts]));
  }
  if (parsed.data.NEO4J_URI && !parsed.data.NEO4J_PASSWORD) {
    throw badSettings([['NEO4J_PASSWORD', { en: 'given with NEO4J_URI', zh: '与 NEO4J_URI 一同给出' }]]);
  }
  return {
    ...parsed.data,
    dataFolder: resolve(projectFolder, parsed.data.IPGRAPH_DATA),
    seedFolder: resolve(projectFolder, parsed.data.IPGRAPH_SEED),
    inherited: variables,
  };
}

function badSettings(faults: readonly [SettingName, Bilingual][]): Error {
  return failure('BAD_SETTINGS', {
    faults: faults.map(([name, { en, zh }]) => ({ name, en: `must be ${en}`, zh: `须为${zh}` })),
  });
}
