import { normalizeName } from '../../ontology/text/normalize';
import type { KnownQuestion } from './known';
import { templateIndicatorCodes } from './mapping/template-indicators';
import { plainText } from './reading/cell-text';
import type { FilledTable } from './reading/read-tables';

const idForm = /^[A-Z][A-Za-z]*:\S+$/;
const codeForm = /^[A-Za-z0-9-]+$/;

/** All that the cells of a ledger may refer to, to be looked up at once. */
export function questionOf(ledgerId: string, tables: readonly FilledTable[]): KnownQuestion {
  const rows = tables.flatMap((table) => table.rows);
  const cells = [...new Set(rows.flatMap((row) => row.written()))];
  const codes = cells.map((cell) => plainText(cell)).filter((cell) => codeForm.test(cell));
  return {
    ledgerId,
    ids: [`Source:${ledgerId}`, ...cells.filter((cell) => idForm.test(cell))],
    names: [...new Set(cells.map(normalizeName))],
    codes: [...new Set([...codes.flatMap((code) => [code, code.toUpperCase()]), ...templateIndicatorCodes])],
  };
}
