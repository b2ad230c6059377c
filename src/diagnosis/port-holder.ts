import { readdir, readFile, readlink } from 'node:fs/promises';

/** A process as a person finds it again: its number and its program. */
export interface PortHolder {
  pid: number;
  program: string;
}

const LISTENING = '0A';

/**
 * Which process listens on a port, as far as this user may see it. Read from /proc, so on Linux only; elsewhere, and
 * for another user's process, undefined.
 */
export async function portHolder(port: number): Promise<PortHolder | undefined> {
  const sockets = new Set(await listeningSockets(port));
  if (sockets.size === 0) return undefined;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (!(await hasOpen(pid, sockets))) continue;
    const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return { pid: Number(pid), program: program.trim() };
  }
  return undefined;
}

/** As the links of open files name them: socket:[inode]. */
async function listeningSockets(port: number): Promise<string[]> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return tables
    .flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
    .filter(([, local, , state]) => local?.endsWith(wanted) === true && state === LISTENING)
    .map((fields) => `socket:[${fields[9] ?? ''}]`);
}

async function hasOpen(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return targets.some((target) => sockets.has(target));
}
