import path from 'node:path';
import { folderLayout } from '../database/managed/folder-layout';
import { pinnedNeo4jVersion, resolveClasspath } from '../database/managed/maven';
import type { Environment } from '../environment';
import { failure } from '../failures/failure';
import type { Step } from '../progress';
import { findingOf, type Finding } from './finding';
import { examineRepository } from './examine-repository';
import { programPath } from './program-path';

/** Maven, and the way to its repository, as far as they are needed: once Neo4j is resolved they are not. */
export async function examineMaven(environment: Environment): Promise<Finding[]> {
  const version = await pinnedNeo4jVersion();
  const jars = await resolvedJars(environment);
  if (jars !== undefined) {
    return [
      {
        item: 'maven',
        state: 'ok',
        en: `Neo4j ${version} is resolved, and its ${jars} jars are there: neither Maven nor the network is needed, and they were not tried.`,
        zh: `Neo4j ${version} 已获取，${jars} 个 jar 齐全：不再需要 Maven 和网络，因此未检查。`,
      },
    ];
  }
  const maven = await programPath('mvn', environment.inherited);
  if (maven === undefined) return [findingOf('maven', failure('MAVEN_MISSING', {}))];
  const found: Finding = {
    item: 'maven',
    state: 'ok',
    en: `Maven is at ${maven}; the first start fetches Neo4j ${version} with it. It was not run.`,
    zh: `Maven 位于 ${maven}；首次启动将用它获取 Neo4j ${version}。未试运行。`,
  };
  return [found, await examineRepository(version, maven)];
}

/** How many jars the data folder remembers; undefined when Maven would be asked at the next start. */
async function resolvedJars({ dataFolder, inherited }: Environment): Promise<number | undefined> {
  const layout = await folderLayout(dataFolder);
  if (!layout) return undefined;
  try {
    const classpath = await resolveClasspath({ layout, environment: inherited, step: refuseToFetch });
    return classpath.split(path.delimiter).length;
  } catch (error) {
    if (error instanceof NotResolved) return undefined;
    throw error;
  }
}

class NotResolved extends Error {}

/** What is remembered is returned without a step; asking Maven would be one. */
const refuseToFetch: Step = () => Promise.reject(new NotResolved());
