/** The most names that are asked about at a time, and the longest of a list that an address holds. */
export const MOST_LINES = 250;
export const LONGEST_IN_ADDRESS = 2_000;

/**
 * The names of a pasted list: one a line or, from a row of a spreadsheet, one a cell. Commas stay in names. Empty lines
 * keep their rows, so that the answer lies beside the list; those at the end are only where the list ends.
 */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\t]/);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}
