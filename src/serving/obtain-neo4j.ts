import { withoutCredentials } from '../database/database-failure';
import { runningNeo4jOf } from '../database/managed/attach';
import { startManagedNeo4j } from '../database/managed/managed-neo4j';
import type { Store } from '../database/managed/store';
import type { DatabaseSettings } from '../database/settings';
import type { Environment } from '../environment';
import { failure, type Failure } from '../failures/failure';
import type { Step } from '../progress';

/** A Neo4j to work with, and what is to be done with it afterwards. */
export interface Obtained {
  settings: DatabaseSettings;
  /** Settles when a managed Neo4j ended and could not be brought back; never with one that is not managed here. */
  lost: Promise<Failure>;
  /** Work for later, beside the running server: never rejects, and `release` ends it. */
  prepareQuickerStart: () => Promise<void>;
  /** Stops what was started; a Neo4j of somebody else is left running. */
  release: () => Promise<void>;
}

export interface ObtainOptions {
  environment: Environment;
  step: Step;
  signal?: AbortSignal | undefined;
  /** Work on the database's files before Neo4j starts on them; not with a Neo4j that runs already. */
  prepareStore?: ((store: Store) => Promise<void>) | undefined;
}

/** For a server: the caller's own Neo4j (NEO4J_URI), or the managed one, which this program alone then holds. */
export async function obtainNeo4j(options: ObtainOptions): Promise<Obtained> {
  return ownNeo4j(options.environment) ?? (await startManaged(options));
}

/** For a command: the caller's own, the managed one that runs on the data folder, or one started for the while. */
export async function borrowNeo4j(options: ObtainOptions): Promise<Obtained> {
  const own = ownNeo4j(options.environment);
  if (own) return own;
  const running = await runningNeo4jOf(options.environment.dataFolder);
  return running ? notOurs(running) : startManaged(options);
}

function ownNeo4j(environment: Environment): Obtained | undefined {
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  } = environment;
  return uri && password ? notOurs({ uri, user, password, database }) : undefined;
}

function notOurs(settings: DatabaseSettings): Obtained {
  const never = new Promise<never>(() => undefined);
  const nothing = (): Promise<void> => Promise.resolve();
  return { settings, lost: never, prepareQuickerStart: nothing, release: nothing };
}

async function startManaged({ environment, step, signal, prepareStore }: ObtainOptions): Promise<Obtained> {
  const neo4j = await startManagedNeo4j({
    folder: environment.dataFolder,
    heapMegabytes: environment.NEO4J_HEAP_MEGABYTES,
    pageCacheMegabytes: environment.NEO4J_PAGE_CACHE_MEGABYTES,
    inheritedEnvironment: environment.inherited,
    step,
    ...(environment.NEO4J_BOLT_PORT === undefined ? {} : { boltPort: environment.NEO4J_BOLT_PORT }),
    ...(signal ? { signal } : {}),
    ...(prepareStore ? { prepareStore } : {}),
  });
  return {
    settings: neo4j,
    lost: neo4j.lost.then((how) => failure('NEO4J_LOST', { how, logs: environment.dataFolder })),
    prepareQuickerStart: () => neo4j.prepareQuickerStart(),
    release: () => step('Stop Neo4j', () => neo4j.stop()),
  };
}

/** Where the data lie, as it may be shown. */
export function shownAddress({ uri }: DatabaseSettings): string {
  return withoutCredentials(uri);
}
