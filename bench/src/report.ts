import { parts, type Part } from './contenders/profile';
import type { LoadResult, Measured, NotMeasured, OperationResult, Results } from './results';

/** The table that a person reads: one line for each operation, and the geometric means of the ratios. */
export function markdownOf(results: Results): string {
  const { machine, graph, load } = results;
  const names = Object.keys(results.processes);
  const pairs = pairsOf(results);
  const lines = [
    `${graph.nodes.toLocaleString('en')} nodes, ${graph.relationships.toLocaleString('en')} relationships. ` +
      `${machine.cores} cores (${machine.processor}), Node ${machine.node}, Neo4j ${machine.neo4j}. ` +
      `${load.rounds} rounds of ${load.seconds} s. Commit ${results.commit}.`,
    '',
    `Requests per second at 16 connections, and how many times as many ipgraph answers as the others.`,
    '',
    row(['operation', ...names, ...pairs.map(({ ours, other }) => `${ours} / ${other}`)]),
    row(['---', ...names.map(() => '---:'), ...pairs.map(() => '---:')]),
    ...results.operations.map((operation) =>
      row([
        operation.name,
        ...names.map((name) => inLoad(operation, name, '16', throughput)),
        ...pairs.map(({ ours, other }) => shown(ratio(operation, ours, other, '16'))),
      ]),
    ),
    ...pairs.map(({ ours, other }) => `\n${summary(results, ours, other)}`),
    '',
    'Latency in milliseconds (p50 / p99) at 1 and at 16 connections; database hits, and statements where not one.',
    '',
    row(['operation', ...names.flatMap((name) => [`${name}, 1`, '16', 'hits'])]),
    row(['---', ...names.flatMap(() => ['---:', '---:', '---:'])]),
    ...results.operations.map((operation) =>
      row([
        operation.name,
        ...names.flatMap((name) => [
          inLoad(operation, name, '1', latency),
          inLoad(operation, name, '16', latency),
          hits(operation.contenders[name]),
        ]),
      ]),
    ),
    '',
    'Processor time of an answer in milliseconds at 16 connections: of the contender, and of Neo4j for it.',
    '',
    row(['operation', ...names.flatMap((name) => [name, 'Neo4j'])]),
    row(['---', ...names.flatMap(() => ['---:', '---:'])]),
    ...results.operations.map((operation) =>
      row([
        operation.name,
        ...names.flatMap((name) => [
          inLoad(operation, name, '16', processorTime('server')),
          inLoad(operation, name, '16', processorTime('database')),
        ]),
      ]),
    ),
    '',
    'What the process of a contender does for an answer, in milliseconds at 16 connections, under a profiler: of each part, by ' +
      `the contenders in this order: ${names.join(', ')}.`,
    '',
    row(['operation', ...parts.map((part) => partNames[part])]),
    row(['---', ...parts.map(() => '---:')]),
    ...results.operations.map((operation) =>
      row([operation.name, ...parts.map((part) => ofPart(operation, names, part))]),
    ),
    '',
    row(['process', 'start to first answer, ms', 'resident MB when ready', 'after all loads']),
    row(['---', '---:', '---:', '---:']),
    ...Object.entries(results.processes).map(([name, { startMilliseconds, residentMegabytes }]) =>
      row([
        name,
        startMilliseconds.toFixed(0),
        String(residentMegabytes.ready),
        String(residentMegabytes.afterLoad),
      ]),
    ),
    '',
    ...absences(results.operations),
    ...limitsTooLow(results.operations, names[0] ?? '', names.at(-1) ?? ''),
  ];
  return `${lines.join('\n')}\n`;
}

