import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './environment';
import { fillParts } from './generated-parts';
import { markdownTable } from './markdown-table';

export const performanceGuideFile = join(projectFolder, 'docs/performance.md');

const load = z.object({
  requestsPerSecond: z.number(),
  processorMilliseconds: z.object({ server: z.number(), database: z.number() }).optional(),
});

/** What Node does for an answer, as the bench tells it apart. */
const parts = [
  ['http', 'HTTP'],
  ['driver', 'driver'],
  ['graphql', 'GraphQL'],
  ['own', 'own code'],
  ['garbage', 'garbage collection'],
  ['rest', 'rest'],
] as const;

/** Of what the bench writes to bench/results/<nodes>.json. */
const results = z.object({
  operations: z.array(
    z.object({
      name: z.string(),
      contenders: z.record(
        z.string(),
        z.object({
          loads: z.record(z.string(), load).default({}),
          nodeMilliseconds: z.record(z.string(), z.number()).optional(),
          reading: z.object({ statements: z.number(), dbHits: z.number() }).optional(),
        }),
      ),
    }),
  ),
});

export type Results = z.infer<typeof results>;
type Operation = Results['operations'][number];

const [lean, apollo, peer, limit] = [
  'ipgraph',
  'ipgraph by Apollo',
  '@neo4j/graphql',
  'hand-written',
] as const;
const ours = [
  [lean, 'by the lean entry'],
  [apollo, 'through Apollo Server'],
] as const;

/** How many connections the bench loads a server by. */
const connections = ['16', '1'] as const;

/** Operations that are compared between the graphs, with short names of those that the chart shows. */
const grown: readonly (readonly [name: string, inChart?: string])[] = [
  ['firm-rights', 'firm-rights'],
  ['university-partners', 'partners'],
  ['relationship-counts', 'counts'],
  ['gi-chain', 'gi-chain'],
  ['aliases', 'aliases'],
  ['search', 'search'],
  ['place-by-id-page-1', 'place page'],
  ['enterprises-by-name-page-1', 'name page'],
  ['group-by-place'],
  ['neighborhood'],
  ['top-by-count'],
];

const readResults = (nodes: number): Results =>
  results.parse(JSON.parse(readFileSync(join(projectFolder, `bench/results/${nodes}.json`), 'utf8')));

/** The guide with the figures of the last runs of the bench. */
export function withFigures(guide: string): string {
  const [small, large] = [readResults(100_000), readResults(1_000_000)];
  return fillParts(guide, performanceGuideFile, {
    'figures of 100,000 nodes': figuresOf(small),
    'figures of 1,000,000 nodes': figuresOf(large),
    'figures of growth': growthOf(small, large),
    'figures of processor time': processorTimesOf(small),
    "figures of Node's time": nodeTimesOf(small),
  });
}

/** How many times as many answers as others, in the mean and on the worst operation, and for each operation, by connections. */
export function figuresOf({ operations }: Results): string {
  const means = [limit, peer].flatMap((other) =>
    ours.map(([name, way]) => {
      const found = connections.flatMap((number) => {
        const ratios = operations.flatMap((one) => throughputRatio(one, name, other, number) ?? []);
        return ratios.length === 0 ? [none, none] : [geometricMean(ratios), Math.min(...ratios)].map(shown);
      });
      return [`${way}, of ${other}`, ...found];
    }),
  );
  const each = operations.map((operation) => [
    `\`${operation.name}\``,
    shown(throughputRatio(operation, lean, limit, '1')),
    shown(throughputRatio(operation, lean, limit, '16')),
    shown(throughputRatio(operation, apollo, limit, '16')),
    shown(throughputRatio(operation, lean, peer, '16')),
    hits(operation, lean),
    hits(operation, limit),
    hits(operation, peer),
  ]);
  const tables = [
    markdownTable(
      ['requests per second', 'at 16 connections', 'worst', 'at one connection', 'worst'],
      means,
      [1, 2, 3, 4],
    ),
    markdownTable(
      [
        'operation',
        'lean at 1, of hand-written',
        'lean at 16',
        'Apollo Server at 16',
        'lean at 16, of @neo4j/graphql',
        'database hits',
        'by hand',
        '@neo4j/graphql',
      ],
      each,
      [1, 2, 3, 4, 5, 6, 7],
    ),
  ];
  return tables.join('\n');
}

