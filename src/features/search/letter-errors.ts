/** How many letters may be wrong in a word: in a short one any other word would be near. */
export function toleratedErrors(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * How far a word is from the one that was meant, the smaller the nearer: undefined where too many letters differ. People
 * rarely mistake the first letter.
 */
export function distance(written: string, meant: string): number | undefined {
  const errors = letterErrors(written, meant, toleratedErrors(written.length));
  return errors === undefined ? undefined : 2 * errors + (written.startsWith(meant.charAt(0)) ? 0 : 1);
}

/**
 * How many letters were left out, added, replaced or exchanged with their neighbour between two words; more than `most`
 * is undefined.
 */
function letterErrors(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (same ? 0 : 1),
        exchanged ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    if (Math.min(...current) > most) return undefined;
    beforeLast = last;
    last = current;
  }
  const errors = last[other.length] ?? Infinity;
  return errors > most ? undefined : errors;
}
