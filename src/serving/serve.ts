import { join } from 'node:path';
import { createServer, type Entry, type GraphqlServer, type RunningServer } from '../api/server';
import { Database } from '../database/database';
import type { DatabaseSettings } from '../database/settings';
import { projectFolder } from '../environment';

/** What one serving process needs; plain data, so that it can be handed to another process. */
export interface ServeOptions {
  database: DatabaseSettings;
  requestTimeoutMilliseconds: number;
  scansFolder: string;
  entry: Entry;
}

export interface ServeAddress {
  host: string;
  port: number;
}

/** GraphQL for this process, without a port. `stop` answers what is under way and closes the connections to Neo4j. */
export async function createServing({
  database: settings,
  ...options
}: ServeOptions): Promise<GraphqlServer> {
  const database = Database.open(settings);
  try {
    const pagesFolder = join(projectFolder, 'dist/web');
    const server = await createServer({ ...options, database, pagesFolder });
    const stop = async (): Promise<void> => {
      await server.stop();
      await database.close();
    };
    return { ...server, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Serves GraphQL in this process. */
export async function serve({ host, port, ...options }: ServeOptions & ServeAddress): Promise<RunningServer> {
  const server = await createServing(options);
  try {
    return { url: await server.listen(host, port), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
