import { createRequire } from 'node:module';
import type * as apiServer from '../../src/api/server';
import type * as database from '../../src/database/database';
import type * as managedNeo4j from '../../src/database/managed/managed-neo4j';
import type * as oneParameter from '../../src/database/one-parameter';
import type * as environment from '../../src/environment';
import type * as progress from '../../src/progress';
import type * as demoStore from '../../src/serving/demo-store';
import type * as prepareDatabase from '../../src/serving/prepare-database';
import type * as naming from '../../src/synthetic/naming';
import type * as randomStream from '../../src/synthetic/random-stream';
import type * as sizes from '../../src/synthetic/sizes';

/**
 * What the bench uses of ipgraph: the built project, as users run it, with the types of its sources. What is imported
 * from ../../src elsewhere is types alone.
 */
interface Built {
  'api/server': typeof apiServer;
  'database/database': typeof database;
  'database/managed/managed-neo4j': typeof managedNeo4j;
  'database/one-parameter': typeof oneParameter;
  environment: typeof environment;
  progress: typeof progress;
  'serving/demo-store': typeof demoStore;
  'serving/prepare-database': typeof prepareDatabase;
  'synthetic/naming': typeof naming;
  'synthetic/random-stream': typeof randomStream;
  'synthetic/sizes': typeof sizes;
}

const load = createRequire(__filename);
const built = <Name extends keyof Built>(name: Name): Built[Name] =>
  load(`../../dist/${name}`) as Built[Name];

export const { startServer } = built('api/server');
export const { Database } = built('database/database');
export const { startManagedNeo4j } = built('database/managed/managed-neo4j');
export const { withOneParameter } = built('database/one-parameter');
export const { projectFolder, readEnvironment } = built('environment');
export const { consoleSteps } = built('progress');
export const { fillWithSyntheticGraph } = built('serving/demo-store');
export const { migrateDatabase } = built('serving/prepare-database');
export const { idOf } = built('synthetic/naming');
export const { RandomStream } = built('synthetic/random-stream');
export const { largestGraph, sizesOf, smallestGraph } = built('synthetic/sizes');
