import { IsInt, IsOptional, Matches, Min } from 'class-validator';
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { PropertyType } from '../../src/ontology/declarations';
import { IsDivisionCode } from '../../src/ontology/identifiers/division-code';
import { IsIpAgencyCode } from '../../src/ontology/identifiers/ip-agency-code';
import { IsLegalEntityIdentifier } from '../../src/ontology/identifiers/legal-entity-identifier';
import { IsPatentApplicationNumber } from '../../src/ontology/identifiers/patent-application-number';
import { IsRorId } from '../../src/ontology/identifiers/ror-id';
import { IsUnifiedSocialCreditCode } from '../../src/ontology/identifiers/unified-social-credit-code';
import { issueCode, typeFault, validateByClass } from '../../src/ontology/validation';

class Registration {
  @IsUnifiedSocialCreditCode()
  readonly creditCode?: string;

  @IsLegalEntityIdentifier()
  readonly lei?: string;

  @IsRorId()
  readonly ror?: string;

  @IsDivisionCode()
  readonly division?: string;

  @IsPatentApplicationNumber()
  readonly application?: string;

  @IsIpAgencyCode()
  readonly agency?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  readonly count?: number;

  @Matches(/^[a-z]+$/)
  readonly slug?: string;
}

describe('checking values by the decorators of a class', () => {
  it.each([
    [
      'creditCode',
      '91370481MA3TEXT001',
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
      'first 17 characters give "X"',
    ],
    ['lei', '529900T8BM49AURSDO56', 'INVALID_LEGAL_ENTITY_IDENTIFIER', 'its first 18 characters give'],
    ['ror', '01rxvg761', 'INVALID_ROR_ID', 'the characters before them give "60"'],
    ['division', '990000', 'INVALID_DIVISION_CODE', 'are no province'],
    ['application', '202311234567.1', 'INVALID_PATENT_APPLICATION_NUMBER', 'the digits before it give "0"'],
    ['agency', '99001', 'INVALID_IP_AGENCY_CODE', 'are neither a province nor 72'],
    ['count', 0, 'INVALID_MIN', 'count must not be less than 1'],
    ['count', 1.5, 'INVALID_INT', 'count must be an integer number'],
    ['slug', 'A1', 'INVALID_MATCHES', 'slug must match'],
  ])('%s %p is refused as such', (property, value, code, message) => {
    const [issue, ...others] = validateByClass(Registration, { [property]: value });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ property, code });
    expect(issue?.message).toContain(message);
  });

  it('says nothing about correct and absent values', () => {
    expect(validateByClass(Registration, {})).toEqual([]);
    expect(validateByClass(Registration, { creditCode: '91370481MA3TEXT00X', count: 3 })).toEqual([]);
  });

  it('reports every property and every constraint that fails', () => {
    const codes = validateByClass(Registration, { count: 0.5, slug: '' }).map(({ property, code }) => [
      property,
      code,
    ]);
    expect(codes).toEqual([
      ['count', 'INVALID_MIN'],
      ['count', 'INVALID_INT'],
      ['slug', 'INVALID_MATCHES'],
    ]);
  });

  it('checks the values of an abstract class too, since interfaces declare constraints', () => {
    abstract class Kept {
      @IsRorId()
      readonly ror?: string;
    }
    expect(validateByClass(Kept, { ror: '' })).toMatchObject([{ property: 'ror', code: 'INVALID_ROR_ID' }]);
  });

  it.each([
    ['isUnifiedSocialCreditCode', 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
    ['isRorId', 'INVALID_ROR_ID'],
    ['min', 'INVALID_MIN'],
  ])('names the constraint %s', (constraint, code) => {
    expect(issueCode(constraint)).toBe(code);
  });
});

enum Season {
  SPRING = 'SPRING',
  AUTUMN = 'AUTUMN',
}

describe('checking values by their declared type', () => {
  const faultOf = (type: PropertyType, value: unknown, list = false): string | null =>
    typeFault({ name: 'it', description: '', type: () => type, list }, value);

  it.each<[string, PropertyType, unknown]>([
    ['text', String, ''],
    ['truth', Boolean, false],
    ['a whole number', GraphQLInt, 0],
    ['a number', GraphQLFloat, 82.1],
    ['a whole number as a number', GraphQLFloat, 82],
    ['an id', GraphQLID, 'District:370400'],
    ['a day', GraphQLLocalDate, '2021-04-26'],
    ['a member of an enum', Season, 'AUTUMN'],
  ])('accepts %s', (_what, type, value) => {
    expect(faultOf(type, value)).toBeNull();
  });

  it.each<[string, PropertyType, unknown, string]>([
    ['a number for text', String, 3, 'is number, not text'],
    ['a list for text', String, ['a'], 'is object, not text'],
    ['null for text', String, null, 'is object, not text'],
    ['text for truth', Boolean, 'true', 'is string, not true or false'],
    ['a fraction for a whole number', GraphQLInt, 0.5, 'is not a Int ('],
    ['text for a whole number', GraphQLInt, '3', 'is not a Int ('],
    ['a number beyond 32 bits', GraphQLInt, 2 ** 31, 'is not a Int ('],
    ['no number', GraphQLFloat, NaN, 'is not a Float ('],
    ['text for a number', GraphQLFloat, '82.1', 'is not a Float ('],
    ['a number for a scalar truth', GraphQLBoolean, 1, 'is not a Boolean ('],
    ['a day that does not exist', GraphQLLocalDate, '2021-02-30', 'is not a LocalDate ('],
    ['a month for a day', GraphQLLocalDate, '2021-02', 'is not a LocalDate ('],
    ['a stranger to an enum', Season, 'WINTER', 'is not one of SPRING, AUTUMN'],
    ['another case', Season, 'spring', 'is not one of SPRING, AUTUMN'],
    ['a number for an enum', Season, 0, 'is not one of SPRING, AUTUMN'],
    ['what every object has', Season, 'toString', 'is not one of SPRING, AUTUMN'],
  ])('refuses %s', (_what, type, value, fault) => {
    expect(faultOf(type, value)).toContain(fault);
  });

  it.each<[string, PropertyType, unknown, string | null]>([
    ['a list', String, ['29', '30'], null],
    ['an empty list', String, [], null],
    ['one value for a list', String, '29', 'is not a list'],
    ['nothing for a list', String, null, 'is not a list'],
    ['a list with a faulty item', String, ['29', 30], 'is number, not text'],
    ['a list with a stranger', Season, ['SPRING', 'WINTER'], 'is not one of SPRING, AUTUMN'],
  ])('lists: %s', (_what, type, value, fault) => {
    expect(faultOf(type, value, true)).toBe(fault);
  });
});
