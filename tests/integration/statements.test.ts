import { rm } from 'node:fs/promises';
import type DataLoader from 'dataloader';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { ontology } from '../../src/entities';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';
import { RequestContext } from '../../src/query/request-context';
import { ask } from '../support/ask';
import { writeDataset } from '../support/dataset';
import { manyParents, manyParentsVariables } from '../support/many-parents';
import { operationDocument, operationNames } from '../support/operations';
import { startTestServer, type TestServer } from '../support/test-server';
import { widened } from '../support/widened';

const fewest = 1;
const most = 50;

/** The list of each operation's answer that has one row per parent; what is read below it must not be read per row. */
const parentsOf: Readonly<Record<string, string>> = {
  'enforcement-cases-by-district': 'enforcementCases.nodes',
  'enterprise-with-sources': 'entity.provenance',
  'gi-chains-of-a-place': 'giChains.nodes',
  'gi-households-and-gains': 'giChains.nodes',
  'gis-by-regime-and-district': 'geographicalIndications.nodes',
  'gis-without-operator': 'giChains.nodes',
  'partners-of-a-university': 'partnerships.nodes',
  'pledge-loans-by-district': 'ipPledges.nodes',
  'policies-of-a-zone': 'node.policies.nodes',
  'sources-behind-one-value': 'node.provenance',
  'valid-patents-time-series': 'observations.nodes',
  'who-helped-whom': 'node.events.nodes',
};

/** Operations with fields that no plan holds: with batching switched off these are read once per parent. */
const batched = [
  'enterprise-with-sources',
  'gi-chains-of-a-place',
  'gi-households-and-gains',
  'gis-without-operator',
  'partners-of-a-university',
  'pledge-loans-by-district',
  'policies-of-a-zone',
  'sources-behind-one-value',
];

/** Gives every load a loader of its own, so that nothing is ever loaded together. */
class UnbatchedContext extends RequestContext {
  override loader<K, V>(_name: string, make: () => DataLoader<K, V, string>): DataLoader<K, V, string> {
    return make();
  }
}

interface Run {
  statements: string[];
  data: unknown;
}

interface Runs {
  overHttp: Run;
  unbatched: Run;
}

const schema = assembleSchema(ontology, features);

async function runAll(parents: number): Promise<Map<string, Runs>> {
  const folder = await writeDataset('many-parents', manyParents(parents));
  const server = await startTestServer(folder);
  try {
    const runs = new Map<string, Runs>();
    for (const name of operationNames) {
      const document = widened(operationDocument(name), schema, most);
      const variables = manyParentsVariables[name] ?? {};
      runs.set(name, {
        overHttp: await recorded(server, async () => {
          const { data, errors } = await ask(server.url, document, variables);
          expect(errors).toEqual([]);
          return data;
        }),
        unbatched: await recorded(server, () => runUnbatched(server, schema, document, variables)),
      });
    }
    return runs;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

async function runUnbatched(
  { database }: TestServer,
  executable: GraphQLSchema,
  document: string,
  variableValues: Record<string, unknown>,
): Promise<unknown> {
  const contextValue = new UnbatchedContext(database, ontology, 60_000);
  const result = await execute({
    schema: executable,
    document: parse(document),
    variableValues,
    contextValue,
  });
  expect(result.errors).toBeUndefined();
  return result.data;
}

async function recorded(server: TestServer, action: () => Promise<unknown>): Promise<Run> {
  let data: unknown;
  const statements = await server.statementsOf(async () => {
    data = await action();
  });
  return { statements: statements.sort(), data };
}

/** How many rows stand at a path like `node.policies.nodes`. */
function rowsAt(data: unknown, path: string): number {
  const list = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  return (list as unknown[]).length;
}

let withOne: Map<string, Runs>;
let withFifty: Map<string, Runs>;

beforeAll(async () => {
  withOne = await runAll(fewest);
  withFifty = await runAll(most);
}, 120_000);

function runsOf(name: string): { one: Runs; fifty: Runs } {
  const [one, fifty] = [withOne.get(name), withFifty.get(name)];
  if (!one || !fifty) throw new Error(`${name} was not run.`);
  return { one, fifty };
}

describe.each(operationNames)('%s', (name) => {
  it('reads 1 and 50 parents in the same statements', () => {
    const { one, fifty } = runsOf(name);
    expect(rowsAt(one.overHttp.data, parentsOf[name] ?? '')).toBe(fewest);
    expect(rowsAt(fifty.overHttp.data, parentsOf[name] ?? '')).toBe(most);
    expect(fifty.overHttp.statements).toEqual(one.overHttp.statements);
  });

  it('gives the same answer with batching switched off', () => {
    const { fifty } = runsOf(name);
    expect(JSON.parse(JSON.stringify(fifty.unbatched.data))).toEqual(fifty.overHttp.data);
  });
});

it('sees the statements grow with the parents where batching is switched off', () => {
  const growing = operationNames.filter((name) => {
    const { one, fifty } = runsOf(name);
    return fifty.unbatched.statements.length >= one.unbatched.statements.length + most - fewest;
  });
  expect(growing).toEqual(batched);
});
