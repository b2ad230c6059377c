import { normalizeName } from '../../../ontology/text/normalize';
import type { LedgerFindings } from '../ledger-finding';
import { ledgerTemplates } from '../templates';
import { instructionSheet } from '../templates/about-sheet';
import type { LedgerTemplate } from '../templates/template';
import { cellText } from './cell-text';
import { findTable } from './find-table';
import type { LedgerRow } from './ledger-row';
import { isAboutSheet } from './read-about';
import { readRows } from './read-rows';
import type { RawSheet } from './raw-sheet';

/** The filled-in rows of one sheet. */
export interface FilledTable {
  template: LedgerTemplate;
  rows: readonly LedgerRow[];
}

/** The tables of a ledger. A ledger without one is a fault; a sheet or a column that no template has is a note. */
export function readTables(
  sheets: readonly RawSheet[],
  file: string,
  faults: LedgerFindings,
  notes: LedgerFindings,
): FilledTable[] {
  const tables = sheets
    .filter(mayHoldRows)
    .map((sheet) => ({ sheet, found: findTable(sheet, ledgerTemplates) }));
  if (sheets.length > 0 && tables.every(({ found }) => found === undefined)) {
    faults.add({ file }, 'NO_TABLE', { found: sheets.map(({ name }) => name) });
    return [];
  }
  const used = new Map<string, number>();
  return tables.flatMap(({ sheet, found }) => {
    const where = { file: sheet.file, sheet: sheet.name };
    if (!found) {
      notes.add(where, 'SHEET_NOT_READ');
      return [];
    }
    const { template, unread } = found;
    if (unread.length > 0) notes.add(where, 'COLUMN_NOT_READ', { found: unread });
    const number = (used.get(template.id) ?? 0) + 1;
    used.set(template.id, number);
    const prefix = number === 1 ? template.id : `${template.id}-${number}`;
    return [{ template, rows: readRows(found, prefix, faults) }];
  });
}

function mayHoldRows(sheet: RawSheet): boolean {
  const isInstruction = normalizeName(sheet.name) === normalizeName(instructionSheet);
  const isBlank = sheet.rows.every((row) => row.every((cell) => cellText(cell) === ''));
  return !isInstruction && !isBlank && !isAboutSheet(sheet);
}
