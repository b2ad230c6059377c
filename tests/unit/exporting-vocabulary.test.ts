import { getNamedType, isEnumType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { ontology } from '../../src/entities';
import { chineseEnumLabels } from '../../src/exporting/vocabulary/enum-labels';
import { chineseFieldNames, englishFieldNames } from '../../src/exporting/vocabulary/field-names';
import { chineseKindNames } from '../../src/exporting/vocabulary/kind-names';
import { fieldName } from '../../src/exporting/vocabulary/words';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';

const schema = assembleSchema(ontology, features);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const fields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ type: type.name, field }))
    : [],
);
/** Enums that an answer can hold; those of arguments only are never shown. */
const answered = new Map(
  fields.flatMap(({ field }) => {
    const type = getNamedType(field.type);
    return isEnumType(type) ? [[type.name, type.getValues().map(({ name }) => name)] as const] : [];
  }),
);
const chinese = /\p{Script=Han}/u;

describe('headings', () => {
  it('exist in Chinese for every field of the schema', () => {
    const missing = fields.filter(
      ({ type, field: { name } }) => !(chineseFieldNames[`${type}.${name}`] ?? chineseFieldNames[name]),
    );
    expect([...new Set(missing.map(({ type, field }) => `${type}.${field.name}`))]).toEqual([]);
  });

  it('stand for fields that exist', () => {
    const known = new Set(fields.flatMap(({ type, field }) => [field.name, `${type}.${field.name}`]));
    const named = [...Object.keys(chineseFieldNames), ...Object.keys(englishFieldNames)];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('are Chinese, or a name in Latin letters', () => {
    expect(Object.values(chineseFieldNames).filter((name) => !chinese.test(name))).toEqual([]);
  });

  it('follow in English from the name of the field', () => {
    expect(fieldName('periodStart', 'Observation', 'en')).toBe('Period start');
    expect(fieldName('printed', 'Observation', 'en')).toBe('As printed');
    expect(fieldName('periodStart', 'Observation', undefined)).toBe('periodStart');
  });
});

describe('codes of enums', () => {
  it('have Chinese labels, each its own', () => {
    for (const [name, codes] of answered) {
      const labels = chineseEnumLabels[name] ?? {};
      expect([name, Object.keys(labels).sort()]).toEqual([name, [...codes].sort()]);
      expect(new Set(Object.values(labels)).size).toBe(codes.length);
    }
  });
});

describe('kinds', () => {
  it('have Chinese names, each its own', () => {
    const kinds = ontology.concreteKinds.map(({ name }) => name);
    expect(Object.keys(chineseKindNames).sort()).toEqual(kinds.sort());
    expect(new Set(Object.values(chineseKindNames)).size).toBe(kinds.length);
  });
});
