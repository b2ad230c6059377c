import { rm } from 'node:fs/promises';
import type { Statement } from '../../src/database/statement';
import { integer } from '../../src/database/values';
import { dataOf } from '../support/ask';
import { hitsOf } from '../support/database-hits';
import { writeDataset } from '../support/dataset';
import { startTestServer, type TestServer } from '../support/test-server';
import { partnership, party, source } from '../support/tied-parties';

/* A SYNTHETIC university that works with hundreds of firms, and then with ten times as many. */

const records = [
  ...source,
  party('University:hub'),
  party('Enterprise:near'),
  party('Enterprise:far'),
  partnership('near', ['Enterprise:near'], ['University:hub']),
  partnership('far', ['Enterprise:far'], ['University:hub']),
];

/** Gives the hub so many partners in all besides the two that the records name. */
const growing = `
MATCH (hub:University {id: 'University:hub'})
UNWIND range($from + 1, $to) AS number
CREATE (firm:Enterprise:Organization:Party:Thing:Node {id: 'Enterprise:hub/' + number, name: 'SYNTHETIC'})
CREATE (event:Partnership:Event:Thing:Node {
  id: 'Partnership:hub/' + number, name: 'SYNTHETIC', status: 'DONE', periodBasis: 'NOT_STATED'
})
CREATE (event)-[:HAS_PARTNER {key: 'HAS_PARTNER|' + event.id + '|' + firm.id, role: 'INDUSTRY'}]->(firm)
CREATE (event)-[:HAS_PARTNER {key: 'HAS_PARTNER|' + event.id + '|' + hub.id, role: 'RESEARCH'}]->(hub)`;

const [some, tenTimes] = [600, 6_000];

const questions = {
  direct: '{ paths(between: ["Enterprise:near", "University:hub"]) { paths { length } cut cutBy } }',
  through:
    '{ paths(between: ["Enterprise:near", "Enterprise:far"]) { paths { length } cut cutBy gaps { subject count } } }',
  around: '{ neighborhood(of: "University:hub", depth: 2) { neighbors { id } cut cutBy } }',
  common: '{ commonNeighbors(of: ["Enterprise:near", "Enterprise:far"]) { neighbors { id } cut } }',
} as const;

type Name = keyof typeof questions;

interface Asked {
  answer: Record<string, unknown>;
  hits: number;
}

let server: TestServer;
let folder: string;
const before = {} as Record<Name, Asked>;
const after = {} as Record<Name, Asked>;

const grow = (from: number, to: number) =>
  server.database.write('grow the hub', (run) => run(growing, { from: integer(from), to: integer(to) }));

async function askAll(into: Record<Name, Asked>): Promise<void> {
  for (const [name, query] of Object.entries(questions) as [Name, string][]) {
    const sent: Statement[] = [];
    const stopListening = server.database.onStatement((statement) => {
      if (statement.name.startsWith('traversal')) sent.push(statement);
    });
    const data = await dataOf(server.url, query).finally(stopListening);
    into[name] = { answer: Object.values(data)[0] as Record<string, unknown>, hits: await hitsOf(sent) };
  }
}

beforeAll(async () => {
  folder = await writeDataset('traversal-hubs', records);
  server = await startTestServer(folder);
  await grow(0, some);
  await askAll(before);
  await grow(some, tenTimes);
  await askAll(after);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

it.each(Object.keys(questions) as Name[])('%s reads no more when the hub grows tenfold', (name) => {
  expect(before[name].hits).toBeGreaterThan(0);
  expect(after[name].hits).toBeLessThanOrEqual(before[name].hits * 1.1 + 20);
});

it('comes to a hub from the cheaper side', () => {
  expect(after.direct.answer).toEqual({ paths: [{ length: 1 }], cut: false, cutBy: [] });
});

it('finds what two share in a hub, since both say so themselves', () => {
  expect(after.common.answer).toEqual({ neighbors: [{ id: 'University:hub' }], cut: false });
  expect(after.through.answer.paths).toEqual([{ length: 2 }]);
});

it('walks on from a hub only in part, and says so', () => {
  expect(after.around.answer).toMatchObject({ cut: true });
  expect(after.around.answer.cutBy).toEqual(expect.arrayContaining(['PER_NODE']));
  expect((after.around.answer.neighbors as unknown[]).length).toBeLessThanOrEqual(200);
});

it('reads what is selected of the things that a hub leads to with the steps to them', async () => {
  const asked: unknown[] = [];
  const stopListening = server.database.onStatement(({ name, parameters }) => {
    if (name === 'Neighborhood.nodes') asked.push(...Object.values(parameters).flat());
  });
  const query = '{ neighborhood(of: "University:hub") { nodes { id ... on Thing { name } } } }';
  const { neighborhood } = await dataOf(server.url, query).finally(stopListening);
  const { nodes } = neighborhood as { nodes: { id: string; name: string }[] };
  expect(nodes.filter(({ id }) => id.startsWith('Enterprise:')).length).toBeGreaterThan(10);
  expect(nodes.map(({ name }) => name.startsWith('SYNTHETIC'))).not.toContain(false);
  // Partnerships lie between the ends of the steps.
  expect(asked.filter((id) => !String(id).startsWith('Partnership:'))).toEqual([]);
});
