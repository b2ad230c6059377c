import { join } from 'node:path';
import { GraphQLClient } from 'graphql-request';
import { startServer, type RunningServer, type ServerOptions } from '../../src/api/server';
import type { Database } from '../../src/database/database';
import { projectFolder } from '../../src/environment';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently } from '../../src/progress';
import { holdsStill, noteHeld } from './held-data';
import { emptyDatabase, openTestDatabase } from './test-database';
import { statementsSent } from './statements-sent';

export const seedFolder = join(projectFolder, 'seed/zaozhuang-2021-04-26');

export interface TestServer {
  /** Where it listens, without a path. */
  url: string;
  client: GraphQLClient;
  database: Database;
  /** Names of the statements that an action sends to the database. */
  statementsOf: (action: () => Promise<unknown>) => Promise<string[]>;
  stop: () => Promise<void>;
}

/**
 * A server as users run it, on the test database with one data set: the seed, or a folder of tests/fixtures. Scans of
 * sources lie in `scansFolder`, where there are any.
 */
export async function startTestServer(
  dataFolder: string = seedFolder,
  scansFolder?: string,
): Promise<TestServer> {
  const database = openTestDatabase();
  const server = await serve(database, dataFolder, scansFolder).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return {
    url: server.url,
    client: new GraphQLClient(`${server.url}/graphql`),
    database,
    statementsOf: async (action) => {
      const sent = await statementsSent(database, action);
      return sent.map(({ name }) => name);
    },
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
}

async function serve(
  database: Database,
  dataFolder: string,
  scansFolder: string | undefined,
): Promise<RunningServer> {
  if (!(await holdsStill(dataFolder))) {
    await emptyDatabase(database);
    await prepareDatabase(database, { seedFolder: dataFolder }, silently);
    await noteHeld(dataFolder);
  }
  return startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    requestTimeoutMilliseconds: 8_000,
    pagesFolder: join(projectFolder, 'dist/web'),
    ...(scansFolder === undefined ? {} : { scansFolder }),
    logLevel: process.env.IPGRAPH_TEST_LOG ?? 'silent',
  });
}

/** A second server on the same database, whose requests have no time at all, for as long as the action takes. */
export async function withImpatientServer<Result>(
  database: Database,
  action: (url: string) => Promise<Result>,
): Promise<Result> {
  const impatient = await startSecondServer(database, { requestTimeoutMilliseconds: 0 });
  try {
    return await action(impatient.url);
  } finally {
    await impatient.stop();
  }
}

/** A second server on the same database. */
export function startSecondServer(
  database: Database,
  options: Partial<Pick<ServerOptions, 'requestTimeoutMilliseconds' | 'entry'>>,
): Promise<RunningServer> {
  return startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    requestTimeoutMilliseconds: 8_000,
    pagesFolder: 'none',
    logLevel: 'silent',
    ...options,
  });
}

export const fixture = (name: string): string => join(projectFolder, 'tests/fixtures', name);
