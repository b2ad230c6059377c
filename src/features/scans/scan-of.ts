import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where attached files are served. */
export const scansPath = '/scans/';

/** The files that may be attached to a source; none of them runs a program in a browser. */
export const scanExtensions = ['pdf', 'png', 'jpg', 'jpeg'] as const;

/**
 * What an operator attached to a source: the address on this server of `<name>.pdf` (or png, jpg, jpeg) in the folder
 * of scans, else the web address in `<name>.url`, else null. The name is the source's id without `Source:`; a slash in
 * it is a folder.
 */
export async function scanOf(folder: string, sourceId: string): Promise<string | null> {
  const name = fileNameOf(sourceId);
  if (name === undefined) return null;
  for (const extension of scanExtensions) {
    const file = `${name}.${extension}`;
    if (await isFile(join(folder, file))) return scansPath + encodeURI(file);
  }
  return addressIn(join(folder, `${name}.url`));
}

/** The path of a source below the folder, without an extension; none for an id that would lead elsewhere. */
function fileNameOf(sourceId: string): string | undefined {
  const name = sourceId.replace(/^Source:/, '');
  const isSafe = name.split('/').every((part) => /^[^.\\:?#%\0][^\\:?#%\0]*$/.test(part));
  return isSafe ? name : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The first web address that stands in a file, such as a shortcut that a browser saved; null where there is none. */
async function addressIn(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [address] = /https?:\/\/\S+/.exec(text) ?? [];
  return address !== undefined && URL.canParse(address) ? address : null;
}
