import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly numeric?: boolean;
  /** The cell as plain text, also for copying; empty where something is missing. */
  readonly text: (row: Row) => string;
  /** What the cell shows, where that is not its text. */
  readonly cell?: (row: Row) => ReactNode;
}

/** A source in a list of them, as GB/T 7714 numbers it. */
export function numbered(citation: string, index: number): string {
  return `[${index + 1}] ${citation}`;
}

/** Tab-separated, as spreadsheets and word processors paste it, with what it is and its sources below. */
export function asText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  notes: readonly string[],
): string {
  const plain = (text: string) => text.replace(/[\t\n]+/g, ' ');
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ text }) => plain(text(row)))),
  ];
  return [...lines.map((cells) => cells.join('\t')), '', ...notes].join('\n');
}
