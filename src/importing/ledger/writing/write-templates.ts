import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { ledgerTemplates } from '../templates';
import { aboutSheet, instructionSheet } from '../templates/about-sheet';
import type { LedgerTemplate } from '../templates/template';
import { aboutRows, headerRow, instructionRows } from './template-rows';
import { templateWorkbook } from './template-workbook';

export interface WrittenTemplates {
  written: string[];
  /** Files that were there and were left as they are, since somebody may have filled them in. */
  kept: string[];
}

/** Writes the empty templates into a folder: each as a workbook, and as a folder of CSV files. */
export async function writeTemplates(
  folder: string,
  { overwrite }: { overwrite: boolean },
): Promise<WrittenTemplates> {
  const report: WrittenTemplates = { written: [], kept: [] };
  for (const template of ledgerTemplates) {
    for (const [path, content] of await filesOf(template)) {
      const file = join(folder, path);
      if (!overwrite && (await exists(file))) {
        report.kept.push(file);
        continue;
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      report.written.push(file);
    }
  }
  return report;
}

async function filesOf(template: LedgerTemplate): Promise<[string, Uint8Array | string][]> {
  const workbook = await templateWorkbook(template).xlsx.writeBuffer();
  const csv = (name: string) => join('csv', template.file, `${name}.csv`);
  return [
    [`${template.file}.xlsx`, new Uint8Array(workbook)],
    [csv(instructionSheet), csvText(instructionRows(template))],
    [csv(aboutSheet.sheet), csvText(aboutRows())],
    [csv(template.sheet), csvText([headerRow(template)])],
  ];
}

/** With the byte order mark, by which Excel takes it for UTF-8. */
function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows' },
  );
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
