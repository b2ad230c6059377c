import { normalizeName } from '../../../ontology/text/normalize';

/** A header as it is compared: without width, case, spaces, stars and what stands in brackets. */
export function headerName(text: string): string {
  return normalizeName(text)
    .replace(/\([^)]*\)/gu, '')
    .replace(/[*\s:]/gu, '');
}
