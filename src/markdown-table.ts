/** What terminals and Prettier show two columns wide: Chinese characters, their punctuation and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** A Markdown table as Prettier writes it: columns padded to their widest cell, those of numbers (by position) to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column] ?? ''))));
  const padded = (cell: string, column: number): string => {
    const padding = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
    return numbers.includes(column) ? padding + cell : cell + padding;
  };
  const line = (row: readonly string[]): string => `| ${row.map(padded).join(' | ')} |`;
  const [first = [], ...others] = cells;
  const rule = line(
    widths.map((width, column) =>
      numbers.includes(column) ? '-'.repeat(width - 1) + ':' : '-'.repeat(width),
    ),
  );
  return [line(first), rule, ...others.map(line), ''].join('\n');
}

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
