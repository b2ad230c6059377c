import { rm } from 'node:fs/promises';
import type DataLoader from 'dataloader';
import { execute, parse } from 'graphql';
import { ontology } from '../../src/entities';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';
import type { SharedRows, SharedStatement } from '../../src/database/shared-reads';
import { RequestContext } from '../../src/query/request-context';
import { dataOf } from '../support/ask';
import { loadFolder, writeDataset } from '../support/dataset';
import { manyParents, manyParentsVariables, secondOpinion } from '../support/many-parents';
import { operationDocument, operationNames, type Variables } from '../support/operations';
import { startTestServer, type TestServer } from '../support/test-server';
import { widened } from '../support/widened';

/** As many rows of the outermost lists as are asked for. */
const most = 50;
/** Enough to see statements grow with the rows. */
const few = 5;

interface Reading {
  /** The list of the answer that has one row per parent; what is read below it must not be read per row. */
  parents: string;
  /** Whether it has fields that no plan holds: with batching switched off these are read once per parent. */
  batched: boolean;
}

/** How each operation is read. */
const readings: Readonly<Record<string, Reading>> = {
  'activities-of-a-party': { parents: 'activities.nodes', batched: true },
  'advantaged-firms-without-pledge': { parents: 'enterprises.nodes', batched: true },
  'agencies-and-clients-of-a-district': { parents: 'services.nodes', batched: true },
  'agencies-of-firms-with-inventions': { parents: 'ipAgencies.nodes', batched: false },
  'change-from-2019-to-2020': { parents: 'observations.nodes', batched: true },
  'city-total-and-sum-of-districts': { parents: 'reconcile.parts', batched: true },
  'co-applicants-of-a-class': { parents: 'coApplicants.pairs', batched: true },
  'conflicting-statements': { parents: 'conflicts.nodes', batched: true },
  'enforcement-cases-by-district': { parents: 'enforcementCases.nodes', batched: true },
  'enterprise-with-sources': { parents: 'entity.provenance', batched: true },
  'firms-of-a-list': { parents: 'parties.nodes', batched: false },
  'firms-with-rights-and-loan': { parents: 'enterprises.nodes', batched: true },
  'gi-chains-of-a-place': { parents: 'giChains.nodes', batched: true },
  'gi-chains-with-filters': { parents: 'giChains.nodes', batched: true },
  'gi-households-and-gains': { parents: 'giChains.nodes', batched: true },
  'gis-by-regime-and-district': { parents: 'geographicalIndications.nodes', batched: false },
  'gis-without-operator': { parents: 'giChains.nodes', batched: true },
  'how-parties-are-connected': { parents: 'paths.paths', batched: true },
  'impact-summary-of-a-place': { parents: 'impactSummary.byPlace', batched: true },
  'institutions-shared-by-districts': { parents: 'shared.nodes', batched: true },
  'pairs-that-may-be-the-same': { parents: 'possibleDuplicates.nodes', batched: true },
  'partners-around-a-party': { parents: 'neighborhood.neighbors', batched: true },
  'partners-of-a-university': { parents: 'partnerships.nodes', batched: true },
  'partnerships-of-a-city': { parents: 'partnerships.nodes', batched: true },
  'patents-per-10k-and-rank': { parents: 'observations.nodes', batched: true },
  'pledge-loans-by-district': { parents: 'ipPledges.nodes', batched: true },
  'policies-of-a-zone': { parents: 'node.policies.nodes', batched: false },
  'resolve-a-list': { parents: 'resolve.rows', batched: true },
  'search-by-any-name': { parents: 'search.edges', batched: true },
  'shared-partners': { parents: 'commonNeighbors.neighbors', batched: true },
  'sources-behind-one-value': { parents: 'node.provenance', batched: true },
  'ties-among-a-set': { parents: 'connectionsBetween.ties', batched: true },
  'top-firms-by-valid-inventions': { parents: 'districts.nodes', batched: true },
  'valid-patents-time-series': { parents: 'observations.nodes', batched: false },
  'what-held-on-a-day': { parents: 'observations.nodes', batched: false },
  'what-the-graph-covers': { parents: 'graph.coverage.sources', batched: true },
  'who-helped-whom': { parents: 'node.events.nodes', batched: false },
};

