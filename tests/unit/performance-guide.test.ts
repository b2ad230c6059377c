import { readFileSync } from 'node:fs';
import {
  figuresOf,
  growthOf,
  nodeTimesOf,
  performanceGuideFile,
  processorTimesOf,
  withFigures,
  type Results,
} from '../../src/performance-guide';

const guide = readFileSync(performanceGuideFile, 'utf8');

interface Measured {
  perSecond: number;
  /** At one connection. */
  alone?: number;
  hits: number;
  statements?: number;
}

/** What the bench found for one operation, by contender. */
const operation = (
  name: string,
  found: Readonly<Record<string, Measured>>,
): Results['operations'][number] => ({
  name,
  contenders: Object.fromEntries(
    Object.entries(found).map(([contender, { perSecond, alone, hits, statements = 1 }]) => [
      contender,
      {
        loads: {
          16: { requestsPerSecond: perSecond },
          ...(alone === undefined ? {} : { 1: { requestsPerSecond: alone } }),
        },
        reading: { statements, dbHits: hits },
      },
    ]),
  ),
});

const small: Results = {
  operations: [
    operation('gi-chain', {
      ipgraph: { perSecond: 50, alone: 2, hits: 1_000, statements: 2 },
      'ipgraph by Apollo': { perSecond: 25, hits: 1_000, statements: 2 },
      '@neo4j/graphql': { perSecond: 2, hits: 4_000 },
      'hand-written': { perSecond: 100, alone: 8, hits: 900 },
    }),
    operation('aliases', {
      ipgraph: { perSecond: 80, hits: 44 },
      'ipgraph by Apollo': { perSecond: 40, hits: 44 },
      'hand-written': { perSecond: 40, hits: 40 },
    }),
  ],
};

describe('docs/performance.md', () => {
  it('has the figures of the last runs of the bench; npm run docs:emit writes them', () => {
    expect(withFigures(guide)).toBe(guide);
  });

  it('tells how many times as many answers as others, in the mean and at worst', () => {
    const lines = figuresOf(small).split('\n');
    const means = lines.slice(0, 6).map((line) => line.split('|').map((cell) => cell.trim()));
    expect(means).toContainEqual([
      '',
      'by the lean entry, of hand-written',
      '1.00',
      '0.50',
      '0.25',
      '0.25',
      '',
    ]);
    expect(means).toContainEqual([
      '',
      'through Apollo Server, of hand-written',
      '0.50',
      '0.25',
      '–',
      '–',
      '',
    ]);
    expect(means).toContainEqual(['', 'by the lean entry, of @neo4j/graphql', '25', '25', '–', '–', '']);
  });

  it('tells for how long answers keep processors busy, and where nobody measured that', () => {
    const [aliases] = small.operations.slice(-1);
    const busy = (server: number, database: number) => ({
      loads: { 16: { requestsPerSecond: 1, processorMilliseconds: { server, database } } },
    });
    const lines = processorTimesOf({
      operations: [
        { name: 'gi-chain', contenders: { ipgraph: busy(3.456, 2), 'hand-written': busy(1, 1.251) } },
        ...(aliases ? [aliases] : []),
      ],
    }).split('\n');
    expect(lines).toContain('| `gi-chain` |    3.46 |  2.00 |    1.00 |  1.25 |');
    expect(lines).toContain('| `aliases`  |       – |     – |       – |     – |');
  });

  it('tells what Node does where fewer answers are given than aimed at, and what nobody looked at', () => {
    const answering = (requestsPerSecond: number, nodeMilliseconds?: Record<string, number>) => ({
      loads: { 16: { requestsPerSecond } },
      ...(nodeMilliseconds ? { nodeMilliseconds } : {}),
    });
    const nodeMilliseconds = { http: 0.1, driver: 0.2, graphql: 0.3, own: 0.4, garbage: 0.5, rest: 0.6 };
    const lines = nodeTimesOf({
      operations: [
        {
          name: 'gi-chain',
          contenders: { ipgraph: answering(64, nodeMilliseconds), 'hand-written': answering(100) },
        },
        {
          name: 'aliases',
          contenders: { ipgraph: answering(65, nodeMilliseconds), 'hand-written': answering(100) },
        },
      ],
    }).split('\n');
    expect(lines.map((line) => line.split('|').map((cell) => cell.trim())).slice(2)).toEqual([
      ['', '`gi-chain`', '0.10 / –', '0.20 / –', '0.30 / –', '0.40 / –', '0.50 / –', '0.60 / –', ''],
      [''],
    ]);
  });

  it('tells of each operation what it reads, in how many statements, and what nobody measured', () => {
    const ofOperation = (name: string): string[] | undefined =>
      figuresOf(small)
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\``))
        ?.split('|')
        .map((cell) => cell.trim());
    expect(ofOperation('gi-chain')).toEqual([
      '',
      '`gi-chain`',
      '0.25',
      '0.50',
      '0.25',
      '25',
      '1,000 in 2',
      '900',
      '4,000',
      '',
    ]);
    expect(ofOperation('aliases')).toEqual(['', '`aliases`', '–', '2.00', '1.00', '–', '44', '40', '–', '']);
  });

  it('tells how much more is read in a larger graph', () => {
    const large: Results = {
      operations: [
        operation('gi-chain', {
          ipgraph: { perSecond: 1, hits: 1_050 },
          '@neo4j/graphql': { perSecond: 1, hits: 40_000 },
          'hand-written': { perSecond: 1, hits: 990 },
        }),
      ],
    };
    const text = growthOf(small, large);
    expect(text).toContain('| `gi-chain`                   |    1.05 |    1.10 |          10.00 |');
    expect(text).toContain(
      ['x-axis ["gi-chain"]', 'y-axis "times" 0 --> 10', 'bar [1.05]', 'line [10.00]'].join('\n  '),
    );
  });
});
