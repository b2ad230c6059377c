import type { LedgerFindings } from '../ledger-finding';
import { columnsOf } from '../templates/template';
import { cellText } from './cell-text';
import type { LedgerTable } from './find-table';
import { LedgerRow } from './ledger-row';

/** The filled-in rows below the headers, whose locators begin with `prefix`. Missing and repeated columns and an empty table are faults. */
export function readRows(table: LedgerTable, prefix: string, faults: LedgerFindings): LedgerRow[] {
  const { sheet, template, headerRow, positions, units } = table;
  const where = { file: sheet.file, sheet: sheet.name };
  for (const key of table.repeated) {
    faults.add({ ...where, row: headerRow + 1, column: template.columns[key]?.zh }, 'DUPLICATE_COLUMN');
  }
  for (const { key, zh, need } of columnsOf(template)) {
    if (need === 'REQUIRED' && !positions.has(key)) {
      faults.add({ ...where, row: headerRow + 1 }, 'MISSING_COLUMN', { header: zh });
    }
  }
  const rows = sheet.rows.flatMap((cells, index) => {
    if (index <= headerRow) return [];
    const own = new Map([...positions].map(([key, position]) => [key, cells[position] ?? null]));
    if ([...own.values()].every((cell) => cellText(cell) === '')) return [];
    const row = index + 1;
    return [
      new LedgerRow({
        template,
        units,
        cells: own,
        at: { ...where, row },
        locator: `${prefix}/R${row}`,
        faults,
      }),
    ];
  });
  if (rows.length === 0) faults.add(where, 'NO_ROWS');
  return rows;
}
