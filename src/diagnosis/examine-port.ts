import { serverState } from '../asking/server-state';
import { nextFreePort, whyNotListen } from '../database/managed/port';
import type { Environment } from '../environment';
import { failure } from '../failures/failure';
import { findingOf, type Finding } from './finding';
import { portHolder } from './port-holder';

/** Whether the server could listen at HOST and PORT and, if not, who does. */
export async function examinePort({ HOST: host, PORT: port }: Environment): Promise<Finding> {
  const item = 'port';
  const code = await whyNotListen(port, host);
  if (code === undefined) {
    const [en, zh] = port === 0 ? ['Any free port is taken.', '将使用任一空闲端口。'] : free(port);
    return { item, state: 'ok', en, zh };
  }
  if (code === 'EACCES') {
    return {
      item,
      state: 'missing',
      en: `This user may not listen on port ${port}. Choose a port from 1024 on with PORT.`,
      zh: `当前用户无权监听端口 ${port}。请用 PORT 选择 1024 及以上的端口。`,
    };
  }
  if (code !== 'EADDRINUSE') return findingOf(item, failure('HOST_NOT_USABLE', { host }));
  return takenPort(host, port);
}

function free(port: number): [en: string, zh: string] {
  return [`Port ${port} is free.`, `端口 ${port} 空闲。`];
}

async function takenPort(host: string, port: number): Promise<Finding> {
  const item = 'port';
  const holder = await portHolder(port);
  const named = holder && {
    en: `${holder.program}, process ${holder.pid}`,
    zh: `${holder.program}，进程 ${holder.pid}`,
  };
  if ((await serverState(localAddress(host, port))) !== undefined) {
    return {
      item,
      state: 'warning',
      en: `An ipgraph server listens on port ${port}${named ? ` (${named.en})` : ''}. A second one needs another PORT.`,
      zh: `端口 ${port} 上已有 ipgraph 服务器${named ? `（${named.zh}）` : ''}。再启动一个需要另设 PORT。`,
    };
  }
  const next = await nextFreePort(Math.max(port, 1023), host);
  const taken = findingOf(item, failure('PORT_IN_USE', { port, free: next, setting: 'PORT' }));
  if (!named) return taken;
  return { ...taken, en: `${taken.en} It is ${named.en}.`, zh: `${taken.zh}占用者：${named.zh}。` };
}

/** Where a program of this machine reaches what listens there. */
function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
