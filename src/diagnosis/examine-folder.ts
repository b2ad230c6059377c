import { access, constants, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { folderLayout, type FolderLayout } from '../database/managed/folder-layout';
import { findJava } from '../database/managed/java';
import { runProgram } from '../database/managed/run-program';
import type { Environment } from '../environment';
import { failure } from '../failures/failure';
import { diskFull, folderFailure, NEEDED_MEGABYTES } from '../failures/system-error';
import { findingOf, type Finding } from './finding';
import { isThere } from './is-there';

const { R_OK, W_OK, X_OK } = constants;
const MEGABYTE = 1024 * 1024;
/** Room for Neo4j, its logs and a start's class archive, and for some data. */
const COMFORTABLE_MEGABYTES = 1_000;

/** Whether the data folder can be used, or made where it would lie. Nothing is made. */
export async function examineFolder({ dataFolder: folder }: Environment): Promise<Finding> {
  const item = 'data folder';
  try {
    const layout = await folderLayout(folder);
    const lies = await nearestFolder(folder);
    await access(lies, R_OK | W_OK | X_OK);
    if (lies !== folder || !layout) {
      return {
        item,
        state: 'ok',
        en: `${folder} is not there yet; the first start makes it.`,
        zh: `${folder} 尚不存在；首次启动时会创建。`,
      };
    }
    await refuseUnusableParts(layout);
    return { item, state: 'ok', en: `${folder} can be written to.`, zh: `${folder} 可以写入。` };
  } catch (error) {
    return findingOf(item, folderFailure(error, folder));
  }
}

/** Parts that an earlier start made, perhaps as another user. */
async function refuseUnusableParts(layout: FolderLayout): Promise<void> {
  const { home, conf, classArchives, servers, password, systemDatabase } = layout;
  for (const folder of [
    home,
    conf,
    path.join(home, 'data'),
    path.join(home, 'logs'),
    classArchives,
    servers,
  ]) {
    if (await isThere(folder)) await access(folder, R_OK | W_OK | X_OK);
  }
  if (await isThere(password)) await access(password, R_OK | W_OK);
  else if (await isThere(systemDatabase)) throw failure('PASSWORD_LOST', { home, file: password });
}

/** The room on the disk of the data folder. */
export async function examineDisk({ dataFolder }: Environment): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestFolder(dataFolder));
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free < NEEDED_MEGABYTES) return findingOf('disk', diskFull(dataFolder, free));
  if (free < COMFORTABLE_MEGABYTES) return findingOf('disk', diskFull(dataFolder, free), 'warning');
  return {
    item: 'disk',
    state: 'ok',
    en: `${free} MB are free where the data folder lies.`,
    zh: `数据文件夹所在磁盘有 ${free} MB 可用。`,
  };
}

/** Java opens a path with other than ASCII letters only where the machine has a locale for it; none is no finding. */
export async function examineFolderName({ dataFolder, inherited }: Environment): Promise<Finding[]> {
  if (/^[\u0020-\u007e]*$/.test(dataFolder)) return [];
  const item = 'folder name';
  // As Neo4j is started; without a Java, that is said elsewhere.
  const environment = { ...inherited, LC_ALL: 'C.UTF-8' };
  const java = await findJava(environment).catch(() => undefined);
  if (!java) return [];
  const { output } = await runProgram(java.command, ['-XshowSettings:properties', '-version'], {
    environment,
  });
  if (output.includes('sun.jnu.encoding = UTF-8')) {
    const [en, zh] = [`Java can open ${dataFolder}.`, `Java 可以打开 ${dataFolder}。`];
    return [{ item, state: 'ok', en, zh }];
  }
  return [
    {
      item,
      state: 'missing',
      en: `Java cannot open ${dataFolder}: this machine has no locale C.UTF-8. Install it, or choose a folder with ASCII letters only with IPGRAPH_DATA.`,
      zh: `Java 无法打开 ${dataFolder}：本机没有 C.UTF-8 区域设置。请安装它，或用 IPGRAPH_DATA 选择只含 ASCII 字符的路径。`,
    },
  ];
}

/** The folder itself, or the nearest one above that is there. Fails with ENOTDIR where a file is in the way. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    if ((await stat(folder)).isDirectory()) return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nearestFolder(path.dirname(folder));
    throw error;
  }
  throw Object.assign(new Error(`${folder} is a file.`), { code: 'ENOTDIR' });
}
