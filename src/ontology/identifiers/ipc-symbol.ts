import type { ValidationOptions } from 'class-validator';
import { type OfficialCode, validateOfficialCode } from './official-code';

const ipcSymbol: OfficialCode = {
  constraint: 'isIpcSymbol',
  title: 'a symbol of the International Patent Classification',
  form: 'The form is a subclass, H01M, or a subclass, a space, a main group, a stroke and a subgroup: H01M 10/0525.',
  findFault: findIpcSymbolFault,
};

export function IsIpcSymbol(options?: ValidationOptions): PropertyDecorator {
  return validateOfficialCode(ipcSymbol, options);
}

/**
 * The one form of a printed symbol, or of the beginning of one: capitals, one space before the main group, which has no
 * leading zeros (WIPO ST.8 fills it up), without the year of the edition and what follows it, as in "(2010.01)I". The
 * result is not checked.
 */
export function normalizeIpcSymbol(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/\(\d{4}\.\d{2}\)[A-Z]*$/, '')
    .replace(/^([A-H]\d{2}[A-Z])0*(\d)/, '$1 $2');
}

/** Whether a normalised symbol, or the beginning of one from the letter of its section on, may have this form. */
export function isIpcPrefix(value: string): boolean {
  return /^[A-H](?:\d{1,2}|\d{2}[A-Z](?: [1-9]\d{0,3}(?:\/\d{0,6})?)?)?$/.test(value);
}

function findIpcSymbolFault(value: string): string | null {
  if (/^[A-H]\d{2}[A-Z](?: [1-9]\d{0,3}\/\d{2,6})?$/.test(value)) return null;
  const plain = normalizeIpcSymbol(value);
  return plain !== value && findIpcSymbolFault(plain) === null
    ? `its plain form is "${plain}"`
    : 'it is neither a subclass nor a group';
}
