import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type CellValue } from '@protobi/exceljs';
import { projectFolder } from '../../src/environment';
import { aboutSheet } from '../../src/importing/ledger/templates/about-sheet';
import { columnsOf, type LedgerTemplate } from '../../src/importing/ledger/templates/template';

export type FilledRow<Key extends string> = Partial<Record<Key, CellValue>>;
export type FilledAbout = Partial<Record<keyof typeof aboutSheet.columns, CellValue>>;

/** A template as committed, filled in as an officer would and saved under another name. */
export async function fillTemplate<Key extends string>(
  template: LedgerTemplate<Key>,
  about: FilledAbout,
  rows: readonly FilledRow<Key>[],
  file: string,
): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(projectFolder, 'templates', `${template.file}.xlsx`));
  const first = workbook.getWorksheet(aboutSheet.sheet);
  columnsOf(aboutSheet).forEach(({ key }, index) => {
    const value = about[key];
    if (value !== undefined && first) first.getCell(index + 2, 2).value = value;
  });
  const table = workbook.getWorksheet(template.sheet);
  rows.forEach((row, index) => {
    columnsOf(template).forEach(({ key }, column) => {
      const value = row[key];
      const cell = table?.getCell(index + 2, column + 1);
      if (value === undefined || !cell) return;
      cell.value = value;
      // As a date that is pasted brings its own format along.
      if (value instanceof Date) cell.numFmt = 'yyyy"年"m"月"';
    });
  });
  await workbook.xlsx.writeFile(file);
  return file;
}

const folders: string[] = [];

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ipgraph-ledger-'));
  folders.push(folder);
  return folder;
}

/** For afterAll. */
export async function removeTemporaryFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
