import { availableParallelism } from 'node:os';
import { runningNeo4jOf } from '../database/managed/attach';
import type { Environment } from '../environment';
import type { Finding } from './finding';

const MEGABYTE = 1024 * 1024;
/** What Java and this server take besides the heap and the page cache; Neo4j with 512 and 256 MB is 1 GB in all. */
const BESIDE_MEGABYTES = 300;

/** The memory that is left against what the managed Neo4j is given. */
export async function examineMemory(environment: Environment): Promise<Finding> {
  const item = 'memory';
  const { NEO4J_HEAP_MEGABYTES: heap, NEO4J_PAGE_CACHE_MEGABYTES: cache, dataFolder } = environment;
  const needed = heap + cache + BESIDE_MEGABYTES;
  const left = Math.floor(process.availableMemory() / MEGABYTE);
  const en = `${left} MB of memory are left, and about ${needed} MB are needed (heap ${heap} MB, page cache ${cache} MB)`;
  const zh = `可用内存 ${left} MB，约需 ${needed} MB（堆 ${heap} MB，页缓存 ${cache} MB）`;
  const isTaken = await runningNeo4jOf(dataFolder).then(Boolean, () => false);
  if (isTaken) {
    return {
      item,
      state: 'ok',
      en: `${en}, which the Neo4j that runs has.`,
      zh: `${zh}，运行中的 Neo4j 已占用。`,
    };
  }
  if (left >= needed) return { item, state: 'ok', en: `${en}.`, zh: `${zh}。` };
  return {
    item,
    state: 'warning',
    en: `${en}. End other programs, or lower NEO4J_HEAP_MEGABYTES and NEO4J_PAGE_CACHE_MEGABYTES.`,
    zh: `${zh}。请结束其他程序，或调低 NEO4J_HEAP_MEGABYTES 和 NEO4J_PAGE_CACHE_MEGABYTES。`,
  };
}

/** The cores of the machine against the serving processes asked for. */
export function examineCores({ WORKERS: workers }: Environment): Promise<Finding> {
  const cores = availableParallelism();
  const en = `${cores} cores, WORKERS=${workers}`;
  const zh = `${cores} 个核，WORKERS=${workers}`;
  return Promise.resolve(
    workers <= cores
      ? { item: 'cores', state: 'ok', en: `${en}.`, zh: `${zh}。` }
      : {
          item: 'cores',
          state: 'warning',
          en: `${en}: more processes than cores serve no more. Set WORKERS=${cores} or less.`,
          zh: `${zh}：进程多于核数并不会更快。请设置 WORKERS=${cores} 或更小。`,
        },
  );
}
