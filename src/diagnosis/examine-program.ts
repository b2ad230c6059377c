import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../environment';
import type { Finding } from './finding';

/** The version of Node.js against the one that package.json asks for. */
export async function examineNode(): Promise<Finding> {
  const text = await readFile(join(projectFolder, 'package.json'), 'utf8');
  const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(text));
  const minimum = engines.node.replace(/^>=/, '');
  const found = process.versions.node;
  if (isAtLeast(found, minimum)) {
    return {
      item: 'node',
      state: 'ok',
      en: `Node.js ${found} at ${process.execPath} (${minimum} or newer is needed).`,
      zh: `Node.js ${found}，位于 ${process.execPath}（需要 ${minimum} 或更新版本）。`,
    };
  }
  return {
    item: 'node',
    state: 'missing',
    en: `Node.js ${found} is too old: ${minimum} or newer is needed. Install it from nodejs.org or with a version manager.`,
    zh: `Node.js ${found} 过旧：需要 ${minimum} 或更新版本。请从 nodejs.org 或用版本管理器安装。`,
  };
}

/** Whether one version, such as 20.19.3, is not before another, of which the last numbers may be left out. */
export function isAtLeast(version: string, minimum: string): boolean {
  const found = version.split('.').map(Number);
  for (const [index, needed] of minimum.split('.').map(Number).entries()) {
    const own = found[index] ?? 0;
    if (own !== needed) return own > needed;
  }
  return true;
}

/** Whether the server and its page are built, and from these sources. */
export async function examineBuild(): Promise<Finding> {
  const built = await changedAt('dist/main.js');
  if (built === undefined) {
    return {
      item: 'build',
      state: 'missing',
      en: 'The server is not built. Run "npm run build".',
      zh: '服务器尚未构建。请运行 “npm run build”。',
    };
  }
  const pages = await Promise.all(
    ['explorer', 'graphiql'].map((page) => changedAt(`dist/web/${page}/index.html`)),
  );
  if (pages.includes(undefined)) {
    return {
      item: 'build',
      state: 'warning',
      en: 'The server is built, but not its pages for browsers. Run "npm run build:web".',
      zh: '服务器已构建，但浏览器页面尚未构建。请运行 “npm run build:web”。',
    };
  }
  if ((await newestSource()) > built) {
    return {
      item: 'build',
      state: 'warning',
      en: 'The sources changed after the last build. Run "npm run build".',
      zh: '上次构建之后源代码有改动。请运行 “npm run build”。',
    };
  }
  return {
    item: 'build',
    state: 'ok',
    en: 'The server and its page are built.',
    zh: '服务器及其页面已构建。',
  };
}

/** Zero where only the built program is installed. */
async function newestSource(): Promise<number> {
  const files = await readdir(join(projectFolder, 'src'), { recursive: true }).catch(() => []);
  const sources = files.filter((file) => file.endsWith('.ts'));
  const times = await Promise.all(sources.map((file) => changedAt(join('src', file))));
  return Math.max(0, ...times.map((time) => time ?? 0));
}

async function changedAt(file: string): Promise<number | undefined> {
  return stat(join(projectFolder, file)).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
