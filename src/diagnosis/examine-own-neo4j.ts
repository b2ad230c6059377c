import { Database } from '../database/database';
import { withoutCredentials } from '../database/database-failure';
import { refuseForeignDatabase, refuseSyntheticDatabase } from '../database/ownership';
import type { DatabaseSettings } from '../database/settings';
import type { Environment } from '../environment';
import { failure } from '../failures/failure';
import { findingOf, type Finding } from './finding';

/** The caller's own Neo4j: whether it answers, how old it is, whose data it holds and whether it takes writes. */
export async function examineOwnNeo4j(environment: Environment, uri: string): Promise<Finding[]> {
  const item = 'own neo4j';
  const { NEO4J_USER: user, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: name } = environment;
  const settings = { uri, user, password, database: name };
  const shown = withoutCredentials(uri);
  const database = Database.open(settings);
  try {
    const version = await database.verify();
    const answers: Finding = {
      item,
      state: 'ok',
      en: `Neo4j ${version} answers at ${shown} and lets ${user} in; Java, Maven and the data folder are not needed.`,
      zh: `${shown} 的 Neo4j ${version} 有应答，用户 ${user} 可登录；不需要 Java、Maven 和数据文件夹。`,
    };
    return [answers, await examineData(database, environment), await examineWriting(database, settings)];
  } catch (error) {
    return [findingOf(item, error)];
  } finally {
    await database.close();
  }
}

async function examineData(database: Database, environment: Environment): Promise<Finding> {
  const item = 'own data';
  try {
    await refuseForeignDatabase(database);
  } catch (error) {
    return findingOf(item, error, environment.NEO4J_ALLOW_FOREIGN_DATA ? 'warning' : 'missing');
  }
  try {
    await refuseSyntheticDatabase(database);
  } catch (error) {
    return findingOf(item, error);
  }
  return {
    item,
    state: 'ok',
    en: 'The database is empty, or holds what ipgraph wrote.',
    zh: '数据库为空，或只有 ipgraph 写入的数据。',
  };
}

/**
 * Nothing is written: whether the database takes writes is known to Neo4j itself. In the Community Edition every
 * user may write; the roles of the Enterprise Edition are not read.
 */
async function examineWriting(database: Database, settings: DatabaseSettings): Promise<Finding> {
  const item = 'writing';
  const { user } = settings;
  const uri = withoutCredentials(settings.uri);
  const members = await show(database, 'SHOW DATABASE $name YIELD access, writer', {
    name: settings.database,
  });
  if (
    members.length > 0 &&
    !members.some(({ access, writer }) => access === 'read-write' && writer === true)
  ) {
    return findingOf(item, failure('DATABASE_READ_ONLY', { uri }));
  }
  const [component] = await show(database, 'CALL dbms.components() YIELD edition', {});
  if (members.length > 0 && component?.edition === 'community') {
    return {
      item,
      state: 'ok',
      en: 'The database takes writes, and in the Community Edition every user may write.',
      zh: '数据库接受写入；社区版中每个用户都可写入。',
    };
  }
  return {
    item,
    state: 'warning',
    en: `Whether ${user} may write and create constraints and indexes was not tried; the start says so if not.`,
    zh: `未检查用户 ${user} 是否有权写入以及创建约束和索引；若无权，启动时会提示。`,
  };
}

/** Nothing where the user may not ask. */
async function show(
  database: Database,
  text: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>[]> {
  return database.read({ name: 'doctor', text, parameters }).catch(() => []);
}
