import { access } from 'node:fs/promises';

/** Whether this user may use a file or folder so: see constants.R_OK and its like; without a mode, that it is there. */
export async function isThere(file: string, mode?: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}
