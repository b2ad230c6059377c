import fc from 'fast-check';
import { execute, getOperationAST, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { ontology } from '../../src/entities';
import { features, findByName } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';
import { PlannedExecutor } from '../../src/query/execution/planned-executor';
import { readPlanned } from '../../src/query/planned-node';
import { RequestContext } from '../../src/query/request-context';
import { randomDocument } from '../support/random-document';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

const schema = assembleSchema(ontology, features);
const executor = new PlannedExecutor(schema);

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  await server.database.write('what does not fit its fields', async (run) => {
    await run("CREATE (:Node:Thing:Party:Organization:Enterprise:Broken {id: 'Enterprise:nameless'})");
    await run(
      "MATCH (n:Node {id: 'Partnership:named'}) SET n.printedStart = n.startDate, n.startDate = 'one day'",
    );
    await run(`MATCH (n:Enterprise {id: 'Enterprise:nameless'}), (d:District)
      WITH n, d ORDER BY d.id LIMIT 1
      CREATE (n)-[:LOCATED_IN {key: 'LOCATED_IN|Enterprise:nameless|' + d.id}]->(d)`);
  });
}, 60_000);

afterAll(async () => {
  await server.database.write('as it was', async (run) => {
    await run('MATCH (n:Broken) DETACH DELETE n');
    await run(
      "MATCH (n:Node {id: 'Partnership:named'}) SET n.startDate = n.printedStart REMOVE n.printedStart",
    );
  });
  await server.stop();
});

const newContext = (): RequestContext =>
  new RequestContext(server.database, ontology, 8_000, undefined, findByName);

type Variables = Record<string, unknown>;

/** In graphql-js alone. */
async function reference(document: DocumentNode, variableValues: Variables): Promise<ExecutionResult> {
  return execute({ schema, document, variableValues, contextValue: newContext() });
}

/** As a server answers it, and whether without graphql-js. */
async function answer(
  document: DocumentNode,
  variables: Variables,
): Promise<{ result: ExecutionResult; planned: boolean }> {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  const contextValue = newContext();
  const data = await executor.answer({ document, operation, variables }, contextValue);
  if (data) return { result: { data }, planned: true };
  const result = await execute({ schema, document, variableValues: variables, contextValue });
  return { result, planned: false };
}

/** The bytes of the data, with the order of their keys, and of each error; roots may fail in either order. */
const shown = ({ data, errors = [] }: ExecutionResult): unknown => ({
  data: JSON.stringify(data),
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});

const lists = [
  'first: 2',
  'first: $first',
  'first: 101',
  'last: 2',
  'first: 3, orderBy: [{ name: DESC }]',
  'where: { name: { contains: "测试" } }',
  'where: { name: { contains: $part } }, includePossible: true',
  'validOn: $day, first: 4',
  'validOn: "someday"',
  'after: "no cursor"',
];

const roots = {
  node: ['id: "Enterprise:alpha"', 'id: "Register:test"', 'id: "nobody"', 'id: "Enterprise:nameless"'],
  nodes: ['ids: ["Product:tea", "nobody", "Partnership:named", "Enterprise:alpha"]', 'ids: []'],
  entity: ['by: { name: "甲公司" }', 'by: { name: "同名" }', 'by: { divisionCode: "wrong" }', 'by: {}'],
  enterprises: lists,
  parties: lists,
  things: lists,
  partnershipEvents: lists,
  districts: lists,
  giProtections: lists,
  giChains: ['', 'place: "District:990101"', 'place: "District:nowhere"'],
  partnerships: ['party: "University:named"', 'party: "University:nowhere"'],
  observations: ['', 'indicator: "no-such-indicator"', 'year: 2021, first: 2'],
};

const given = {
  first: ['1', '2', '$first', '0'],
  last: ['1'],
  after: ['null', '"no cursor"'],
  validOn: ['"2020-06"', 'null', '$day'],
  where: ['{}'],
  property: ['NAME'],
  by: ['[]'],
};

const isPlanned = ({ resolve }: { resolve?: unknown }): boolean => !resolve || resolve === readPlanned;

describe('an operation', () => {
  it('has the same data, in the same order, and the same errors from its plans as from graphql-js', async () => {
    let refused = 0;
    const property = fc.asyncProperty(
      randomDocument(schema, roots, given, isPlanned),
      async ({ source, variables: [one, another] }) => {
        const document = parse(source);
        fc.pre(validate(schema, document).length === 0);
        // What was compiled for some variables must not answer for others, and is there when these come again.
        const answers = [];
        for (const variables of [one, another, one]) {
          const expected = await reference(document, variables);
          const { result, planned } = await answer(document, variables);
          expect(shown(result)).toEqual(shown(expected));
          expect(planned).toBe(expected.errors === undefined);
          if (expected.errors) refused += 1;
          answers.push(shown(result));
        }
        // What operations ask at the same time may be read by one statement.
        const together = await Promise.all([one, another, one].map(async (own) => answer(document, own)));
        expect(together.map(({ result }) => shown(result))).toEqual(answers);
      },
    );
    await fc.assert(property, { numRuns: 300, endOnFailure: true });
    expect(refused).toBeGreaterThan(30);
    expect(refused).toBeLessThan(700);
  }, 900_000);

  it.each([
    [
      'node by id',
      'query ($id: ID!) { node(id: $id) { id } }',
      ['Enterprise:alpha', 'Product:tea', 'nobody'],
    ],
    [
      'entity by name',
      'query ($id: String!) { entity(by: { name: $id }) { id } }',
      ['甲公司', 'Beta Works', '%'],
    ],
  ])('takes one statement with others that ask at the same time: %s', async (_what, source, ids) => {
    const document = parse(source);
    const one = async (id: string) => (await answer(document, { id })).result.data;
    const alone = [];
    for (const id of ids) alone.push(await one(id));
    let together: unknown[] = [];
    const statements = await server.statementsOf(async () => {
      together = await Promise.all(ids.map(one));
    });
    expect(together).toEqual(alone);
    expect(new Set(alone.map((data) => JSON.stringify(data))).size).toBe(ids.length);
    expect(statements).toHaveLength(1);
  });
});
