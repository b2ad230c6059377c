import { normalizeName } from '../../../ontology/text/normalize';
import { columnsOf } from '../templates/template';
import { baseUnit } from './figure';

/** A header as it is compared: without width, case, spaces, stars and what stands in brackets. */
export function headerName(text: string): string {
  return normalizeName(text)
    .replace(/\([^)]*\)/gu, '')
    .replace(/[*\s:]/gu, '');
}

/** The key of each column by its header, in Chinese and in English. */
export function keysByHeader(template: Parameters<typeof columnsOf>[0]): ReadonlyMap<string, string> {
  return new Map(
    columnsOf(template).flatMap(({ key, zh, en }) => [
      [headerName(zh), key],
      [headerName(en), key],
    ]),
  );
}

/** The unit that stands in brackets in a header. */
export function bracketedUnit(text: string): string | undefined {
  const [, bracketed] = /\((?:单位:?)?([^)]*)\)/u.exec(normalizeName(text)) ?? [];
  return bracketed !== undefined && baseUnit(bracketed) !== undefined ? bracketed : undefined;
}
