import fc from 'fast-check';
import { execute, getOperationAST, parse, validate, type ExecutionResult } from 'graphql';
import { documentRules } from '../../src/api/limits';
import { ontology } from '../../src/entities';
import { features, findByName } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';
import { PlannedExecutor } from '../../src/query/execution/planned-executor';
import { readPlain, readPlanned } from '../../src/query/planned-node';
import { RequestContext } from '../../src/query/request-context';
import { randomDocument, type RandomDocument } from '../support/random-document';
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

/** In graphql-js alone. */
async function reference({ source, variables }: RandomDocument): Promise<ExecutionResult> {
  const document = parse(source);
  return execute({ schema, document, variableValues: variables, contextValue: newContext() });
}

/** As a server answers it, and whether from the plans alone. */
async function answer({
  source,
  variables,
}: RandomDocument): Promise<{ result: ExecutionResult; planned: boolean }> {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  const contextValue = newContext();
  const data = await executor.answer({ document, operation, variables }, contextValue);
  if (data) return { result: { data }, planned: true };
  return {
    result: await execute({ schema, document, variableValues: variables, contextValue }),
    planned: false,
  };
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
  'where: { name: { contains: "甲" } }, includePossible: true',
  'validOn: "2020", first: 4',
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
};

const given = {
  first: ['1', '2', '$first', '0'],
  last: ['1'],
  after: ['null', '"no cursor"'],
  validOn: ['"2020-06"', 'null'],
  where: ['{}'],
  property: ['NAME'],
  by: ['[]'],
};

const isPlanned = ({ resolve }: { resolve?: unknown }): boolean =>
  resolve === readPlanned || resolve === readPlain;

describe('an operation', () => {
  it('has the same data, in the same order, and the same errors from its plans as from graphql-js', async () => {
    let [plannedOnes, refused] = [0, 0];
    const property = fc.asyncProperty(randomDocument(schema, roots, given, isPlanned), async (asked) => {
      fc.pre(validate(schema, parse(asked.source), [...documentRules]).length === 0);
      fc.pre(validate(schema, parse(asked.source)).length === 0);
      const expected = await reference(asked);
      const { result, planned } = await answer(asked);
      if (planned) plannedOnes += 1;
      if (expected.errors) refused += 1;
      expect(shown(result)).toEqual(shown(expected));
    });
    await fc.assert(property, { numRuns: 300, endOnFailure: true });
    expect(plannedOnes).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(20);
  }, 300_000);
});
