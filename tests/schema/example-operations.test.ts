import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getOperationAST,
  getVariableValues,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { documentRules } from '../../src/api/limits';
import { ontology } from '../../src/entities';
import { projectFolder } from '../../src/environment';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';

const schema = assembleSchema(ontology, features);
const folder = join(projectFolder, 'schema/operations');
const files = readdirSync(folder).sort();
const operations = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

const textOf = (name: string): string => readFileSync(join(folder, `${name}.graphql`), 'utf8');

const variablesOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, `${name}.variables.json`), 'utf8')) as Record<string, unknown>;

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The file holds no operation, or several.');
  return operation;
}

it('each example operation has its variables, and nothing else lies beside them', () => {
  expect(operations.length).toBeGreaterThanOrEqual(12);
  expect(files).toEqual(operations.flatMap((name) => [`${name}.graphql`, `${name}.variables.json`]).sort());
});

describe.each(operations)('%s', (name) => {
  it('is valid, within the limits of every request, and does not use what is deprecated', () => {
    const errors = validate(schema, parse(textOf(name)), [
      ...specifiedRules,
      NoDeprecatedCustomRule,
      ...documentRules,
    ]);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('is one named query', () => {
    const { operation, name: own } = operationOf(parse(textOf(name)));
    expect(operation).toBe('query');
    expect(own?.value).toMatch(/^[A-Z][A-Za-z]+$/);
  });

  it('has values for its variables, of their types, and for no others', () => {
    const declared = operationOf(parse(textOf(name))).variableDefinitions ?? [];
    const given = variablesOf(name);
    const names = declared.map(({ variable }) => variable.name.value);
    expect(names).toEqual(expect.arrayContaining(Object.keys(given)));
    const needed = declared.filter(
      ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
    );
    expect(Object.keys(given)).toEqual(
      expect.arrayContaining(needed.map(({ variable }) => variable.name.value)),
    );
    expect(getVariableValues(schema, declared, given).errors).toBeUndefined();
  });

  it('says in English and then in Chinese what it asks', () => {
    const [english = '', chinese = '', third = ''] = textOf(name).split('\n');
    expect(english).toMatch(/^# [\p{Script=Latin}\p{Number}\p{Punctuation}\s]+[.?]$/u);
    expect(chinese).toMatch(/^# .*\p{Script=Han}.*[。？]$/u);
    expect(third).toMatch(/^query /);
  });
});
