import fc from 'fast-check';
import type { Database } from '../../../src/database/database';
import { RandomStream } from '../../../src/synthetic/random-stream';
import { emptyDatabase } from '../test-database';
import { ask } from './ask';
import { Naive, type Where } from './naive';
import { filled, question, type Question } from './questions';
import { randomGraph, writeGraph } from './random-graph';

/** Each text is planned once by Neo4j, which takes longer than to answer it for many values. */
const valuesPerQuestion = 60;

interface List {
  edges: { cursor: string; match: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  totalCount?: number;
}

interface PageArguments {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

async function listOf(
  database: Database,
  { kind, orderBy, possible }: Question,
  where: Where,
  page: PageArguments,
  more = '',
): Promise<List> {
  const source = `query ($where: ${kind}Where, $orderBy: [${kind}OrderBy!], $possible: Boolean,
      $first: Int, $after: String, $last: Int, $before: String) {
    list: ${kind === 'Holder' ? 'holders' : 'rights'}(where: $where, orderBy: $orderBy, includePossible: $possible,
      first: $first, after: $after, last: $last, before: $before) {
      edges { cursor match node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ${more}
    }
  }`;
  const answer = await ask(database, source, { where, orderBy, possible, ...page });
  return (answer as { list: List }).list;
}

const idsOf = ({ edges }: List): string[] => edges.map(({ node }) => node.id);

async function walked(
  database: Database,
  one: Question,
  where: Where,
  size: number,
  backward: boolean,
): Promise<string[]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: PageArguments = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const list: List = await listOf(database, one, where, page);
    pages.push(idsOf(list));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) break;
    cursor = backward ? startCursor : endCursor;
  }
  return (backward ? pages.reverse() : pages).flat();
}

/**
 * Holds the lists of one random graph against a row-by-row evaluation: rows, order, total, what is only possible, and, for
 * the first values of each question, every page forwards or backwards. As many lists as questions times 60.
 */
export async function compareLists(database: Database, seed: number, questions: number): Promise<void> {
  const graph = randomGraph(seed);
  const naive = new Naive(graph);
  await emptyDatabase(database);
  await writeGraph(database, graph);
  await fc.assert(
    fc.asyncProperty(question, fc.integer({ min: 1, max: 1_000_000 }), async (one, values) => {
      for (let turn = 0; turn < valuesPerQuestion; turn += 1) {
        const random = new RandomStream(values, String(turn));
        const where = filled(one.where, random);
        const expected = naive.list(one.kind, where, one.orderBy, one.possible);
        if (naive.refuses(expected, one.orderBy)) {
          const refused = listOf(database, one, where, { first: 1 });
          await expect(refused).rejects.toMatchObject({ extensions: { code: 'NOT_COMPARABLE' } });
          continue;
        }
        const certain = new Set(naive.list(one.kind, where, [], false));
        const whole = await listOf(database, one, where, { first: 100 }, 'totalCount');
        expect(idsOf(whole)).toEqual(expected);
        expect(whole.edges.map(({ match }) => match)).toEqual(
          expected.map((id) => (certain.has(id) ? 'CERTAIN' : 'POSSIBLE')),
        );
        expect(whole.totalCount).toBe(expected.length);
        if (turn > 0) continue;
        const pages = await walked(database, one, where, random.between(3, 6), random.chance(50));
        expect(pages).toEqual(expected);
      }
    }),
    { numRuns: questions, seed, endOnFailure: true, includeErrorInReport: true },
  );
}
