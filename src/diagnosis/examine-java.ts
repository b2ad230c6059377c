import { findJava } from '../database/managed/java';
import type { Finding } from './finding';
import { programPath } from './program-path';

/** The newest Java that Neo4j 5 is made for. */
const NEWEST_JAVA = 21;

/** The Java that the managed Neo4j would run on. What findJava refuses is the finding. */
export async function examineJava(environment: NodeJS.ProcessEnv): Promise<Finding> {
  const { command, version } = await findJava(environment);
  const where = (await programPath(command, environment)) ?? command;
  const found = { en: `Java ${version} at ${where}`, zh: `Java ${version}，位于 ${where}` };
  if (version <= NEWEST_JAVA) return { item: 'java', state: 'ok', en: `${found.en}.`, zh: `${found.zh}。` };
  return {
    item: 'java',
    state: 'warning',
    en: `${found.en} is newer than what Neo4j 5 is made for. If Neo4j does not start, install Java 17 or 21 and let JAVA_HOME name it.`,
    zh: `${found.zh}，比 Neo4j 5 所支持的更新。若 Neo4j 无法启动，请安装 Java 17 或 21 并用 JAVA_HOME 指明。`,
  };
}
