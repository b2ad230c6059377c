import {
  isPatentApplicationNumber,
  IsPatentApplicationNumber,
  normalizePatentApplicationNumber,
} from '../../../src/ontology/identifiers/patent-application-number';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined =>
  validationMessages(IsPatentApplicationNumber(), value).isPatentApplicationNumber;

describe('Chinese patent application numbers', () => {
  it.each([
    ['an invention', '202311234567.0'],
    ['a utility model', '202420000001.5'],
    ['a design', '202530012345.8'],
    ['an international invention', '201880012345.5'],
    ['an international utility model', '202390000007.6'],
    ['the first year of 12 digits', '200310000001.8'],
    ['the last year of 12 digits', '209910000001.8'],
    ['the check value 10', '202310000002.X'],
    ['eight digits of 1999', '99101234.8'],
    ['eight digits of the first year', '85100001.0'],
    ['eight digits of the last year', '03212345.0'],
    ['eight digits with the check value 10', '98100007.X'],
  ])('accepts %s', (_kind, number) => {
    expect(isPatentApplicationNumber(number)).toBe(true);
    expect(messageFor(number)).toBeUndefined();
  });

  it.each([
    [
      'a wrong check digit',
      '202311234567.1',
      'its check character is "1", but the digits before it give "0"',
    ],
    ['a digit for X', '202310000002.0', 'its check character is "0", but the digits before it give "X"'],
    ['X for a digit', '202311234567.X', 'its check character is "X", but the digits before it give "0"'],
    ['a wrong check digit after eight digits', '99101234.7', 'the digits before it give "8"'],
    ['two digits exchanged', '202311234576.0', 'its check character is "0"'],
    ['two digits exchanged across the end of the weights', '202311235467.0', 'its check character is "0"'],
    ['a year before the 12 digits', '200210000001.3', 'its year, "2002", is not in 2003 to 2099'],
    ['a year after 2099', '210011234567.2', 'its year, "2100", is not in 2003 to 2099'],
    ['eight digits after 2003', '04112345.X', 'its year, "04", is not in 85 to 99 or 00 to 03'],
    ['eight digits before 1985', '84112345.4', 'its year, "84", is not in 85 to 99 or 00 to 03'],
    ['another kind', '202341234567.7', 'its kind, "4", is not 1, 2, 3, 8 or 9'],
    ['another kind after a year of two digits', '98412345.8', 'its kind, "4", is not 1, 2, 3, 8 or 9'],
    ['a digit too few', '20231123456.0', 'it is not 12 or eight digits, a full stop and a check character'],
    ['a digit too many', '2023112345678.0', 'it is not 12 or eight digits'],
    ['no check character', '202311234567', 'it is not 12 or eight digits'],
    ['no full stop', '2023112345670', 'it is not 12 or eight digits'],
    ['a line break after it', '202311234567.0\n', 'its plain form is "202311234567.0"'],
    ['a small x', '202310000002.x', 'its plain form is "202310000002.X"'],
    ['full-width digits', '２０２３11234567.0', 'its plain form is "202311234567.0"'],
    ['ZL before it', 'ZL202311234567.0', 'its plain form is "202311234567.0"'],
    ['CN before a wrong number', 'CN202311234567.1', 'it is not 12 or eight digits'],
  ])('refuses %s', (_fault, number, reason) => {
    expect(isPatentApplicationNumber(number)).toBe(false);
    expect(messageFor(number)).toContain(reason);
  });

  it.each([
    'ZL202310000002.X',
    'CN 202310000002.X',
    'zl 2023 1 0000002.x',
    'ＺＬ２０２３１００００００２．Ｘ',
    '202310000002.X',
  ])('takes the number out of %p', (written) => {
    expect(normalizePatentApplicationNumber(written)).toBe('202310000002.X');
  });

  it('takes off one prefix only and leaves others', () => {
    expect(normalizePatentApplicationNumber('CNZL202310000002.X')).toBe('ZL202310000002.X');
    expect(normalizePatentApplicationNumber('US202310000002.X')).toBe('US202310000002.X');
  });
});
