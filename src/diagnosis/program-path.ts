import { constants } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from './is-there';

/** Where a command would be found; undefined when it is nowhere in the PATH. */
export async function programPath(
  command: string,
  { PATH = '' }: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const folders = path.isAbsolute(command) ? [''] : PATH.split(path.delimiter).filter(Boolean);
  for (const folder of folders) {
    const file = path.join(folder, command);
    if (await isThere(file, constants.X_OK)) return file;
  }
  return undefined;
}
