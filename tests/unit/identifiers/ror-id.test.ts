import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRorId, IsRorId, normalizeRorId } from '../../../src/ontology/identifiers/ror-id';
import { describeWithSharedData, sharedDataFolder } from '../../support/shared-data';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined => validationMessages(IsRorId(), value).isRorId;

describe('ROR ids', () => {
  it.each([
    ['Nanjing University', '01rxvg760'],
    ['Southeast University', '04ct4d772'],
    ['Beijing Institute of Technology', '01skt4w74'],
    ['Qilu University of Technology', '04hyzq608'],
    ['Shandong University of Science and Technology', '04gtjhw98'],
  ])('accepts that of %s', (_name, id) => {
    expect(isRorId(id)).toBe(true);
    expect(messageFor(id)).toBeUndefined();
  });

  it('accepts the ends of the range and check digits with a leading zero', () => {
    expect(isRorId('000000098')).toBe(true);
    expect(isRorId('0zzzzzz02')).toBe(true);
    expect(isRorId('0xyz00d09')).toBe(true);
  });

  it.each([
    [
      'wrong check digits',
      '01rxvg761',
      'its check digits are "61", but the characters before them give "60"',
    ],
    ['check digits of one place', '0xyz00d99', 'give "09"'],
    ['two characters exchanged', '01rxgv760', 'its check digits are "60"'],
    ['a character too few', '01rxvg76', 'it has 8 characters instead of 9'],
    ['a character too many', '01rxvg7600', 'it has 10 characters instead of 9'],
    ['a letter left out of the alphabet', '01rxvu760', 'character 6, "u", is not one of'],
    ['a full-width digit', '０1rxvg760', 'character 1, "０", is not one of'],
    ['another first character', '11rxvg760', 'it must begin with 0 and end in two digits'],
    ['a letter for a check digit', '01rxvg7a0', 'it must begin with 0 and end in two digits'],
    ['capitals', '01RXVG760', 'its plain form is "01rxvg760"'],
    ['the address', 'https://ror.org/01rxvg760', 'its plain form is "01rxvg760"'],
  ])('refuses %s', (_fault, id, reason) => {
    expect(isRorId(id)).toBe(false);
    expect(messageFor(id)).toContain(reason);
  });

  it.each([
    'https://ror.org/01rxvg760',
    'http://ror.org/01rxvg760',
    'ror.org/01rxvg760',
    ' 01RXVG760 ',
    'HTTPS://ROR.ORG/01RXVG760',
    '01rxvg760',
  ])('takes the id out of %p', (written) => {
    expect(normalizeRorId(written)).toBe('01rxvg760');
  });

  it('leaves another address as it is', () => {
    expect(normalizeRorId('https://example.org/01rxvg760')).toBe('https://example.org/01rxvg760');
  });
});

describeWithSharedData('the ROR register', () => {
  it('has correct ids only', () => {
    const file = join(sharedDataFolder, 'ror/cn-records-v2.json');
    const records = JSON.parse(readFileSync(file, 'utf8')) as {
      id: string;
      relationships: { id: string }[];
    }[];
    const ids = records.flatMap((record) => [
      record.id,
      ...record.relationships.map((related) => related.id),
    ]);
    expect(records).toHaveLength(757);
    expect(ids).toHaveLength(757 + 861);
    expect(ids.map(normalizeRorId).filter((id) => !isRorId(id))).toEqual([]);
  });
});