/** Gives every load a loader and a statement of its own, so that nothing is ever loaded together. */
class UnbatchedContext extends RequestContext {
  #statements = 0;

  override loader<K, V>(_name: string, make: () => DataLoader<K, V, string>): DataLoader<K, V, string> {
    return make();
  }

  override async readShared(statement: SharedStatement): Promise<SharedRows> {
    this.#statements += 1;
    const parameters = { ...statement.parameters, number: this.#statements };
    return super.readShared({ ...statement, parameters });
  }
}

interface Runs {
  overHttp: { statements: string[]; data: unknown };
  /** How many statements the first rows of the same lists take without batching. */
  unbatched: number;
}

const schema = assembleSchema(ontology, features);

async function runAll(parents: number): Promise<Map<string, Runs>> {
  const folder = await writeDataset('many-parents', manyParents(parents));
  const secondFolder = await writeDataset('second-opinion', secondOpinion(parents));
  const server = await startTestServer(folder);
  try {
    await loadFolder(server.database, secondFolder);
    const runs = new Map<string, Runs>();
    const variables = manyParentsVariables(parents);
    for (const name of operationNames) runs.set(name, await run(server, name, variables[name] ?? {}));
    return runs;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
    await rm(secondFolder, { recursive: true });
  }
}

async function run(server: TestServer, name: string, variables: Variables): Promise<Runs> {
  const document = operationDocument(name);
  let data: unknown;
  const statements = await server.statementsOf(async () => {
    data = await dataOf(server.url, widened(document, schema, most), variables);
  });
  const unbatched = await server.statementsOf(() =>
    runUnbatched(server, widened(document, schema, few), variables),
  );
  return { overHttp: { statements: statements.sort(), data }, unbatched: unbatched.length };
}

async function runUnbatched({ database }: TestServer, document: string, variables: Variables): Promise<void> {
  const result = await execute({
    schema,
    document: parse(document),
    variableValues: variables,
    contextValue: new UnbatchedContext(database, ontology, 60_000),
  });
  expect(result.errors).toBeUndefined();
}

/** How many rows stand at a path like `node.policies.nodes`. */
function rowsAt(data: unknown, path: string): number {
  const list = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  return (list as unknown[]).length;
}

let withOne: Map<string, Runs>;
let withFifty: Map<string, Runs>;

beforeAll(async () => {
  withOne = await runAll(1);
  withFifty = await runAll(most);
}, 240_000);

function runsOf(name: string): { one: Runs; fifty: Runs } {
  const [one, fifty] = [withOne.get(name), withFifty.get(name)];
  if (!one || !fifty) throw new Error(`${name} was not run.`);
  return { one, fifty };
}

function readingOf(name: string): Reading {
  const reading = readings[name];
  if (!reading) throw new Error(`The operation ${name} has no entry in \`readings\`.`);
  return reading;
}

it('knows how each operation is read, and no other', () => {
  expect(Object.keys(readings).sort()).toEqual(operationNames);
});

it.each(operationNames)('%s reads 50 parents in the same statements as 1', (name) => {
  const { parents } = readingOf(name);
  const { one, fifty } = runsOf(name);
  expect([rowsAt(one.overHttp.data, parents), rowsAt(fifty.overHttp.data, parents)]).toEqual([1, most]);
  expect(fifty.overHttp.statements).toEqual(one.overHttp.statements);
});

it('would see the statements grow with the parents if batching were switched off', () => {
  const growing = operationNames.filter((name) => {
    const { one, fifty } = runsOf(name);
    return fifty.unbatched >= one.unbatched + few - 1;
  });
  expect(growing).toEqual(operationNames.filter((name) => readingOf(name).batched));
});
