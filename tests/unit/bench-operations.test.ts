import { getOperationAST, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { operations } from '../../bench/src/operations';
import { documentRules } from '../../src/api/limits';
import { ontology } from '../../src/entities';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';

const schema = assembleSchema(ontology, features);

it('the bench has operations with names of their own', () => {
  expect(operations.length).toBeGreaterThanOrEqual(14);
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});

it.each(operations)('$name is one query, valid and within the limits of every request', ({ ipgraph }) => {
  const document = parse(ipgraph.document);
  expect(getOperationAST(document)?.operation).toBe('query');
  const rules = [...specifiedRules, NoDeprecatedCustomRule, ...documentRules];
  expect(validate(schema, document, rules).map(({ message }) => message)).toEqual([]);
});
