import { isIpAgencyCode, IsIpAgencyCode } from '../../../src/ontology/identifiers/ip-agency-code';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined =>
  validationMessages(IsIpAgencyCode(), value).isIpAgencyCode;

describe('codes of patent agencies', () => {
  it.each([
    ['Shandong', '37999'],
    ['Beijing', '11000'],
    ['Xinjiang', '65001'],
    ['an agency apart from the provinces', '72999'],
  ])('accepts one of %s', (_area, code) => {
    expect(isIpAgencyCode(code)).toBe(true);
    expect(messageFor(code)).toBeUndefined();
  });

  it.each([
    ['a digit too few', '3799', 'it has 4 characters instead of 5'],
    ['a digit too many', '379999', 'it has 6 characters instead of 5'],
    ['a full-width digit', '３7999', 'character 1, "３", is not one of'],
    ['a letter', '37A99', 'character 3, "A", is not one of'],
    ['no such area', '99001', 'its first two digits, "99", are neither a province nor 72'],
    ['the area exchanged', '73999', 'its first two digits, "73", are neither a province nor 72'],
    ['the code for no agency', '00000', 'its first two digits, "00", are neither a province nor 72'],
  ])('refuses %s', (_fault, code, reason) => {
    expect(isIpAgencyCode(code)).toBe(false);
    expect(messageFor(code)).toContain(reason);
  });
});
