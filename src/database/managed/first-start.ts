import { access, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FolderLayout } from './folder-layout';

/**
 * Whether the folder holds no database yet. A Neo4j that is killed while it makes its files may leave some that it
 * does not start from again ("Transaction logs are missing"). Until it has answered once, nothing can have been
 * committed, so what such a first start left is removed. The mark of it is only ever set where no database was.
 */
export async function clearUnfinishedFirstStart(layout: FolderLayout): Promise<boolean> {
  if (await exists(layout.firstStart)) {
    for (const folder of ['databases', 'transactions']) {
      await rm(path.join(layout.home, 'data', folder), { recursive: true, force: true });
    }
  }
  if (await exists(layout.systemDatabase)) return false;
  await writeFile(layout.firstStart, '');
  return true;
}

/** To be called when Neo4j has answered. */
export async function noteDatabase(layout: FolderLayout, databaseId: string): Promise<void> {
  await writeFile(layout.databaseId, databaseId);
  await rm(layout.firstStart, { force: true });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
