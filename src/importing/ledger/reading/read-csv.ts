import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LedgerFindings } from '../ledger-finding';
import type { RawSheet } from './raw-sheet';

/** A CSV file as one sheet called like the file: UTF-8, or GB 18030, which Chinese Excel writes. */
export async function readCsv(path: string, faults: LedgerFindings): Promise<RawSheet[]> {
  const file = basename(path);
  const text = decodeText(await readFile(path));
  try {
    const rows = parse(text, { relax_column_count: true, skip_empty_lines: false, bom: true });
    return [{ file, name: basename(path, extname(path)), rows }];
  } catch (error) {
    faults.add({ file }, 'FILE_UNREADABLE', {
      reason: error instanceof Error ? error.message : String(error),
    });
    return [];
  }
}

/** Bytes that are not valid UTF-8 are GB 18030, of which GB 2312 and GBK are parts. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