/** For how long an answer keeps processors busy, in milliseconds, by the lean entry and by hand. */
export function processorTimesOf({ operations }: Results): string {
  const rows = operations.map((operation) => [
    `\`${operation.name}\``,
    ...[lean, limit].flatMap((name) => {
      const spent = operation.contenders[name]?.loads['16']?.processorMilliseconds;
      return [spent?.server, spent?.database].map(shown);
    }),
  ]);
  return markdownTable(['operation', 'ipgraph', 'Neo4j', 'by hand', 'Neo4j'], rows, [1, 2, 3, 4]);
}

/** The least of hand-written Cypher's answers that is aimed at on each operation. */
const aimedAt = 0.65;

/** What Node does for an answer, by the lean entry and by hand, in milliseconds, of the operations below what is aimed at. */
export function nodeTimesOf({ operations }: Results): string {
  const below = operations.filter((one) => (throughputRatio(one, lean, limit, '16') ?? 1) < aimedAt);
  const rows = below.map(({ name, contenders }) => [
    `\`${name}\``,
    ...parts.map(([part]) =>
      [lean, limit].map((one) => shown(contenders[one]?.nodeMilliseconds?.[part])).join(' / '),
    ),
  ]);
  const titles = parts.map(([, title]) => title);
  return markdownTable(
    ['operation', ...titles],
    rows,
    titles.map((_, index) => index + 1),
  );
}

/** How many times as much operations read in the larger graph: a chart of some, and a table. */
export function growthOf(small: Results, large: Results): string {
  const found = grown.map(([name, inChart]) => {
    const [before, after] = [small, large].map(({ operations }) =>
      operations.find((one) => one.name === name),
    );
    return { name, inChart, times: [lean, limit, peer].map((contender) => growth(before, after, contender)) };
  });
  const charted = found.filter(({ inChart, times }) => inChart !== undefined && !times.includes(none));
  const listed = (cells: readonly (string | undefined)[]): string => `[${cells.join(', ')}]`;
  const ceiling = Math.ceil(Math.max(...charted.flatMap(({ times }) => times.map(Number))));
  const chart = [
    '```mermaid',
    'xychart-beta',
    '  title "Times as many hits in a graph ten times as large: ipgraph (bars), @neo4j/graphql (line)"',
    `  x-axis ${listed(charted.map(({ inChart }) => `"${inChart ?? ''}"`))}`,
    `  y-axis "times" 0 --> ${ceiling}`,
    `  bar ${listed(charted.map(({ times }) => times[0]))}`,
    `  line ${listed(charted.map(({ times }) => times[2]))}`,
    '```',
  ];
  const rows = found.map(({ name, times }) => [`\`${name}\``, ...times]);
  const table = markdownTable(['operation', 'ipgraph', 'by hand', '@neo4j/graphql'], rows, [1, 2, 3]);
  return [...chart, '', table].join('\n');
}

function throughputRatio(
  { contenders }: Operation,
  one: string,
  other: string,
  connected: string,
): number | undefined {
  const [above, below] = [one, other].map((name) => contenders[name]?.loads[connected]?.requestsPerSecond);
  return above === undefined || below === undefined ? undefined : above / below;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function hits({ contenders }: Operation, contender: string): string {
  const reading = contenders[contender]?.reading;
  if (!reading) return none;
  const { statements, dbHits } = reading;
  return `${Math.round(dbHits).toLocaleString('en')}${statements === 1 ? '' : ` in ${statements}`}`;
}

function growth(before: Operation | undefined, after: Operation | undefined, contender: string): string {
  const [from, to] = [before, after].map((operation) => operation?.contenders[contender]?.reading?.dbHits);
  return from === undefined || to === undefined ? none : (to / from).toFixed(2);
}

const none = '–';

const shown = (ratio: number | undefined): string =>
  ratio === undefined ? none : ratio.toFixed(ratio >= 10 ? 0 : 2);
