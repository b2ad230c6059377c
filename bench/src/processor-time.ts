import { readFile } from 'node:fs/promises';

/** Milliseconds of a clock tick of Linux, in which it counts what processes use. */
const tick = 10;

/** How long a process has kept processors busy so far, in milliseconds; undefined where the system does not say it so. */
export async function processorTime(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name of the process, in brackets, may hold blanks.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields) return undefined;
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return (user + system) * tick;
}
