import { dataOf } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

async function gapsOf(where: string): Promise<unknown> {
  const { enterprises } = (await dataOf(
    server.url,
    `{ enterprises(where: ${where}) { gaps { reason property message } } }`,
  )) as { enterprises: { gaps: unknown } };
  return enterprises.gaps;
}

const notCovered = (property: string, type: string) => ({
  reason: 'NOT_COVERED',
  property,
  message: `No source is marked complete for \`${property}\` (${type}): that none is recorded does not say that there is none.`,
});

describe('a list that is asked for by what is not recorded', () => {
  it('says for each sort of relationship that no source covers it', async () => {
    expect(
      await gapsOf(
        '{ borrowerIn: { none: {} }, rights: { every: { node: { pledgedIn: { count: { eq: 0 } } } } } }',
      ),
    ).toEqual([
      notCovered('rights', 'HELD_BY'),
      notCovered('pledgedIn', 'PLEDGES'),
      notCovered('borrowerIn', 'HAS_BORROWER'),
    ]);
  });

  it('has no such gap where a source says that it names every one, until it is withdrawn', async () => {
    const mark = (text: string): Promise<unknown> =>
      server.database.write('mark a source', (run) =>
        run(`MATCH (s:Source {id: 'Source:synthetic'}) ${text}`),
      );
    await mark("SET s.completeFor = ['HAS_BORROWER']");
    expect(await gapsOf('{ borrowerIn: { none: {} } }')).toEqual([]);
    await mark("SET s.withdrawnOn = '2026-01-01'");
    expect(await gapsOf('{ borrowerIn: { none: {} } }')).toEqual([notCovered('borrowerIn', 'HAS_BORROWER')]);
    await mark('REMOVE s.completeFor, s.withdrawnOn');
  });

  it('says so at every depth, and all lists of a level ask the sources once', async () => {
    const query = `{ enterprises(first: 2, where: { id: { in: ["Enterprise:alpha", "Enterprise:beta"] } }) { nodes {
      id
      rights(where: { node: { pledgedIn: { none: {} } } }) { gaps { reason property message } }
      others: rights(where: { not: { node: { pledgedIn: { count: { gte: 3 } } } } }) {
        gaps { property }
        nodes { id heldBy(where: { node: { borrowerIn: { count: { eq: 0 } } } }) { gaps { property } } }
      }
      certain: rights(where: { certainty: { eq: STATED } }) { totalCount gaps { property } }
    } } }`;
    const pledged = [notCovered('pledgedIn', 'PLEDGES')];
    const borrower = { gaps: [{ property: 'borrowerIn' }] };
    const none = { totalCount: 0, gaps: [] };
    const found = (nodes: object[]) => ({ gaps: [{ property: 'pledgedIn' }], nodes });
    expect(await dataOf(server.url, query)).toEqual({
      enterprises: {
        nodes: [
          {
            id: 'Enterprise:alpha',
            rights: { gaps: pledged },
            others: found([
              { id: 'Patent:alpha', heldBy: borrower },
              { id: 'Trademark:alpha', heldBy: borrower },
            ]),
            certain: { totalCount: 2, gaps: [] },
          },
          { id: 'Enterprise:beta', rights: { gaps: pledged }, others: found([]), certain: none },
        ],
      },
    });
    const statements = await server.statementsOf(() => dataOf(server.url, query));
    expect(statements.filter((name) => name === 'complete sources')).toHaveLength(1);
  });

  it('has none where something must be recorded', async () => {
    expect(await gapsOf('{ borrowerIn: { some: {} } }')).toEqual([]);
    expect(await gapsOf('{}')).toEqual([]);
  });
});
