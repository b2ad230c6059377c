import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import type { LedgerFindings } from '../ledger-finding';
import type { RawCell, RawSheet } from './raw-sheet';

/** The sheets of a workbook, with every row at its place. A file that is no workbook is a fault. */
export async function readXlsx(path: string, faults: LedgerFindings): Promise<RawSheet[]> {
  const file = basename(path);
  const content = await readFile(path);
  try {
    const sheets = await readXlsxFile(content);
    return sheets.map(({ sheet, data }) => ({ file, name: sheet, rows: data as unknown as RawCell[][] }));
  } catch (error) {
    faults.add({ file }, 'FILE_UNREADABLE', {
      reason: error instanceof Error ? error.message : String(error),
    });
    return [];
  }
}
