import { Converter } from 'opencc-js/t2cn';
import { normalizeName } from '../ontology/text/normalize';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * The form in which names are compared: as for looking up, and with traditional characters read as simplified ones.
 * Taking it twice changes nothing: a character whose simplified form is itself the traditional form of another (薴, 苧,
 * 苎) is followed to the end.
 */
export function matchingForm(text: string): string {
  const form = toSimplified(normalizeName(text));
  return form === text ? form : matchingForm(form);
}
