import type { DatabaseSettings } from '../../src/database/settings';
import type { Contender, HttpRequest } from './contenders/contender';
import { Connection } from './http-client';
import { median } from './measure';
import { startServerProcess } from './server-process';

/** From the start of a contender's process to its answer to one request, in milliseconds: the median of several. */
export async function measureStart(
  contender: Contender,
  settings: DatabaseSettings,
  request: HttpRequest,
  times: number,
): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    const server = await startServerProcess(contender, settings);
    const connection = new Connection(server.url);
    await connection.send(request);
    taken.push(performance.now() - started);
    await connection.close();
    await server.stop();
  }
  return median(taken);
}
