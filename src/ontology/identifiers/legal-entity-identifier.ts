import type { ValidationOptions } from 'class-validator';
import { findFormFault, type OfficialCode, validateOfficialCode } from './official-code';

const legalEntityIdentifier: OfficialCode = {
  constraint: 'isLegalEntityIdentifier',
  title: 'a Legal Entity Identifier (ISO 17442)',
  form: 'The form is 20 characters: 18 digits or capital letters, then two check digits.',
  findFault: findLegalEntityIdentifierFault,
};

/**
 * Whether the text is a Legal Entity Identifier with the right check digits, that is, whether it leaves 1 modulo 97.
 *
 * The standard's own rule for making check digits never gives 00, 01 or 99. Identifiers that end in 00 or 01 were
 * issued all the same and stand in the register, so the check is the remainder and nothing more.
 */
export function isLegalEntityIdentifier(value: string): boolean {
  return findLegalEntityIdentifierFault(value) === null;
}

export function IsLegalEntityIdentifier(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(legalEntityIdentifier, options);
}

function findLegalEntityIdentifierFault(value: string): string | null {
  const formFault = findFormFault(value, 20, /^[0-9A-Z]$/, 'the digits and the capital letters A to Z');
  if (formFault !== null) {
    return formFault;
  }
  const checkDigits = value.slice(18);
  if (!/^[0-9]{2}$/.test(checkDigits)) {
    return `its last two characters, "${checkDigits}", must be digits`;
  }
  if (remainder97(value) === 1) {
    return null;
  }
  const expected = String(98 - remainder97(`${value.slice(0, 18)}00`)).padStart(2, '0');
  return `its check digits are "${checkDigits}", but its first 18 characters give "${expected}"`;
}

/** ISO 7064 MOD 97-10: letters stand for 10 to 35 and the whole is read as one decimal number. */
function remainder97(characters: string): number {
  let remainder = 0;
  for (const character of characters) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return remainder;
}
