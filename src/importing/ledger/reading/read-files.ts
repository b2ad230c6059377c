import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { LedgerFindings } from '../ledger-finding';
import type { RawSheet } from './raw-sheet';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** The files of one ledger: a workbook, a CSV file, or a folder of CSV files that are its sheets. */
export interface LedgerFiles {
  /** What people call it; its id is made from this where none is given. */
  name: string;
  paths: readonly string[];
}

const endings: ReadonlySet<string> = new Set(['.xlsx', '.csv']);

/** Beginnings of names that spreadsheet programs and systems give to files of their own. */
const notForReading = /^(?:~\$|\.)/;

/** What lies at a path: one file is one ledger; in a folder each workbook is one, and all CSV files together are one. */
export async function findLedgers(path: string): Promise<LedgerFiles[]> {
  if (!(await stat(path)).isDirectory()) return [{ name: basename(path, extname(path)), paths: [path] }];
  const files = (await readdir(path))
    .filter((file) => endings.has(extname(file).toLowerCase()) && !notForReading.test(file))
    .sort();
  const ledgers = files
    .filter((file) => extname(file).toLowerCase() === '.xlsx')
    .map((file) => ({ name: basename(file, extname(file)), paths: [join(path, file)] }));
  const csv = files.filter((file) => extname(file).toLowerCase() === '.csv').map((file) => join(path, file));
  return csv.length === 0 ? ledgers : [...ledgers, { name: basename(path), paths: csv }];
}

export async function readSheets({ paths }: LedgerFiles, faults: LedgerFindings): Promise<RawSheet[]> {
  const sheets = await Promise.all(
    paths.map((path) =>
      extname(path).toLowerCase() === '.csv' ? readCsv(path, faults) : readXlsx(path, faults),
    ),
  );
  return sheets.flat();
}
