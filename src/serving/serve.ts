import { join } from 'node:path';
import { startServer, type Entry, type RunningServer } from '../api/server';
import { Database } from '../database/database';
import type { DatabaseSettings } from '../database/settings';
import { projectFolder } from '../environment';

/** What one serving process needs; plain data, so that it can be handed to another process. */
export interface ServeOptions {
  database: DatabaseSettings;
  host: string;
  port: number;
  requestTimeoutMilliseconds: number;
  scansFolder: string;
  entry: Entry;
}

/** Serves GraphQL in this process. `stop` answers what is under way and closes the connections to the database. */
export async function serve({ database: settings, ...options }: ServeOptions): Promise<RunningServer> {
  const database = Database.open(settings);
  try {
    const pagesFolder = join(projectFolder, 'dist/web');
    const server = await startServer({ ...options, database, pagesFolder });
    const stop = async (): Promise<void> => {
      await server.stop();
      await database.close();
    };
    return { url: server.url, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}
