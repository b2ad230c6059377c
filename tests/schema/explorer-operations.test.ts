import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInterfaceType, parse, validate } from 'graphql';
import { projectFolder } from '../../src/environment';
import { limits } from '../../src/api/limits';
import { dossierOf, kindNamed, outlineOf, rowsOf } from '../../web/explorer/features/entity/compose';

const schema = buildSchema(readFileSync(join(projectFolder, 'schema/schema.graphql'), 'utf8'));
const node = schema.getType('Node');
const kinds = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];

describe('the operations on one entity that the explorer composes', () => {
  it.each(kinds)('are valid and within the limits for %s, with all its relationships', (kind) => {
    const toMany = kindNamed(kind).relationships.filter((one) => one.toMany);
    const documents: { toString: () => string }[] = [outlineOf(kind), dossierOf(kind, toMany)];
    if (toMany.length > 0) documents.push(rowsOf(kind, toMany));
    documents.push(...toMany.slice(0, 1).map((one) => rowsOf(kind, [one])));
    for (const document of documents) {
      const text = document.toString();
      expect(text.length).toBeLessThan(limits.documentCharacters);
      expect(validate(schema, parse(text, { maxTokens: limits.tokens }))).toEqual([]);
    }
  });

  it('ask every kind for all that the schema says of it', () => {
    expect(outlineOf('FarmHouseholdGroup').toString()).toContain('householdCountPrinted');
    expect(
      kinds.filter((kind) => kindNamed(kind).properties.length + kindNamed(kind).relationships.length === 0),
    ).toEqual([]);
  });
});
