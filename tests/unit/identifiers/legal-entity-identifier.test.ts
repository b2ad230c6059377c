import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isLegalEntityIdentifier,
  IsLegalEntityIdentifier,
} from '../../../src/ontology/identifiers/legal-entity-identifier';
import { describeWithSharedData, sharedDataFolder } from '../../support/shared-data';
import { validationMessages } from './validation-message';

const messageFor = (value: string): string | undefined =>
  validationMessages(IsLegalEntityIdentifier(), value).isLegalEntityIdentifier;

describe('Legal Entity Identifiers', () => {
  it.each(['529900TENGZHOU000166', 'ZZ990000000000000124'])('accepts %s', (lei) => {
    expect(isLegalEntityIdentifier(lei)).toBe(true);
    expect(messageFor(lei)).toBeUndefined();
  });

  it.each([
    ['the least check digits of the standard', 'ZZ9900SAMPLE00009502'],
    ['the greatest check digits of the standard', 'ZZ9900SAMPLE00006398'],
    ['00, which stands for 97', 'ZZ9900SAMPLE00003100'],
    ['01, which stands for 98', 'ZZ9900SAMPLE00006301'],
    ['99, which stands for 02', 'ZZ9900SAMPLE00009599'],
  ])('accepts %s', (_edge, lei) => {
    expect(isLegalEntityIdentifier(lei)).toBe(true);
  });

  it.each([
    [
      'wrong check digits',
      '529900TENGZHOU000167',
      'its check digits are "67", but its first 18 characters give "66"',
    ],
    ['wrong check digits at the edge', 'ZZ9900SAMPLE00009503', 'its first 18 characters give "02"'],
    ['two characters exchanged', '529900TENGZHUO000166', 'its check digits are "66"'],
    ['a character too few', '529900TENGZHOU00016', 'it has 19 characters instead of 20'],
    ['a character too many', '529900TENGZHOU0001660', 'it has 21 characters instead of 20'],
    ['lower case', '529900tENGZHOU000166', 'character 7, "t", is not one of'],
    ['a full-width letter', '529900ＴENGZHOU000166', 'character 7, "Ｔ", is not one of'],
    ['letters for check digits', '529900TENGZHOU0001A6', 'its last two characters, "A6", must be digits'],
  ])('refuses %s', (_fault, lei, reason) => {
    expect(isLegalEntityIdentifier(lei)).toBe(false);
    expect(messageFor(lei)).toContain(reason);
  });
});

describeWithSharedData('the GLEIF register', () => {
  it('has correct identifiers only', () => {
    const file = join(sharedDataFolder, 'gleif/goldencopy-lei2-intra-day-20240505.part1.json');
    const { records } = JSON.parse(readFileSync(file, 'utf8')) as { records: { LEI: { $: string } }[] };
    const leis = records.map((record) => record.LEI.$);
    expect(leis).toHaveLength(300);
    expect(leis.filter((lei) => !isLegalEntityIdentifier(lei))).toEqual([]);
  });
});
