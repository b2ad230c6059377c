import fc from 'fast-check';
import type { Database } from '../../../src/database/database';
import { RandomStream } from '../../../src/synthetic/random-stream';
import { emptyDatabase } from '../test-database';
import { groupQuestion, type GroupQuestion } from './group-questions';
import { ask } from './ask';
import { Naive, type Where } from './naive';
import { naiveGroups, type Grouping, type NaiveGroup } from './naive-groups';
import { filled, whereOf } from './questions';
import { randomGraph, writeGraph } from './random-graph';

/** Each text is planned once by Neo4j, which takes longer than to answer it for many values. */
const valuesPerQuestion = 20;

interface Groups {
  nodes: {
    keys: { value: string | null }[];
    count: number;
    possible: number;
    values: NaiveGroup['values'];
    top: { id: string }[];
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
  cut: boolean;
}

/** As the operation gives it: the names of values and of parts are members of enums there. */
function asVariables({ by, of, having, orderBy }: Grouping): Record<string, unknown> {
  return {
    by,
    of: of.map((name) => name.toUpperCase()),
    having,
    orderBy: orderBy.map((one) =>
      one.value ? { value: { ...one.value, of: one.value.of.toUpperCase() } } : one,
    ),
  };
}

async function groupsOf(
  database: Database,
  { kind, possible, grouping }: GroupQuestion,
  where: Where,
  page: { first: number; after?: string | null },
): Promise<Groups> {
  const source = `query ($where: ${kind}Where, $possible: Boolean, $by: [${kind}GroupBy!]!, $of: [${kind}Value!],
      $having: GroupHaving, $orderBy: [GroupOrderBy!], $first: Int, $after: String) {
    list: ${kind === 'Holder' ? 'holders' : 'rights'}(where: $where, includePossible: $possible) {
      groupBy(by: $by, of: $of, having: $having, orderBy: $orderBy, first: $first, after: $after, top: 2) {
        nodes { keys { value } count possible values { stated sum avg min max } top { id } }
        pageInfo { hasNextPage endCursor } totalCount cut
      }
    }
  }`;
  const answer = await ask(database, source, { where, possible, ...asVariables(grouping), ...page });
  return (answer as { list: { groupBy: Groups } }).list.groupBy;
}

/** An answer in the form of the naive one. */
const asNaive = ({ nodes }: Groups): unknown[] =>
  nodes.map(({ keys, top, ...rest }) => ({
    ...rest,
    keys: keys.map(({ value }) => value),
    top: top.map(({ id }) => id),
  }));

const asText = (groups: readonly NaiveGroup[]): unknown[] =>
  groups.map(({ keys, ...rest }) => ({
    ...rest,
    keys: keys.map((key) => (key === null ? null : String(key as number))),
  }));

/** Holds groups of one random graph against a row-by-row evaluation, whole and page by page: questions times 20. */
export async function compareGroups(database: Database, seed: number, questions: number): Promise<void> {
  const graph = randomGraph(seed);
  const naive = new Naive(graph);
  await emptyDatabase(database);
  await writeGraph(database, graph);
  const asked = groupQuestion.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.oneof(fc.constant({}), whereOf(one.kind, 1)),
      fc.integer({ min: 1, max: 1_000_000 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(asked, async ([one, open, values]) => {
      for (let turn = 0; turn < valuesPerQuestion; turn += 1) {
        const random = new RandomStream(values, String(turn));
        const where = filled(open, random);
        const expected = asText(naiveGroups(naive, one.kind, where, one.possible, one.grouping));
        const whole = await groupsOf(database, one, where, { first: 100 });
        expect(asNaive(whole)).toEqual(expected.slice(0, 100));
        expect(whole).toMatchObject({ totalCount: expected.length, cut: false });
        if (turn > 0) continue;
        const pages: unknown[] = [];
        for (let after: string | null = null; ;) {
          const page: Groups = await groupsOf(database, one, where, { first: 3, after });
          pages.push(...asNaive(page));
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(pages).toEqual(expected);
      }
    }),
    { numRuns: questions, seed, endOnFailure: true, includeErrorInReport: true },
  );
}
