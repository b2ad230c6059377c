import type { ValidationOptions } from 'class-validator';
import { findFormFault, type OfficialCode, validateOfficialCode } from './official-code';

/** Crockford's base 32 leaves out i, l, o and u; a character's value is its place here. */
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

const rorId: OfficialCode = {
  constraint: 'isRorId',
  title: 'a ROR id',
  form: 'The form is nine characters in lower case, without https://ror.org/: a zero, six digits or letters without i, l, o and u, two check digits.',
  findFault: findRorIdFault,
};

/** Whether the text is a bare ROR id in lower case with the right check digits. */
export function isRorId(value: string): boolean {
  return findRorIdFault(value) === null;
}

export function IsRorId(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(rorId, options);
}

/**
 * The bare form of an id in any of the forms the registry itself accepts: https://ror.org/01rxvg760, ror.org/01rxvg760,
 * 01rxvg760, in either case. The result is not checked: that is the predicate's part.
 */
export function normalizeRorId(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?ror\.org\//, '');
}

function findRorIdFault(value: string): string | null {
  const bare = normalizeRorId(value);
  if (bare !== value && isRorId(bare)) {
    return `its plain form is "${bare}"`;
  }
  const formFault = findFormFault(
    value,
    9,
    /^[0-9a-hjkmnp-tv-z]$/,
    'the digits and the lower-case letters without i, l, o and u',
  );
  if (formFault !== null) {
    return formFault;
  }
  if (!/^0.{6}[0-9]{2}$/.test(value)) {
    return 'it must begin with 0 and end in two digits';
  }
  const expected = checkDigits(value.slice(1, 7));
  return value.endsWith(expected)
    ? null
    : `its check digits are "${value.slice(7)}", but the characters before them give "${expected}"`;
}

function checkDigits(six: string): string {
  let number = 0;
  for (const character of six) {
    number = number * 32 + BASE_32.indexOf(character);
  }
  return String(98 - ((number * 100) % 97)).padStart(2, '0');
}
