import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  divisionLevel,
  isDivisionCode,
  IsDivisionCode,
  isProvincePrefix,
  parentDivisionCode,
} from '../../../src/ontology/identifiers/division-code';
import { describeWithSharedData, sharedDataFolder } from '../../support/shared-data';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined =>
  validationMessages(IsDivisionCode(), value).isDivisionCode;

describe('division codes', () => {
  it.each([
    ['Shandong', '370000', 'PROVINCE', null],
    ['Zaozhuang', '370400', 'PREFECTURE', '370000'],
    ['Shanting', '370406', 'COUNTY', '370400'],
    ['Tengzhou, a city at county level', '370481', 'COUNTY', '370400'],
    ['Beijing', '110000', 'PROVINCE', null],
    ['Hong Kong', '810000', 'PROVINCE', null],
    ['a county under the province itself', '460001', 'COUNTY', '460000'],
  ])('places %s', (_name, code, level, parent) => {
    expect(isDivisionCode(code)).toBe(true);
    expect(messageFor(code)).toBeUndefined();
    expect(divisionLevel(code)).toBe(level);
    expect(parentDivisionCode(code)).toBe(parent);
  });

  it('knows the 34 divisions at province level and no others', () => {
    const provinces = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0')).filter(
      isProvincePrefix,
    );
    expect(provinces.join(' ')).toBe(
      '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82',
    );
  });

  it.each([
    ['a digit too few', '37040', 'it has 5 characters instead of 6'],
    ['a statistical code of nine digits', '370402001', 'it has 9 characters instead of 6'],
    ['a full-width digit', '３70400', 'character 1, "３", is not one of'],
    ['a letter', '37O400', 'character 3, "O", is not one of'],
    ['no such province', '990000', 'its first two digits, "99", are no province'],
    ['a gap between provinces', '160000', 'its first two digits, "16", are no province'],
    ['the whole country', '000000', 'its first two digits, "00", are no province'],
  ])('refuses %s', (_fault, code, reason) => {
    expect(isDivisionCode(code)).toBe(false);
    expect(messageFor(code)).toContain(reason);
    expect(() => divisionLevel(code)).toThrow(reason);
    expect(() => parentDivisionCode(code)).toThrow(reason);
  });
});

describeWithSharedData('the GB/T 2260 register', () => {
  it('has correct codes only, each with its parent', () => {
    const file = join(sharedDataFolder, 'gb2260/201607.json');
    const register = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const codes = Object.keys(register);
    expect(codes.filter((code) => !isDivisionCode(code))).toEqual([]);
    expect(codes.filter((code) => !((parentDivisionCode(code) ?? code) in register))).toEqual([]);

    const atLevel = (level: string): number => codes.filter((code) => divisionLevel(code) === level).length;
    expect([atLevel('PROVINCE'), atLevel('PREFECTURE'), atLevel('COUNTY')]).toEqual([34, 344, 3130]);
  });
});
