import type { ValidationOptions } from 'class-validator';
import { findFormFault, type OfficialCode, validateOfficialCode } from './official-code';

export type DivisionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY';

const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])$/;

const divisionCode: OfficialCode = {
  constraint: 'isDivisionCode',
  title: 'a division code (GB/T 2260)',
  form: 'The form is six digits, two each for the province, the prefecture and the county; a division above the county ends in zeros.',
  findFault: findDivisionCodeFault,
};

/**
 * Whether the text has the form of a GB/T 2260 code and lies in an existing province. The code has no check digit, and
 * codes come and go with the revisions: only a register of a given month can tell whether the division exists.
 */
export function isDivisionCode(value: string): boolean {
  return findDivisionCodeFault(value) === null;
}

export function IsDivisionCode(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(divisionCode, options);
}

/** Whether two digits are the code of a province, autonomous region, municipality or special administrative region. */
export function isProvincePrefix(twoDigits: string): boolean {
  return PROVINCE.test(twoDigits);
}

/**
 * The level the digits stand for: xx0000, xxxx00 or any other. A city at county level, as 370481 Tengzhou, is COUNTY.
 * Throws on a text that is no division code.
 */
export function divisionLevel(code: string): DivisionLevel {
  const fault = findDivisionCodeFault(code);
  if (fault !== null) {
    throw new Error(`${JSON.stringify(code)} is not ${divisionCode.title}: ${fault}. ${divisionCode.form}`);
  }
  if (code.endsWith('0000')) {
    return 'PROVINCE';
  }
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}

/**
 * The code of the division above, null for a province. Throws on a text that is no division code. A county that a
 * province governs directly has, by its digits, a placeholder prefecture above it (469000), or none (460001).
 */
export function parentDivisionCode(code: string): string | null {
  switch (divisionLevel(code)) {
    case 'PROVINCE':
      return null;
    case 'PREFECTURE':
      return `${code.slice(0, 2)}0000`;
    case 'COUNTY':
      return `${code.slice(0, 4)}00`;
  }
}

function findDivisionCodeFault(value: string): string | null {
  const formFault = findFormFault(value, 6, /^[0-9]$/, 'the digits 0 to 9');
  if (formFault !== null) {
    return formFault;
  }
  const province = value.slice(0, 2);
  return isProvincePrefix(province) ? null : `its first two digits, "${province}", are no province`;
}
