import path from 'node:path';
import { Database, projectFolder, startServer, withOneParameter } from '../built';
import type { ServeOptions, Serving } from './contender';

/** This server, as `ipgraph start` serves from one process. */
export async function serve({ database: settings, settings: told, tell }: ServeOptions): Promise<Serving> {
  const database = Database.open(settings);
  if (tell) {
    database.onStatement(({ text, parameters }) => {
      tell(withOneParameter(text, parameters));
    });
  }
  const server = await startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    requestTimeoutMilliseconds: 60_000,
    pagesFolder: path.join(projectFolder, 'dist/web'),
    scansFolder: path.join(projectFolder, 'bench/.data/scans'),
    entry: told?.entry === 'apollo' ? 'apollo' : 'lean',
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
}
