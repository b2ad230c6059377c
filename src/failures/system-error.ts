import { failure, type Failure } from './failure';

const unwritable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'ENAMETOOLONG',
  'ELOOP',
]);

/**
 * The failure behind an error of the operating system while writing into a folder; others are returned as they are,
 * among them what a program or a file that lies elsewhere is the reason of.
 */
export function folderFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, 0, error);
  const concerned = path !== undefined && (path.startsWith(folder) || folder.startsWith(path));
  if (concerned && code !== undefined && unwritable.has(code)) {
    return failure('FOLDER_NOT_USABLE', { folder, reason: code }, { cause: error });
  }
  return error;
}

/** What a data folder needs at the least; the first start writes about half of it. */
export const NEEDED_MEGABYTES = 200;

export function diskFull(folder: string, free: number, cause?: unknown): Failure {
  return failure('DISK_FULL', { folder, free, needed: NEEDED_MEGABYTES }, { cause });
}
