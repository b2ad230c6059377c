import { statfs } from 'node:fs/promises';
import { diskFull, NEEDED_MEGABYTES } from '../../failures/system-error';

const MEGABYTE = 1024 * 1024;

/** Refuses a disk that Neo4j would fill: it fails late, with a stack trace in a log. */
export async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free < NEEDED_MEGABYTES) throw diskFull(folder, free);
}
