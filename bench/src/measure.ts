import type { Contender, HttpRequest } from './contenders/contender';
import type { Part, Profile } from './contenders/profile';
import { Connection } from './http-client';
import { loadServer, type Load, type Shot } from './load';
import { processorTime } from './processor-time';
import type { LoadResult } from './results';
import type { ServerProcess } from './server-process';

export const connectionCounts = [1, 16] as const;

export interface Asked {
  readonly contender: Contender;
  readonly url: string;
  readonly requests: readonly HttpRequest[];
  /** The processes that work for an answer. */
  readonly pids: Pids;
  readonly profiled: ServerProcess['profiled'];
}

export interface Pids {
  readonly server: number;
  readonly database: number;
}

/** A load, and for how long it kept processors busy, where the system says that. */
interface Effort extends Shot {
  readonly spent: Spent | undefined;
}

type Spent = Readonly<Record<keyof Pids, number>>;

interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
}

/** The longest that a server is warmed up before it is measured. */
const warmUpMilliseconds = 2_000;

/** For how long a server is loaded to see what it does. */
const profiledMilliseconds = 1_000;

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

/** For how long an answer keeps the process of a contender busy with what, at 16 connections. It is not as fast after that. */
export async function profile({ url, requests, profiled }: Asked): Promise<Profile> {
  let answers = 0;
  const spent = await profiled(async () => {
    const load = { connections: 16, milliseconds: profiledMilliseconds };
    answers = (await loadServer(() => new Connection(url), requests, load)).latencies.length;
  });
  const perAnswer = Object.entries(spent).map(([part, all]) => [part, all / Math.max(answers, 1)]);
  return Object.fromEntries(perAnswer) as Record<Part, number>;
}

async function loadOnce({ url, requests, pids }: Asked, load: Load): Promise<Effort> {
  const before = await spentBy(pids);
  const shot = await loadServer(() => new Connection(url), requests, load);
  const after = await spentBy(pids);
  const spent = before &&
    after && { server: after.server - before.server, database: after.database - before.database };
  return { ...shot, spent };
}

async function spentBy(pids: Pids): Promise<Spent | undefined> {
  const [server, database] = [await processorTime(pids.server), await processorTime(pids.database)];
  return server === undefined || database === undefined ? undefined : { server, database };
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
  const known = shots.flatMap(({ spent }) => spent ?? []);
  if (known.length < shots.length || answers === 0) return {};
  const mean = (process: keyof Spent): number =>
    known.reduce((sum, spent) => sum + spent[process], 0) / answers;
  return { processorMilliseconds: { server: mean('server'), database: mean('database') } };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
