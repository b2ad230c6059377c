import { access, constants, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment';
import { failure } from '../failures/failure';
import { findingOf, type Finding } from './finding';

/** Whether the data set can be read. What it says is examined when it is loaded. */
export async function examineSeed({ seedFolder }: Environment): Promise<Finding> {
  const item = 'data set';
  let file = seedFolder;
  try {
    const names = (await readdir(seedFolder)).filter((name) => name.endsWith('.yaml'));
    for (const name of names) {
      file = path.join(seedFolder, name);
      await access(file, constants.R_OK);
    }
    if (names.length > 0) {
      const [en, zh] = [`${seedFolder} can be read.`, `${seedFolder} 可以读取。`];
      return { item, state: 'ok', en, zh };
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return findingOf(item, failure('FILE_NOT_READABLE', { file, reason }));
  }
  return {
    item,
    state: 'missing',
    en: `${seedFolder} holds no data set. Set IPGRAPH_SEED to a folder that does.`,
    zh: `${seedFolder} 中没有数据集。请将 IPGRAPH_SEED 设为数据集所在的文件夹。`,
  };
}
