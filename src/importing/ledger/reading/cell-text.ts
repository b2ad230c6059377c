import Big from 'big.js';
import type { RawCell } from './raw-sheet';

/** Strokes and slashes that people put into cells for which they have nothing. */
const PLACEHOLDER = /^[-—–－/／\\、.．…]+$/u;

/**
 * What a cell says, as text without spaces around it; empty where it says nothing. A number is written out in full,
 * a date as its day. Names keep their width and brackets.
 */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return new Big(cell).toFixed();
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  const text = cell
    .replace(/[\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return PLACEHOLDER.test(text) ? '' : text;
}

/** The same in half width and without any spaces: for codes, dates, figures and choices. */
export function plainText(cell: RawCell | undefined): string {
  return cellText(cell).normalize('NFKC').replace(/\s+/gu, '');
}
