import { matchNames, type MatchReport } from '../../src/matching/match-names';
import { silently } from '../../src/progress';
import { ask, codesOf, dataOf } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/* Pairs of SYNTHETIC organisations, found by the rule and asked for over HTTP. */

let server: TestServer;
let report: MatchReport;

beforeAll(async () => {
  server = await startTestServer(fixture('matching'));
  report = await matchNames(server.database, silently);
}, 60_000);

afterAll(async () => {
  await server.stop();
});

interface Pair {
  score: number | null;
  reasons: string[];
  one: { id: string };
  other: { id: string };
}

interface Page {
  nodes: Pair[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  gaps: { reason: string; subject: string | null; property: string | null; count: number | null }[];
}

async function pairs(args = ''): Promise<Page> {
  const data = await dataOf(
    server.url,
    `{ possibleDuplicates${args && `(${args})`} {
        nodes { score reasons one { id } other { id } }
        pageInfo { hasNextPage endCursor }
        gaps { reason subject property count }
      } }`,
  );
  return data.possibleDuplicates as Page;
}

const short = ({ score, reasons, one, other }: Pair) => [score, one.id, other.id, ...reasons];

const found = [
  [0.98, 'Enterprise:code-a', 'Enterprise:code-b', 'SAME_OFFICIAL_CODE_PART'],
  [0.92, 'Enterprise:gear-simplified', 'Enterprise:gear-traditional', 'SAME_NAME_IN_OTHER_SCRIPT'],
  [0.65, 'Enterprise:tyre', 'Enterprise:tyre-short', 'SHORT_FORM_OF'],
  [0.6, 'University:pinyin', 'University:pinyin-latin', 'SAME_PINYIN'],
  [0.5, 'Enterprise:food', 'Enterprise:food-latin', 'TRANSLITERATION'],
  [0.42, 'Cooperative:alias', 'Enterprise:alias', 'SAME_ALIAS', 'DIFFERENT_LEGAL_FORM', 'DIFFERENT_INDUSTRY'],
  [
    0.39,
    'Enterprise:trade-limited',
    'Enterprise:trade-stock',
    'SAME_TRADE_NAME_AND_PLACE',
    'DIFFERENT_LEGAL_FORM',
    'DIFFERENT_INDUSTRY',
  ],
];

const byPerson = [null, 'GovernmentAgency:linked-a', 'GovernmentAgency:linked-b'];

describe('possibleDuplicates', () => {
  it('gives the pairs that the rule finds, then those that a person linked, and no others', async () => {
    const { nodes, gaps } = await pairs();
    expect(nodes.map(short)).toEqual([...found, byPerson]);
    expect(gaps).toEqual([]);
  });

  it('asks once for the pairs, once for all ends and once for the provenance', async () => {
    const statements = await server.statementsOf(() =>
      dataOf(
        server.url,
        '{ possibleDuplicates { nodes { one { name } other { name } provenance { certainty } } } }',
      ),
    );
    expect(statements.sort()).toEqual(['PossibleDuplicate.one', 'possible duplicates', 'provenance']);
  });

  it('gives the pairs in pages that follow one another', async () => {
    const gathered: unknown[] = [];
    let after = '';
    for (;;) {
      const { nodes, pageInfo } = await pairs(`first: 3${after}`);
      gathered.push(...nodes.map(short));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${String(pageInfo.endCursor)}"`;
    }
    expect(gathered).toEqual([...found, byPerson]);
    expect((await pairs('last: 2')).nodes.map(short)).toEqual(gathered.slice(-2));
  });

  it('of one thing puts it first, whichever way the link was written', async () => {
    const { nodes } = await pairs('of: "Enterprise:gear-traditional"');
    expect(nodes.map(short)).toEqual([
      [0.92, 'Enterprise:gear-traditional', 'Enterprise:gear-simplified', 'SAME_NAME_IN_OTHER_SCRIPT'],
    ]);
  });

  it('of some kinds leaves out a pair of which one is of another', async () => {
    const { nodes } = await pairs('kinds: [ENTERPRISE]');
    expect(nodes.map(short)).toEqual(
      found.filter(([, one, other]) =>
        [one, other].every((id) => typeof id === 'string' && id.startsWith('Enterprise:')),
      ),
    );
    expect(nodes).toHaveLength(5);
    expect((await pairs('kinds: [ENTERPRISE, COOPERATIVE]')).nodes).toHaveLength(6);
  });

  it('above a score counts the pairs that have none', async () => {
    const { nodes, gaps } = await pairs('minimumScore: 0.6');
    expect(nodes.map(({ score }) => score)).toEqual([0.98, 0.92, 0.65, 0.6]);
    expect(gaps).toEqual([{ reason: 'NOT_COMPARABLE', subject: null, property: 'score', count: 1 }]);
  });

  it('says that no pair is recorded, which is not that all are different', async () => {
    const { nodes, gaps } = await pairs('of: "Enterprise:code-c"');
    expect(nodes).toEqual([]);
    expect(gaps).toEqual([
      { reason: 'NOT_STATED', subject: 'Enterprise:code-c', property: 'maybeSameAs', count: null },
    ]);
  });

  it.each([
    ['of: "Enterprise:nobody"', 'UNKNOWN_ID', 'There is no Thing Enterprise:nobody.'],
    ['minimumScore: 1.5', 'BAD_ARGUMENTS', '`minimumScore` is 1.5; scores are between 0 and 1.'],
    ['first: 0', 'BAD_PAGE_SIZE', '`first` is 0;'],
    ['after: "x"', 'BAD_CURSOR', 'The cursor in `after` is malformed.'],
  ])('refuses %s', async (args, code, message) => {
    const answer = await ask(server.url, `{ possibleDuplicates(${args}) { nodes { score } } }`);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors[0]?.message).toContain(message);
  });

  it('refuses a cursor of other arguments', async () => {
    const { pageInfo } = await pairs('first: 1');
    const query = `{ possibleDuplicates(kinds: [ENTERPRISE], after: "${String(pageInfo.endCursor)}") { nodes { score } } }`;
    expect(codesOf(await ask(server.url, query))).toEqual(['BAD_CURSOR']);
  });
});

