import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './environment';
import { fillParts } from './generated-parts';
import { markdownTable } from './markdown-table';

export const performanceGuideFile = join(projectFolder, 'docs/performance.md');

/** Of what the bench writes to bench/results/<nodes>.json. */
const results = z.object({
  operations: z.array(
    z.object({
      name: z.string(),
      contenders: z.record(
        z.string(),
        z.object({
          loads: z.record(z.string(), z.object({ requestsPerSecond: z.number() })).default({}),
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

/** Those that have the same in a graph of either size. */
const grown = [
  'firm-rights',
  'university-partners',
  'relationship-counts',
  'gi-chain',
  'aliases',
  'search',
  'place-by-id-page-1',
  'enterprises-by-name-page-1',
  'group-by-place',
  'neighborhood',
  'top-by-count',
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
  });
}

/** How many times as many answers as others, in the mean and on the worst operation, and for each operation. */
export function figuresOf({ operations }: Results): string {
  const means = [limit, peer].flatMap((other) =>
    ours.map(([name, way]) => {
      const ratios = operations.flatMap((operation) => throughputRatio(operation, name, other) ?? []);
      const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
      return [`${way}, of ${other}`, mean.toFixed(2), Math.min(...ratios).toFixed(2)];
    }),
  );
  const each = operations.map((operation) => [
    `\`${operation.name}\``,
    shown(throughputRatio(operation, lean, limit)),
    shown(throughputRatio(operation, apollo, limit)),
    shown(throughputRatio(operation, lean, peer)),
    hits(operation, lean),
    hits(operation, limit),
    hits(operation, peer),
  ]);
  const tables = [
    markdownTable(['requests per second at 16 connections', 'geometric mean', 'worst'], means, [1, 2]),
    markdownTable(
      [
        'operation',
        'lean, of hand-written',
        'Apollo Server, of hand-written',
        'lean, of @neo4j/graphql',
        'database hits',
        'by hand',
        '@neo4j/graphql',
      ],
      each,
      [1, 2, 3, 4, 5, 6],
    ),
  ];
  return tables.join('\n');
}

/** How many times as much operations read in the larger graph. */
export function growthOf(small: Results, large: Results): string {
  const rows = grown.map((name) => {
    const [before, after] = [small, large].map(({ operations }) =>
      operations.find((one) => one.name === name),
    );
    return [`\`${name}\``, ...[lean, limit, peer].map((contender) => growth(before, after, contender))];
  });
  return markdownTable(['operation', 'ipgraph', 'by hand', '@neo4j/graphql'], rows, [1, 2, 3]);
}

function throughputRatio({ contenders }: Operation, one: string, other: string): number | undefined {
  const [above, below] = [one, other].map((name) => contenders[name]?.loads['16']?.requestsPerSecond);
  return above === undefined || below === undefined ? undefined : above / below;
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
