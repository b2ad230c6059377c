import {
  getOperationAST,
  getVariableValues,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  type OperationDefinitionNode,
} from 'graphql';
import { documentRules } from '../../src/api/limits';
import { ontology } from '../../src/entities';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';
import { demoDocument, demoFiles, demoOperationNames, demoVariables } from '../support/synthetic-operations';

const schema = assembleSchema(ontology, features);

function operationOf(name: string): OperationDefinitionNode {
  const operation = getOperationAST(parse(demoDocument(name)));
  if (!operation) throw new Error('The file holds no operation, or several.');
  return operation;
}

it('each operation of the demo has its variables, and nothing else lies beside them', () => {
  expect(demoOperationNames.length).toBeGreaterThanOrEqual(6);
  const expected = demoOperationNames.flatMap((name) => [`${name}.graphql`, `${name}.variables.json`]);
  expect(demoFiles).toEqual(expected.sort());
});

describe.each(demoOperationNames)('%s', (name) => {
  it('is one named query, valid and within the limits of every request', () => {
    const { operation, name: own } = operationOf(name);
    expect(operation).toBe('query');
    expect(own?.value).toMatch(/^[A-Z][A-Za-z]+$/);
    const rules = [...specifiedRules, NoDeprecatedCustomRule, ...documentRules];
    expect(validate(schema, parse(demoDocument(name)), rules).map(({ message }) => message)).toEqual([]);
  });

  it('has values for the variables that it needs, of their types', () => {
    const declared = operationOf(name).variableDefinitions ?? [];
    const needed = declared.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
    expect(Object.keys(demoVariables(name)).sort()).toEqual(
      needed.map(({ variable }) => variable.name.value).sort(),
    );
    expect(getVariableValues(schema, declared, demoVariables(name)).errors).toBeUndefined();
  });

  it('says in English and then in Chinese what it asks', () => {
    const [english = '', chinese = '', third = ''] = demoDocument(name).split('\n');
    expect(english).toMatch(/^# [\p{Script=Latin}\p{Number}\p{Punctuation}\s]+[.?]$/u);
    expect(chinese).toMatch(/^# .*\p{Script=Han}.*[。？]$/u);
    expect(third).toMatch(/^query /);
  });
});