describe('a link that the rule made', () => {
  it('cites a derived source, a passage for each reason, and the rule', async () => {
    const data = await dataOf(
      server.url,
      `{ possibleDuplicates(of: "Enterprise:trade-stock") { nodes { certainty provenance {
           source { id kind publisher } locator { code } certainty rule } } } }`,
    );
    const said = (code: string) => ({
      source: { id: 'Source:ipgraph-matching', kind: 'DERIVED', publisher: 'ipgraph' },
      locator: { code },
      certainty: 'POSSIBLE',
      rule: 'names-and-codes-compared',
    });
    expect(data.possibleDuplicates).toEqual({
      nodes: [
        {
          certainty: 'POSSIBLE',
          provenance: [
            said('different-industry'),
            said('different-legal-form'),
            said('same-trade-name-and-place'),
          ],
        },
      ],
    });
  });

  it('shows score and reasons on the edge of either end, and leaves both as they were', async () => {
    const data = await dataOf(
      server.url,
      `{ node(id: "Enterprise:tyre-short") { ... on Enterprise { name aliases
           maybeSameAs { edges { score reasons certainty node { name } } } } } }`,
    );
    expect(data.node).toEqual({
      name: '假想己轮胎',
      aliases: [],
      maybeSameAs: {
        edges: [
          {
            score: 0.65,
            reasons: ['SHORT_FORM_OF'],
            certainty: 'POSSIBLE',
            node: { name: '山东假想己轮胎制造股份有限公司' },
          },
        ],
      },
    });
  });
});

describe('matchNames', () => {
  it('reports what it compared and what it told apart', () => {
    expect(report).toMatchObject({ pairs: 7, excluded: 2, leftOut: 0, skipped: { keys: [], count: 0 } });
    // All organisations but the three with masked names, one of which has a code; persons are not compared.
    expect(report.compared).toBe(19);
  });

  it('run again finds the same and writes nothing', async () => {
    const statements = await server.statementsOf(async () => {
      const { load, pairs: count } = await matchNames(server.database, silently);
      expect(count).toBe(7);
      expect([load.created, load.updated, load.deleted]).toEqual([0, 0, 0]);
    });
    expect(statements.filter((name) => name.startsWith('load '))).toEqual([]);
  });

  it('takes a link back once nothing says it any more, and gives it again', async () => {
    const rename = (name: string) =>
      server.database.write('rename', async (run) => {
        await run("MATCH (n:Enterprise {id: 'Enterprise:tyre-short'}) SET n.name = $name", { name });
        await run("MATCH (m:Name)-[:NAMES]->(:Enterprise {id: 'Enterprise:tyre-short'}) SET m.text = $name", {
          name,
        });
      });
    await rename('别的名称');
    await matchNames(server.database, silently);
    expect((await pairs('of: "Enterprise:tyre-short"')).nodes).toEqual([]);
    await rename('假想己轮胎');
    await matchNames(server.database, silently);
    expect((await pairs('of: "Enterprise:tyre-short"')).nodes).toHaveLength(1);
  });
});
