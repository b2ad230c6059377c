import {
  isUnifiedSocialCreditCode,
  IsUnifiedSocialCreditCode,
} from '../../../src/ontology/identifiers/unified-social-credit-code';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined =>
  validationMessages(IsUnifiedSocialCreditCode(), value).isUnifiedSocialCreditCode;

describe('Unified Social Credit Codes', () => {
  it.each([
    ['an enterprise', '91370481MA3TEXT00X'],
    ["a farmers' cooperative", '93370481MA3QWERT1T'],
    ['a public institution', '12370400400000123W'],
    ['a military institution', 'A1100000000000001C'],
    ['a village economic collective', 'N2370481MF0000001K'],
    ['another body', 'Y1370400000000001N'],
  ])('accepts %s', (_kind, code) => {
    expect(isUnifiedSocialCreditCode(code)).toBe(true);
    expect(messageFor(code)).toBeUndefined();
  });

  it('accepts the first and the last check character of the alphabet', () => {
    // The sum of the first code is a multiple of 31, so that its check value is 31 - 0, which counts as 0.
    expect(isUnifiedSocialCreditCode('91370481MA30000170')).toBe(true);
    expect(isUnifiedSocialCreditCode('91370481MA3000007Y')).toBe(true);
  });

  it('accepts exactly one check character after 17 characters', () => {
    const accepted = (first17: string): string[] =>
      Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((check) =>
        isUnifiedSocialCreditCode(first17 + check),
      );
    expect(accepted('91370481MA3TEXT00')).toEqual(['X']);
    expect(accepted('91370481MA3000017')).toEqual(['0']);
  });

  it.each([
    [
      'a wrong check character',
      '91370481MA3TEXT001',
      'its check character is "1", but its first 17 characters give "X"',
    ],
    ['a wrong check character for zero', '91370481MA30000171', 'its first 17 characters give "0"'],
    ['two characters exchanged', '91370481MA3TEXT0X0', 'its check character is "0"'],
    ['two digits of the division exchanged', '91730481MA3TEXT00X', 'its check character is "X"'],
    ['a character too few', '91370481MA3TEXT00', 'it has 17 characters instead of 18'],
    ['a character too many', '91370481MA3TEXT00XX', 'it has 19 characters instead of 18'],
    ['nothing', '', 'it has 0 characters instead of 18'],
    [
      'lower case',
      '91370481ma3text00x',
      'character 9, "m", is not one of the digits and the capital letters',
    ],
    ['full-width letters', '91370481ＭA3TEXT00X', 'character 9, "Ｍ", is not one of'],
    ['a full-width digit', '９1370481MA3TEXT00X', 'character 1, "９", is not one of'],
    ['a letter left out of the alphabet', '91370481MA3TESTI00', 'character 14, "S", is not one of'],
    ['a space', '91370481 MA3TEXT00X', 'character 9, " ", is not one of'],
    ['a line break after it', '91370481MA3TEXT00X\n', 'character 19, "\\n", is not one of'],
    [
      'no such registration department',
      'B1370481MA3TEXT00X',
      'its first character, "B", is no registration department',
    ],
    [
      'a letter in the division',
      '9137048AMA3TEXT00X',
      'characters 3 to 8, "37048A", are the code of a division',
    ],
  ])('refuses %s', (_fault, code, reason) => {
    expect(isUnifiedSocialCreditCode(code)).toBe(false);
    expect(messageFor(code)).toContain(reason);
    expect(messageFor(code)).toContain('The form is 18 characters');
  });
});
