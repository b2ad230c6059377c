import { join, resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const megabytes = z.coerce.number().int().min(64).max(1_000_000);

const settings = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address the GraphQL server listens on.'),
  PORT: port.default(4000).describe('Port the GraphQL server listens on; 0 takes a free one.'),
  IPGRAPH_DATA: z
    .string()
    .default('.ipgraph')
    .describe('Folder of the managed Neo4j: its data, logs and password.'),
  IPGRAPH_SEED: z
    .string()
    .default('seed/zaozhuang-2021-04-26')
    .describe('Folder of the data set that is loaded.'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, 'is not a neo4j:// or bolt:// address')
    .optional()
    .describe('A Neo4j of your own; without it a local one is started and managed.'),
  NEO4J_USER: z.string().default('neo4j').describe('User of your own Neo4j.'),
  NEO4J_PASSWORD: z.string().optional().describe('Password of your own Neo4j; needed with NEO4J_URI.'),
  NEO4J_DATABASE: z.string().default('neo4j').describe('Database of your own Neo4j.'),
  NEO4J_HEAP_MEGABYTES: megabytes.default(512).describe('Java heap of the managed Neo4j.'),
  NEO4J_PAGE_CACHE_MEGABYTES: megabytes.default(256).describe('Page cache of the managed Neo4j.'),
  REQUEST_TIMEOUT_MILLISECONDS: z.coerce
    .number()
    .int()
    .min(100)
    .max(600_000)
    .default(8_000)
    .describe('Time an operation may take in the database.'),
});

export type Settings = z.infer<typeof settings>;

/** Every setting with its default and meaning, for the operator's guide. */
export const settingDescriptions: readonly { name: string; defaultValue: string; meaning: string }[] =
  Object.entries(settings.shape).map(([name, schema]) => ({
    name,
    defaultValue: String(schema.safeParse(undefined).data ?? ''),
    meaning: schema.description ?? '',
  }));

/** A setting that cannot be used; the message names each one and says what is wrong. */
export class SettingsError extends Error {
  readonly code = 'BAD_SETTINGS';
}

export interface Environment extends Settings {
  /** The data folder as an absolute path. */
  dataFolder: string;
  seedFolder: string;
  /** For child processes, which need PATH and the like. */
  inherited: NodeJS.ProcessEnv;
}

/** The project's folder: one above src or dist. */
export const projectFolder = join(__dirname, '..');

/** Reads the settings; the only reader of process.env. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`These settings cannot be used:\n${faults.join('\n')}`);
  }
  if (parsed.data.NEO4J_URI && !parsed.data.NEO4J_PASSWORD) {
    throw new SettingsError('NEO4J_PASSWORD: is needed when NEO4J_URI is given.');
  }
  return {
    ...parsed.data,
    dataFolder: resolve(projectFolder, parsed.data.IPGRAPH_DATA),
    seedFolder: resolve(projectFolder, parsed.data.IPGRAPH_SEED),
    inherited: variables,
  };
}
