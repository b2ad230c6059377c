import { normalizeName } from '../../../ontology/text/normalize';
import { baseUnit } from './figure';

/** A header as it is compared: without width, case, spaces, stars and what stands in brackets. */
export function headerName(text: string): string {
  return normalizeName(text)
    .replace(/\([^)]*\)/gu, '')
    .replace(/[*\s:]/gu, '');
}

/** The unit that stands in brackets in a header. */
export function bracketedUnit(text: string): string | undefined {
  const [, bracketed] = /\((?:单位:?)?([^)]*)\)/u.exec(normalizeName(text)) ?? [];
  return bracketed !== undefined && baseUnit(bracketed) !== undefined ? bracketed : undefined;
}
