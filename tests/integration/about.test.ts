import { dataOf } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

async function graph(): Promise<{ synthetic: boolean; datasets: { id: string; loadedAt: string | null }[] }> {
  const data = await dataOf(server.url, '{ graph { synthetic datasets { id loadedAt } } }');
  return data.graph as Awaited<ReturnType<typeof graph>>;
}

const write = (text: string) => server.database.write('prepare', (run) => run(text));

it('names the data sets and when they were loaded, in one statement', async () => {
  let answer: Awaited<ReturnType<typeof graph>> | undefined;
  const statements = await server.statementsOf(async () => (answer = await graph()));

  expect(statements).toEqual(['this graph']);
  expect(answer).toEqual({
    synthetic: false,
    datasets: [
      { id: 'chain-twin', loadedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string },
      // The matching that follows a load writes its computed pairs as a data set of its own.
      { id: 'ipgraph-matching', loadedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string },
    ],
  });
  const age = Date.now() - Date.parse(answer?.datasets[0]?.loadedAt ?? '');
  expect(Math.abs(age)).toBeLessThan(120_000);
});

it('names at most 100 data sets, and those without a time', async () => {
  await write("UNWIND range(1, 120) AS i CREATE (:Dataset {id: 'a' + i})");
  try {
    const { datasets } = await graph();
    expect(datasets).toHaveLength(100);
    expect(datasets[0]).toEqual({ id: 'a1', loadedAt: null });
  } finally {
    await write('MATCH (d:Dataset) WHERE d.loadedAt IS NULL DELETE d');
  }
});

it.each([
  ['true', true],
  ['false', false],
  ['null', false],
])('says whether the database is marked as synthetic: %s', async (mark, expected) => {
  await write(`MATCH (graph:IpgraphDatabase) SET graph.synthetic = ${mark}`);
  expect((await graph()).synthetic).toBe(expected);
});
