import { faultsOf, identifiers } from '../lookup/entity-key.input';
import type { ValidationIssue } from '../../ontology/validation';

/**
 * The forms of codes that have check characters, where nothing but such a code looks so. A code without check characters
 * (a division, an agency, a registration number) cannot be told from another number, so it is never called faulty.
 */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['unifiedSocialCreditCode', /^(?=(?:[^0-9]*[0-9]){6})[0-9A-Z]{18}$/],
  ['legalEntityIdentifier', /^(?=(?:[^0-9]*[0-9]){4})[0-9A-Z]{18}[0-9]{2}$/],
  ['rorId', /^(?=.*[a-z])0[0-9a-z]{6}[0-9]{2}$/],
  ['applicationNumber', /^(?:[0-9]{12}|[0-9]{8})\.[0-9X]$/],
]);

/** What is wrong with a text that can only be meant as an official code; null where it is right, or is no code. */
export function faultOfCode(given: string): ValidationIssue | null {
  for (const [name, form] of forms) {
    const identifier = identifiers.get(name);
    if (!identifier) throw new Error(`No kind has an identifier ${name}.`);
    const value = identifier.property.normalize?.(given) ?? plainCode(given);
    const [fault] = form.test(value) ? faultsOf(identifier, value) : [];
    if (fault) return fault;
  }
  return null;
}

/** Codes are printed in capitals, now and then in groups. */
function plainCode(given: string): string {
  return given.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}
