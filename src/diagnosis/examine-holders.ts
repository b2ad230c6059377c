import { runningNeo4jOf } from '../database/managed/attach';
import { folderLayout } from '../database/managed/folder-layout';
import { refuseHeldFolder } from '../database/managed/folder-lock';
import { isFree, nextFreePort } from '../database/managed/port';
import type { Environment } from '../environment';
import { failure, Failure } from '../failures/failure';
import { findingOf, type Finding } from './finding';

/** Who holds the data folder, and which Neo4j runs on it. */
export async function examineHolders(environment: Environment): Promise<Finding[]> {
  const held = await holderOf(environment.dataFolder);
  const lock: Finding = held
    ? findingOf('lock', held, 'warning')
    : { item: 'lock', state: 'ok', en: 'No process holds the data folder.', zh: '没有进程占用数据文件夹。' };
  return [lock, await examineNeo4j(environment, held !== undefined)];
}

async function examineNeo4j(environment: Environment, isHeld: boolean): Promise<Finding> {
  const item = 'neo4j';
  const running = await runningNeo4jOf(environment.dataFolder);
  if (!running) return examineBoltPort(environment);
  const { pid, uri } = running;
  if (isHeld) {
    return {
      item,
      state: 'ok',
      en: `Neo4j runs on the data folder: process ${pid}, ${uri}.`,
      zh: `数据文件夹上的 Neo4j 正在运行：进程 ${pid}，${uri}。`,
    };
  }
  return {
    item,
    state: 'warning',
    en: `A Neo4j was left behind on the data folder: process ${pid}, ${uri}. The next start takes it over; "npx ipgraph stop" ends it.`,
    zh: `数据文件夹上遗留了一个 Neo4j：进程 ${pid}，${uri}。下次启动会接管它；“npx ipgraph stop” 可停止它。`,
  };
}

async function examineBoltPort({ NEO4J_BOLT_PORT: port }: Environment): Promise<Finding> {
  const item = 'neo4j';
  if (port !== undefined && !(await isFree(port))) {
    const free = await nextFreePort(port);
    return findingOf(item, failure('PORT_IN_USE', { port, free, setting: 'NEO4J_BOLT_PORT' }));
  }
  return {
    item,
    state: 'ok',
    en: 'No Neo4j runs on the data folder; a start launches one.',
    zh: '数据文件夹上没有运行中的 Neo4j；启动时会拉起。',
  };
}

/** The failure that names the process; undefined when none holds the folder. */
async function holderOf(dataFolder: string): Promise<Failure | undefined> {
  const layout = await folderLayout(dataFolder);
  if (!layout) return undefined;
  try {
    await refuseHeldFolder(layout.lock);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
