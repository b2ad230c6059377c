import { isIpcPrefix, IsIpcSymbol, normalizeIpcSymbol } from '../../../src/ontology/identifiers/ipc-symbol';
import { isNiceClass, normalizeNiceClass } from '../../../src/ontology/identifiers/nice-class';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined =>
  validationMessages(IsIpcSymbol(), value).isIpcSymbol;

describe('symbols of the International Patent Classification', () => {
  it.each(['H01M', 'H01M 10/0525', 'A01B 1/00', 'G06F 17/30', 'C12N 2310/141'])('accepts %s', (symbol) => {
    expect(messageFor(symbol)).toBeUndefined();
  });

  it.each([
    ['I01M', 'it is neither a subclass nor a group'],
    ['H1M', 'it is neither a subclass nor a group'],
    ['H01', 'it is neither a subclass nor a group'],
    ['H01M 10', 'it is neither a subclass nor a group'],
    ['H01M 10/5', 'it is neither a subclass nor a group'],
    ['H01M 10/0525, H01M 4/13', 'it is neither a subclass nor a group'],
    ['H01M10/0525', 'its plain form is "H01M 10/0525"'],
    ['h01m 10/0525', 'its plain form is "H01M 10/0525"'],
    ['H01M 10/0525\n', 'its plain form is "H01M 10/0525"'],
    ['', 'it is neither a subclass nor a group'],
  ])('refuses %p', (symbol, reason) => {
    expect(messageFor(symbol)).toContain(reason);
  });

  it.each([
    ['H01M10/0525', 'H01M 10/0525'],
    ['H01M  10/0525', 'H01M 10/0525'],
    ['H01M0010/0525', 'H01M 10/0525'],
    ['h01m 10/0525(2010.01)i', 'H01M 10/0525'],
    ['Ｈ０１Ｍ １０／０５２５', 'H01M 10/0525'],
    [' a01b 1/00 ', 'A01B 1/00'],
    ['H01M', 'H01M'],
    ['h01', 'H01'],
    ['H01M10', 'H01M 10'],
  ])('%p has the one form %s, which stays as it is', (printed, form) => {
    expect(normalizeIpcSymbol(printed)).toBe(form);
    expect(normalizeIpcSymbol(form)).toBe(form);
  });

  it('have beginnings from the section on', () => {
    const symbol = 'H01M 10/0525';
    const beginnings = Array.from(symbol, (_, index) => symbol.slice(0, index + 1)).filter(
      (beginning) => !beginning.endsWith(' '),
    );
    expect(beginnings.filter((beginning) => !isIpcPrefix(beginning))).toEqual([]);
    expect(
      ['', 'I', 'H01MM', 'H01M ', 'H01M 0', 'H01M 10/05*', 'H01M 10/0525000'].filter(isIpcPrefix),
    ).toEqual([]);
  });
});

describe('classes of the Nice Classification', () => {
  it('are 1 to 45, without leading zeros', () => {
    expect(['09', '9', ' 30 ', '００３'].map(normalizeNiceClass)).toEqual(['9', '9', '30', '3']);
    expect(['1', '9', '10', '45'].filter((text) => !isNiceClass(text))).toEqual([]);
    expect(['0', '46', '09', '4 5', 'x', ''].filter(isNiceClass)).toEqual([]);
  });
});