/** Each of ours beside each of the others. */
function pairsOf({ processes }: Results): { ours: string; other: string }[] {
  const names = Object.keys(processes);
  const own = names.filter((name) => processes[name]?.isOurs);
  const others = names.filter((name) => !processes[name]?.isOurs);
  return others.flatMap((other) => own.map((ours) => ({ ours, other })));
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const isMeasured = (one: Measured | NotMeasured | undefined): one is Measured =>
  one !== undefined && 'loads' in one;

function inLoad(
  { contenders }: OperationResult,
  name: string,
  connections: string,
  show: (load: LoadResult) => string,
): string {
  const one = contenders[name];
  if (!isMeasured(one)) return one?.not.startsWith('refused') ? one.not : 'none';
  const load = one.loads[connections];
  return load ? show(load) : '';
}

const throughput = ({ requestsPerSecond, failed }: LoadResult): string =>
  `${significant(requestsPerSecond)}${failed > 0 ? ` (${failed} failed)` : ''}`;

const processorTime =
  (process: 'server' | 'database') =>
  ({ processorMilliseconds }: LoadResult): string =>
    processorMilliseconds ? significant(processorMilliseconds[process]) : '';

const partNames: Readonly<Record<Part, string>> = {
  http: 'HTTP',
  driver: 'driver',
  graphql: 'GraphQL',
  own: 'own code',
  garbage: 'garbage collection',
  rest: 'rest',
};

function ofPart({ contenders }: OperationResult, names: readonly string[], part: Part): string {
  const spent = names.map((name) => {
    const one = contenders[name];
    return isMeasured(one) && one.nodeMilliseconds ? significant(one.nodeMilliseconds[part]) : '–';
  });
  return spent.join(' / ');
}

const latency = ({ p50, p99 }: LoadResult): string => `${significant(p50)} / ${significant(p99)}`;

function hits(one: Measured | NotMeasured | undefined): string {
  if (!isMeasured(one) || !one.reading) return '';
  const { statements, dbHits } = one.reading;
  return `${dbHits.toLocaleString('en')}${statements === 1 ? '' : ` in ${statements}`}`;
}

/** Of requests per second. */
function ratio(
  { contenders }: OperationResult,
  one: string,
  other: string,
  connections: string,
): number | undefined {
  const [first, second] = [contenders[one], contenders[other]];
  if (!isMeasured(first) || !isMeasured(second)) return undefined;
  const [above, below] = [first.loads[connections], second.loads[connections]];
  return above && below && above.requestsPerSecond / below.requestsPerSecond;
}

function summary({ operations }: Results, one: string, other: string): string {
  const means = ['1', '16'].map((connections) => {
    const ratios = operations.flatMap((operation) => ratio(operation, one, other, connections) ?? []);
    const mean = Math.exp(ratios.reduce((sum, value) => sum + Math.log(value), 0) / ratios.length);
    return (
      `at ${connections} connection${connections === '1' ? '' : 's'} ${shown(mean)} ` +
      `(worst ${shown(Math.min(...ratios))}, ${ratios.length} operations)`
    );
  });
  return `${one} / ${other}, geometric mean: ${means.join(', ')}.`;
}

function absences(operations: readonly OperationResult[]): string[] {
  return operations.flatMap(({ name, contenders }) =>
    Object.entries(contenders).flatMap(([contender, result]) =>
      isMeasured(result) || result.not.startsWith('refused')
        ? []
        : [`- ${name} has no form in ${contender}: ${result.not}`],
    ),
  );
}

/** The last contender is the limit: it may not read more than the first. */
function limitsTooLow(operations: readonly OperationResult[], first: string, limit: string): string[] {
  return operations.flatMap(({ name, contenders }) => {
    const [ours, least] = [contenders[first], contenders[limit]];
    if (!isMeasured(ours) || !isMeasured(least) || !ours.reading || !least.reading) return [];
    return least.reading.dbHits > ours.reading.dbHits
      ? [`- ${name}: ${limit} reads more than ${first}, so that it is no limit.`]
      : [];
  });
}

const shown = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2));

function significant(value: number): string {
  if (value >= 10) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 1 ? 1 : 2);
}
