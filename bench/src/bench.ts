import type { ManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import type { DatabaseSettings } from '../../src/database/settings';
import { idOf, RandomStream, sizesOf } from './built';
import { contenders } from './contenders';
import type { Contender, HttpRequest } from './contenders/contender';
import type { Profile } from './contenders/profile';
import { startData } from './data';
import { distinct, variablesFor } from './draw-from';
import { circumstances } from './machine';
import { measure, profile, type Asked } from './measure';
import { mixture } from './mixture';
import { operations as allOperations } from './operations';
import type { Operation } from './operation';
import type { Options } from './options';
import { compareAnswers, requestsOf, type Asking, type Askings } from './requests';
import type { Measured, NotMeasured, OperationResult, ProcessResult, Results } from './results';
import { startServerProcess, type ServerProcess } from './server-process';
import { measureStart } from './starts';
import { readingsOf, type Reading } from './statements';

/** With how many sets of variables each operation is profiled; one that comes again is left out. */
const profiledVariables = 5;

const generator = { idOf, RandomStream, sizesOf };

type Say = (line: string) => void;
type Servers = ReadonlyMap<Contender, ServerProcess>;
type Readings = ReadonlyMap<Contender, ReadonlyMap<Operation, Reading>>;

/** Starts everything, compares all answers, reads the database's effort, and only then measures time. */
export async function bench(options: Options, say: Say): Promise<Results> {
  const neo4j = await startData(options.nodes);
  const stopOnSignal = (): void => {
    void neo4j.stop().finally(() => process.exit(130));
  };
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  try {
    const load = await benchOn(neo4j, options, say);
    return { ...(await circumstances(neo4j, neo4j.version)), ...load };
  } finally {
    await neo4j.stop();
  }
}

type Found = Pick<Results, 'load' | 'processes' | 'operations'>;

async function benchOn(settings: ManagedNeo4j, options: Options, say: Say): Promise<Found> {
  const servers = new Map<Contender, ServerProcess>();
  try {
    for (const contender of contenders) servers.set(contender, await startServerProcess(contender, settings));
    const ready = await residentMegabytes(servers);
    const askings = await compareAll(servers, settings, options, say);
    const readings = await readAll(askings, settings, options);
    const working = { servers, databasePid: settings.pid() };
    const measured = await measureAll(askings, working, readings, options, say);
    const afterLoad = await residentMegabytes(servers);
    const operations = await profileAll(askings, working, measured);
    await stopAll(servers);
    const processes: Record<string, ProcessResult> = {};
    for (const contender of contenders) {
      processes[contender.name] = {
        isOurs: contender.isOurs,
        startMilliseconds: await measureStart(
          contender,
          settings,
          anyRequest(askings, contender),
          options.starts,
        ),
        residentMegabytes: { ready: ready(contender), afterLoad: afterLoad(contender) },
      };
    }
    const { rounds, seconds, variables } = options;
    return { load: { rounds, seconds, variables }, processes, operations };
  } finally {
    await stopAll(servers);
  }
}

async function compareAll(
  servers: Servers,
  settings: DatabaseSettings,
  { operations: wanted, nodes, variables }: Options,
  say: Say,
): Promise<Askings> {
  const askings = new Map<Operation, ReadonlyMap<Contender, Asking>>();
  const listening = [...servers].map(([contender, { url }]) => ({ contender, url }));
  for (const operation of allOperations) {
    if (wanted.length > 0 && !wanted.some((beginning) => operation.name.startsWith(beginning))) continue;
    const asked = variablesFor(generator, operation, nodes, variables);
    askings.set(operation, await compareAnswers(operation, asked, listening, settings));
    say(`${operation.name}: equal answers for ${asked.length} sets of variables`);
  }
  return askings;
}

async function readAll(askings: Askings, settings: DatabaseSettings, { nodes }: Options): Promise<Readings> {
  const readings = new Map<Contender, ReadonlyMap<Operation, Reading>>();
  for (const contender of contenders) {
    const answered = [...askings].flatMap(([operation, asking]) =>
      requestsOf(asking, contender) ? [operation] : [],
    );
    const asked = new Map(
      answered.map((one) => [one, distinct(variablesFor(generator, one, nodes, profiledVariables))]),
    );
    readings.set(contender, await readingsOf(contender, settings, asked));
  }
  return readings;
}

/** What works for the answers. */
interface Working {
  readonly servers: Servers;
  readonly databasePid: number;
}

async function measureAll(
  askings: Askings,
  working: Working,
  readings: Readings,
  options: Options,
  say: Say,
): Promise<OperationResult[]> {
  const results: OperationResult[] = [];
  for (const [operation, asking] of askings) {
    const loads = await measure(
      askedOf(working, (contender) => requestsOf(asking, contender)),
      options,
    );
    const { name, asks } = operation;
    const found = contenders.map((contender): [string, Measured | NotMeasured] => {
      const reading = readings.get(contender)?.get(operation);
      const why = asking.get(contender);
      if (why && 'not' in why) return [contender.name, why];
      return [contender.name, { loads: loads.get(contender) ?? {}, ...(reading ? { reading } : {}) }];
    });
    results.push({ name, asks, contenders: Object.fromEntries(found) });
    say(`${name}: measured`);
  }
  return [...results, await measureMixture(askings, working, options)];
}

async function measureMixture(
  askings: Askings,
  working: Working,
  options: Options,
): Promise<OperationResult> {
  const mixed = mixture(askings, contenders, options.nodes);
  const loads = await measure(
    askedOf(working, (contender) => mixed.get(contender)),
    options,
  );
  return {
    name: 'mixed',
    asks: 'all operations that every contender answers, the first most often',
    contenders: Object.fromEntries(
      contenders.map((contender) => [contender.name, { loads: loads.get(contender) ?? {} }]),
    ),
  };
}

/** What was measured, with what the processes do for each operation; last, since who is looked at works more slowly. */
async function profileAll(
  askings: Askings,
  working: Working,
  measured: readonly OperationResult[],
): Promise<OperationResult[]> {
  const profiles = new Map<string, Record<string, Profile>>();
  for (const [{ name }, asking] of askings) {
    const ofOperation: Record<string, Profile> = {};
    for (const one of askedOf(working, (contender) => requestsOf(asking, contender))) {
      ofOperation[one.contender.name] = await profile(one);
    }
    profiles.set(name, ofOperation);
  }
  return measured.map((operation) => {
    const found = Object.entries(operation.contenders).map(([name, one]) => {
      const nodeMilliseconds = profiles.get(operation.name)?.[name];
      return [name, nodeMilliseconds ? { ...one, nodeMilliseconds } : one];
    });
    return { ...operation, contenders: Object.fromEntries(found) as OperationResult['contenders'] };
  });
}

/** Those that have something to be sent. */
function askedOf(
  { servers, databasePid }: Working,
  requests: (contender: Contender) => readonly HttpRequest[] | undefined,
): Asked[] {
  return [...servers].flatMap(([contender, { url, pid, profiled }]) => {
    const sent = requests(contender);
    const pids = { server: pid, database: databasePid };
    return sent && sent.length > 0 ? [{ contender, url, requests: sent, pids, profiled }] : [];
  });
}

function anyRequest(askings: Askings, contender: Contender): HttpRequest {
  for (const asking of askings.values()) {
    const [request] = requestsOf(asking, contender) ?? [];
    if (request) return request;
  }
  throw new Error(`${contender.name} answers none of these operations.`);
}

async function residentMegabytes(servers: Servers): Promise<(contender: Contender) => number> {
  const found = new Map<Contender, number>();
  for (const [contender, server] of servers) found.set(contender, await server.residentMegabytes());
  return (contender) => found.get(contender) ?? Number.NaN;
}

async function stopAll(servers: Servers): Promise<void> {
  for (const server of servers.values()) await server.stop();
}
