import type { Contender, HttpRequest } from './contenders/contender';
import { Connection } from './http-client';
import { loadServer, type Load, type Shot } from './load';
import { processorTime } from './processor-time';
import type { LoadResult } from './results';

export const connectionCounts = [1, 16] as const;

export interface Asked {
  readonly contender: Contender;
  readonly url: string;
  readonly requests: readonly HttpRequest[];
  /** The processes that work for an answer. */
  readonly pids: Pids;
}

export interface Pids {
  readonly server: number;
  readonly database: number;
}

/** A load, and for how many milliseconds it kept processors busy. */
interface Effort extends Shot {
  readonly server: number | undefined;
  readonly database: number | undefined;
}

interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
}

/** The longest that a server is warmed up before it is measured. */
const warmUpMilliseconds = 2_000;

/**
 * Loads the contenders in turn, round by round, each with the same requests in its own form, so that what the machine
 * does meanwhile falls on all of them. Results by contender and number of connections.
 */
export async function measure(
  asked: readonly Asked[],
  { rounds, seconds }: Rounds,
): Promise<Map<Contender, Record<string, LoadResult>>> {
  const milliseconds = seconds * 1_000;
  for (const { url, requests } of asked) {
    await loadServer(() => new Connection(url), requests, {
      connections: 16,
      milliseconds: Math.min(milliseconds, warmUpMilliseconds),
    });
  }
  const results = new Map<Contender, Record<string, LoadResult>>();
  for (const connections of connectionCounts) {
    const shots = new Map<Contender, Effort[]>(asked.map(({ contender }) => [contender, []]));
    for (let round = 0; round < rounds; round++) {
      for (const one of rotated(asked, round)) {
        shots.get(one.contender)?.push(await loadOnce(one, { connections, milliseconds }));
      }
    }
    for (const [contender, ofContender] of shots) {
      results.set(contender, { ...results.get(contender), [connections]: loadResult(ofContender) });
    }
  }
  return results;
}

async function loadOnce({ url, requests, pids }: Asked, load: Load): Promise<Effort> {
  const spent = async (): Promise<[number | undefined, number | undefined]> => [
    await processorTime(pids.server),
    await processorTime(pids.database),
  ];
  const [serverBefore, databaseBefore] = await spent();
  const shot = await loadServer(() => new Connection(url), requests, load);
  const [serverAfter, databaseAfter] = await spent();
  return {
    ...shot,
    server: between(serverBefore, serverAfter),
    database: between(databaseBefore, databaseAfter),
  };
}

function between(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** Another one begins each round. */
function rotated<T>(items: readonly T[], by: number): T[] {
  return items.map((_, index) => items[(index + by) % items.length] as T);
}

function loadResult(shots: readonly Effort[]): LoadResult {
  const latencies = shots.flatMap((shot) => shot.latencies).sort((one, other) => one - other);
  const at = (share: number): number => latencies[Math.floor(share * (latencies.length - 1))] ?? Number.NaN;
  return {
    requestsPerSecond: median(shots.map((shot) => shot.latencies.length / shot.seconds)),
    p50: at(0.5),
    p99: at(0.99),
    answers: latencies.length,
    failed: shots.reduce((sum, { failed }) => sum + failed, 0),
    ...perAnswer(shots, latencies.length),
  };
}

function perAnswer(shots: readonly Effort[], answers: number): Pick<LoadResult, 'processorMilliseconds'> {
  const [server, database] = (['server', 'database'] as const).map((process) =>
    shots.reduce<number | undefined>((sum, { [process]: spent }) => {
      return sum === undefined || spent === undefined ? undefined : sum + spent;
    }, 0),
  );
  if (server === undefined || database === undefined || answers === 0) return {};
  return { processorMilliseconds: { server: server / answers, database: database / answers } };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
