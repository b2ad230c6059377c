import type { ValidationOptions } from 'class-validator';
import { isProvincePrefix } from './division-code';
import { findFormFault, type OfficialCode, validateOfficialCode } from './official-code';

/** Agencies that CNIPA numbers apart from the provinces, as the one in Hong Kong that serves foreign applicants. */
const AGENCIES_OUTSIDE_THE_PROVINCES = '72';

const ipAgencyCode: OfficialCode = {
  constraint: 'isIpAgencyCode',
  title: 'the code of a patent agency (CNIPA)',
  form: 'The form is five digits: two for the province by GB/T 2260, or 72, then a number of three digits.',
  findFault: findIpAgencyCodeFault,
};

/** Whether the text has the form of a patent agency's code. There is no check digit. */
export function isIpAgencyCode(value: string): boolean {
  return findIpAgencyCodeFault(value) === null;
}

export function IsIpAgencyCode(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(ipAgencyCode, options);
}

function findIpAgencyCodeFault(value: string): string | null {
  const formFault = findFormFault(value, 5, /^[0-9]$/, 'the digits 0 to 9');
  if (formFault !== null) {
    return formFault;
  }
  const area = value.slice(0, 2);
  return isProvincePrefix(area) || area === AGENCIES_OUTSIDE_THE_PROVINCES
    ? null
    : `its first two digits, "${area}", are neither a province nor 72`;
}
