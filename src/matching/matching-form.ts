import { normalizeName } from '../ontology/text/normalize';
import { simplified } from '../ontology/text/simplified';

/** The form in which names are compared: as for looking up, and with traditional characters read as simplified ones. */
export function matchingForm(text: string): string {
  return simplified(normalizeName(text));
}
