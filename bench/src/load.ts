import type { HttpRequest, HttpResponse, Send } from './contenders/contender';

/** A connection that is kept: a request waits for the answer to the one before. */
export interface KeptConnection {
  readonly send: Send;
  readonly close: () => Promise<void>;
}

export interface Load {
  readonly connections: number;
  readonly milliseconds: number;
}

/** What came of a load. */
export interface Shot {
  readonly seconds: number;
  /** Of each answer, in milliseconds. */
  readonly latencies: readonly number[];
  readonly failed: number;
}

/**
 * Asks one server as fast as it answers: each connection sends its next request when the last was answered, until the
 * time is over. Requests that are then under way are waited for and counted, and so is the time they take.
 */
export async function loadServer(
  connect: () => KeptConnection,
  requests: readonly HttpRequest[],
  { connections, milliseconds }: Load,
): Promise<Shot> {
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const end = started + milliseconds;
  const work = async (first: number): Promise<void> => {
    const connection = connect();
    for (let next = first, now = performance.now(); now < end; next++) {
      const request = requests[next % requests.length];
      if (!request) throw new Error('There is nothing to ask.');
      if (!isAnswer(await connection.send(request))) failed++;
      const answered = performance.now();
      latencies.push(answered - now);
      now = answered;
    }
    await connection.close();
  };
  // Each connection begins elsewhere, so that they do not ask the same at the same time.
  const stride = Math.max(1, Math.floor(requests.length / connections));
  await Promise.all(Array.from({ length: connections }, (_, index) => work(index * stride)));
  return { seconds: (performance.now() - started) / 1_000, latencies, failed };
}

/** Not parsed, which would cost as much as to serve it: Apollo writes errors first. */
function isAnswer({ status, body }: HttpResponse): boolean {
  return status === 200 && !body.startsWith('{"errors"');
}
