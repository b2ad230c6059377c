/** A class of the Nice Classification, 1 to 45, without leading zeros; the result is not checked. */
export function normalizeNiceClass(value: string): string {
  return value
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=\d)/, '');
}

export function isNiceClass(value: string): boolean {
  return /^(?:[1-9]|[1-3]\d|4[0-5])$/.test(value);
}
