import { getBorderCharacters, table, type ColumnUserConfig, type TableUserConfig } from 'table';
import type { Cell, Column } from '../tabular/columns';
import { printable } from './printable';

export interface TableOptions {
  /** Columns of the terminal; without them nothing is wrapped. */
  width: number | undefined;
  /** How what is not known looks. */
  absent: string;
}

/** A column that is narrower than this cannot be read. */
const NARROWEST = 9;
/** Nor can a cell that is folded into more lines than this, where a line of its own would hold more. */
const FOLDS = 6;
/** The space before and after a cell and the line beside it. */
const FRAME = 3;

const border = getBorderCharacters('norc');

/**
 * Rows as a table with thin borders, each character as wide as it is. Long cells are wrapped to the width of the
 * terminal; where that leaves no room to read, each row becomes lines of names and values.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly unknown[],
  { width = Infinity, absent }: TableOptions,
): string {
  const head = columns.map(({ name }) => name);
  const cells = rows.map((row) => columns.map(({ cellOf }) => cellOf(row)));
  const texts = cells.map((row) => row.map((cell) => (cell === null ? absent : printable(String(cell)))));
  const natural = naturalWidths([head, ...texts]);
  const widths = fit(natural, width);
  if (!widths) return renderRecords(head, texts, width);
  const isWrapped = widths.some((fitted, index) => fitted < (natural[index] ?? 0));
  const isMultiline = isWrapped || texts.some((row) => row.some((text) => text.includes('\n')));
  return table([head, ...texts], {
    border,
    columns: widths.map((fitted, index) => ({
      ...wrapped(fitted),
      alignment: isNumeric(cells.map((row) => row[index] ?? null)) ? 'right' : 'left',
    })),
    drawHorizontalLine: (line, count) => isMultiline || line < 2 || line === count,
  });
}

/** Each row as lines of a name and a value. */
function renderRecords(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const lines = rows.flatMap((values) => names.map((name, index) => [name, values[index] ?? '']));
  if (lines.length === 0) return '';
  const [forNames = 0, forValues = 0] = naturalWidths(lines);
  const left = Math.max(NARROWEST, width - forNames - 2 * FRAME - 1);
  return table(lines, {
    border,
    columns: [wrapped(forNames), wrapped(Math.min(forValues, left))],
    drawHorizontalLine: (line) => line % names.length === 0,
  });
}

const outerLinesOnly: TableUserConfig = {
  border,
  drawHorizontalLine: (line, count) => line === 0 || line === count,
};

function wrapped(width: number): ColumnUserConfig {
  return { width, wrapWord: true };
}

/** How wide `table` draws each column when nothing is wrapped: it says so itself, in its upper border. */
function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const [upper = ''] = table(rows, outerLinesOnly).split('\n');
  return upper
    .slice(1, -1)
    .split(border.topJoin)
    .map((part) => part.length - 2);
}

/** The widest columns give way, all to the same width. Undefined when they could not be read then. */
function fit(natural: readonly number[], width: number): number[] | undefined {
  const available = width - FRAME * natural.length - 1;
  const taken = (limit: number): number => natural.reduce((sum, own) => sum + Math.min(own, limit), 0);
  let limit = Math.max(0, ...natural);
  if (taken(limit) <= available) return [...natural];
  while (limit > NARROWEST && taken(limit) > available) limit--;
  const isReadable = taken(limit) <= available && natural.every((own) => own <= limit * FOLDS);
  return isReadable ? natural.map((own) => Math.min(own, limit)) : undefined;
}

function isNumeric(cells: readonly Cell[]): boolean {
  return (
    cells.some((cell) => typeof cell === 'number') &&
    cells.every((cell) => cell === null || typeof cell === 'number')
  );
}
