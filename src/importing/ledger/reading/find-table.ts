import type { LedgerTemplate } from '../templates/template';
import { cellText } from './cell-text';
import { bracketedUnit, headerName, keysByHeader } from './header-name';
import type { RawSheet } from './raw-sheet';

/** A sheet on which the headers of a template were found. */
export interface LedgerTable {
  sheet: RawSheet;
  template: LedgerTemplate;
  /** Where the headers stand in `sheet.rows`. */
  headerRow: number;
  /** Where each column stands in a row, by its key. */
  positions: ReadonlyMap<string, number>;
  /** Units that headers give in brackets, as 增收金额（万元）. */
  units: ReadonlyMap<string, string>;
  /** Keys of columns of which there are two. */
  repeated: readonly string[];
  /** Headers that the template does not have; what stands below them is not read. */
  unread: readonly string[];
}

/** Titles and remarks may stand above the headers. */
const rowsAboveHeaders = 20;
/** Fewer are a coincidence. */
const fewestHeaders = 3;

/** The template whose headers a sheet has, in any order and among others; undefined where it has none. */
export function findTable(sheet: RawSheet, templates: readonly LedgerTemplate[]): LedgerTable | undefined {
  const found = templates.flatMap((template) => {
    const keys = keysByHeader(template);
    return sheet.rows
      .slice(0, rowsAboveHeaders)
      .map((row, headerRow): LedgerTable => ({ sheet, template, headerRow, ...matchHeaders(row, keys) }));
  });
  const [best] = found.sort((one, other) => other.positions.size - one.positions.size);
  return best && best.positions.size >= fewestHeaders ? best : undefined;
}

function matchHeaders(
  row: RawSheet['rows'][number],
  keys: ReadonlyMap<string, string>,
): Pick<LedgerTable, 'positions' | 'units' | 'repeated' | 'unread'> {
  const positions = new Map<string, number>();
  const units = new Map<string, string>();
  const repeated: string[] = [];
  const unread: string[] = [];
  row.forEach((cell, position) => {
    const text = cellText(cell);
    const key = keys.get(headerName(text));
    if (text === '') return;
    if (key === undefined) unread.push(text);
    else if (positions.has(key)) repeated.push(key);
    else {
      positions.set(key, position);
      const unit = bracketedUnit(text);
      if (unit !== undefined) units.set(key, unit);
    }
  });
  return { positions, units, repeated, unread };
}
