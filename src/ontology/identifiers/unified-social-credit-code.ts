import type { ValidationOptions } from 'class-validator';
import { findFormFault, type OfficialCode, validateOfficialCode } from './official-code';

/** The standard leaves out I, O, S, V and Z; a character's value is its place here. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Registration departments, the first character: 1 public bodies, 2 foreign affairs, 3 justice, 4 culture, 5 civil
 * affairs, 6 tourism, 7 religion, 8 trade unions, 9 industry and commerce, A the military, N agriculture, Y others.
 */
const REGISTRATION_DEPARTMENTS = '123456789ANY';

const unifiedSocialCreditCode: OfficialCode = {
  constraint: 'isUnifiedSocialCreditCode',
  title: 'a Unified Social Credit Code (GB 32100-2015)',
  form: 'The form is 18 characters, digits and capital letters without I, O, S, V and Z: registration department, kind of organisation, six digits for the division, nine for the organisation, one check character.',
  findFault: findUnifiedSocialCreditCodeFault,
};

/** Whether the text is a Unified Social Credit Code in its printed form, with the right check character. */
export function isUnifiedSocialCreditCode(value: string): boolean {
  return findUnifiedSocialCreditCodeFault(value) === null;
}

export function IsUnifiedSocialCreditCode(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(unifiedSocialCreditCode, options);
}

function findUnifiedSocialCreditCodeFault(value: string): string | null {
  const formFault = findFormFault(
    value,
    18,
    /^[0-9A-HJ-NPQRTUWXY]$/,
    'the digits and the capital letters without I, O, S, V and Z',
  );
  if (formFault !== null) {
    return formFault;
  }
  if (!REGISTRATION_DEPARTMENTS.includes(value.charAt(0))) {
    return `its first character, "${value.charAt(0)}", is no registration department (${REGISTRATION_DEPARTMENTS})`;
  }
  const division = value.slice(2, 8);
  if (!/^[0-9]{6}$/.test(division)) {
    return `characters 3 to 8, "${division}", are the code of a division and must be digits`;
  }
  const expected = checkCharacter(value.slice(0, 17));
  return value.endsWith(expected)
    ? null
    : `its check character is "${value.charAt(17)}", but its first 17 characters give "${expected}"`;
}

/** Modulo 31 with the weights 3^i. A remainder of zero gives the value 0, not 31, hence the second remainder. */
function checkCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
