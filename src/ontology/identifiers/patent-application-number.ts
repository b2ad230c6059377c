import type { ValidationOptions } from 'class-validator';
import { type OfficialCode, validateOfficialCode } from './official-code';

/** One weight for each digit; the old number of eight digits uses the first eight. */
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

const patentApplicationNumber: OfficialCode = {
  constraint: 'isPatentApplicationNumber',
  title: 'a Chinese patent application number',
  form: 'The form is year, kind (1 invention, 2 utility model, 3 design, 8 and 9 international), serial number, full stop, check character 0 to 9 or X: 12 digits before the full stop since October 2003, eight before that.',
  findFault: findPatentApplicationNumberFault,
};

/**
 * Whether the text is a plain Chinese application number with the right check character, without ZL or CN. Numbers
 * given before October 2003 have a year of two digits (85 to 99, 00 to 03) and a serial number of five; they are
 * accepted by their own weights.
 */
export function isPatentApplicationNumber(value: string): boolean {
  return findPatentApplicationNumberFault(value) === null;
}

export function IsPatentApplicationNumber(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(patentApplicationNumber, options);
}

/**
 * The plain form of a printed number: without ZL (a granted patent) or CN (the country) before it, without spaces,
 * full-width characters narrowed, the check character in capitals. The result is not checked: that is the
 * predicate's part.
 */
export function normalizePatentApplicationNumber(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^(?:ZL|CN)/, '');
}

function findPatentApplicationNumberFault(value: string): string | null {
  const plain = normalizePatentApplicationNumber(value);
  if (plain !== value && isPatentApplicationNumber(plain)) {
    return `its plain form is "${plain}"`;
  }
  const [, digits, check] = /^([0-9]{12}|[0-9]{8})\.([0-9X])$/.exec(value) ?? [];
  if (digits === undefined || check === undefined) {
    return 'it is not 12 or eight digits, a full stop and a check character';
  }
  const yearLength = digits.length === 12 ? 4 : 2;
  const year = digits.slice(0, yearLength);
  const kind = digits.charAt(yearLength);
  if (!isYear(year)) {
    return `its year, "${year}", is not in ${year.length === 4 ? '2003 to 2099' : '85 to 99 or 00 to 03'}`;
  }
  if (!'12389'.includes(kind)) {
    return `its kind, "${kind}", is not 1, 2, 3, 8 or 9`;
  }
  const expected = checkCharacter(digits);
  return check === expected
    ? null
    : `its check character is "${check}", but the digits before it give "${expected}"`;
}

function isYear(year: string): boolean {
  const number = Number(year);
  return year.length === 4 ? number >= 2003 && number <= 2099 : number >= 85 || number <= 3;
}

function checkCharacter(digits: string): string {
  const sum = WEIGHTS.slice(0, digits.length).reduce(
    (total, weight, index) => total + weight * Number(digits.charAt(index)),
    0,
  );
  const remainder = sum % 11;
  return remainder === 10 ? 'X' : String(remainder);
}
