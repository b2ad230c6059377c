import type { Statement } from '../../src/database/statement';
import { integer } from '../../src/database/values';
import { dataOf } from '../support/ask';
import { hitsOf } from '../support/database-hits';
import { storeOrders } from '../support/stored-orders';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * What a list reads follows its answer and not the graph: lists, conditions, orders and groups around one firm and its place,
 * while firms and patents elsewhere grow tenfold.
 */

/** Firms of another place, each with a right of its own. Their ids come after those of the fixture. */
const growing = `
MATCH (place:District {id: 'District:elsewhere'})
UNWIND [number IN range($from + 1, $to) | right('000' + number, 4)] AS number
CREATE (firm:Enterprise:Organization:Party:Thing:Node {id: 'Enterprise:other/' + number, name: 'SYNTHETIC ' + number})
CREATE (firm)-[:LOCATED_IN {key: 'LOCATED_IN|' + firm.id + '|' + place.id}]->(place)
CREATE (right:Patent:IntellectualProperty:Thing:Node {id: 'Patent:other/' + number, name: 'SYNTHETIC', patentType: 'INVENTION'})
CREATE (right)-[:HELD_BY {key: 'HELD_BY|' + right.id + '|' + firm.id}]->(firm)`;

const [some, tenTimes] = [400, 4_000];

const questions = {
  page: '{ enterprises(first: 5) { nodes { id rights(first: 2) { nodes { id } } } pageInfo { hasNextPage } } }',
  byId: '{ enterprises(where: { id: { eq: "Enterprise:alpha" } }) { nodes { id } totalCount } }',
  ofSome: `{ parties(where: { id: { in: ["Enterprise:alpha", "Enterprise:beta"] }, rights: { some: { node: { name: { stated: true } } } } },
    orderBy: [{ rights: { count: DESC } }]) { nodes { id } } }`,
  relationship: `{ node(id: "Enterprise:alpha") { ... on Enterprise {
    rights(where: { node: { kind: { eq: PATENT } } }, orderBy: [{ node: { name: DESC } }]) { totalCount nodes { id } } } } }`,
  // Lists that grow: an index holds the order of each, so that a page is read from where it begins.
  orderedByName: `{ enterprises(first: 5, orderBy: [{ name: ASC }]) { nodes { name } pageInfo { hasNextPage } } }`,
  pageOfHub: `{ node(id: "District:elsewhere") { ... on District { parties(first: 5) {
    nodes { id name } pageInfo { hasNextPage } } } } }`,
  hubByName: `{ node(id: "District:elsewhere") { ... on District {
    parties(first: 5, orderBy: [{ node: { name: ASC } }]) { edges { node { name } certainty } pageInfo { hasNextPage } } } } }`,
  // What all rows are tied to is where a list begins, not the list of the kind.
  ofPlace: `{ enterprises(first: 5, where: { locatedIn: { some: { node: { id: { eq: "District:990101" } } } } }) {
    totalCount nodes { id } pageInfo { hasNextPage } } }`,
  ofPlaceByName: `{ enterprises(first: 5, orderBy: [{ name: DESC }],
    where: { locatedIn: { some: { node: { id: { eq: "District:990101" } } } }, masked: { stated: false } }) { nodes { name } } }`,
  inPlace: `{ parties(orderBy: [{ name: ASC }], where: { inPlace: { id: "District:990100" } }) { totalCount nodes { id } } }`,
  groupsInPlace: `{ parties(where: { and: [{ inPlace: { id: "District:990100" } }] }) {
    groupBy(by: [{ locatedIn: { node: { id: VALUE } } }]) { nodes { keys { value } count } } } }`,
  topOfPlace: `{ parties(first: 3, orderBy: [{ rights: { count: DESC } }],
    where: { locatedIn: { some: { node: { id: { in: ["District:990101"] } } } } }) { nodes { id } } }`,
  groups: `{ node(id: "Enterprise:alpha") { ... on Enterprise {
    rights { groupBy(by: [{ node: { kind: VALUE } }], top: 1) { nodes { keys { value } count } } } } } }`,
  groupsOfSome: `{ intellectualProperties(where: { id: { in: ["Patent:alpha", "Trademark:alpha"] } }) {
    groupBy(by: [{ heldBy: { node: { locatedIn: { node: { id: VALUE } } } } }]) { nodes { keys { value } count } } } }`,
} as const;

type Name = keyof typeof questions;

interface Asked {
  answer: unknown;
  statements: string[];
  hits: number;
}

let server: TestServer;
const before = {} as Record<Name, Asked>;
const after = {} as Record<Name, Asked>;

async function grow(from: number, to: number): Promise<void> {
  await server.database.write('grow', (run) => run(growing, { from: integer(from), to: integer(to) }));
  await storeOrders(server.database);
}

async function askAll(into: Record<Name, Asked>): Promise<void> {
  for (const [name, query] of Object.entries(questions) as [Name, string][]) {
    const sent: Statement[] = [];
    const stopListening = server.database.onStatement((statement) => sent.push(statement));
    const answer = await dataOf(server.url, query).finally(stopListening);
    into[name] = { answer, statements: sent.map(({ text }) => text), hits: await hitsOf(sent) };
  }
}

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  await server.database.write('another place', (run) =>
    run(
      "CREATE (:District:Place:Thing:Node {id: 'District:elsewhere', name: 'SYNTHETIC place', level: 'COUNTY'})",
    ),
  );
  await grow(0, some);
  await askAll(before);
  await grow(some, tenTimes);
  await askAll(after);
}, 300_000);

afterAll(async () => {
  await server.stop();
});

it.each(Object.keys(questions) as Name[])(
  '%s reads no more when the rest of the graph grows tenfold',
  (name) => {
    expect(after[name].answer).toEqual(before[name].answer);
    expect(before[name].hits).toBeGreaterThan(0);
    expect(after[name].hits).toBeLessThanOrEqual(before[name].hits * 1.1 + 20);
  },
);

it('each is one statement', () => {
  for (const name of Object.keys(questions) as Name[]) {
    expect([name, after[name].statements.length]).toEqual([name, 1]);
  }
});

it('answers from what the fixture holds', () => {
  expect(after.groupsOfSome.answer).toEqual({
    intellectualProperties: {
      groupBy: {
        nodes: [
          { keys: [{ value: 'District:990101' }], count: 2 },
          { keys: [{ value: null }], count: 1 },
        ],
      },
    },
  });
});
