import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  printSchema,
  type GraphQLNamedType,
} from 'graphql';
import { ontology } from '../../src/entities';
import { projectFolder } from '../../src/environment';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';

const schema = assembleSchema(ontology, features);

it('schema/schema.graphql is what the classes give', () => {
  const committed = readFileSync(join(projectFolder, 'schema/schema.graphql'), 'utf8').split('\n');
  const emitted = `${printSchema(schema)}\n`.split('\n');
  const line = emitted.findIndex((text, index) => text !== committed[index]);
  if (line < 0 && committed.length === emitted.length) return;
  throw new Error(
    'schema/schema.graphql is out of date. Run `npm run schema:emit` and commit the file.\n' +
      `Line ${line + 1} is ${JSON.stringify(committed[line])} and should be ${JSON.stringify(emitted[line])}.`,
  );
});

interface Described {
  description?: string | null | undefined;
}

/** A type with all its parts that a reader of the schema may ask about, by their names. */
function partsOf(type: GraphQLNamedType): [string, Described][] {
  const own: [string, Described] = [type.name, type];
  if (isEnumType(type)) {
    return [
      own,
      ...type.getValues().map((value): [string, Described] => [`${type.name}.${value.name}`, value]),
    ];
  }
  if (isInputObjectType(type)) {
    return [
      own,
      ...Object.values(type.getFields()).map((field): [string, Described] => [
        `${type.name}.${field.name}`,
        field,
      ]),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field): [string, Described][] => [
    [`${type.name}.${field.name}`, field],
    ...field.args.map((arg): [string, Described] => [`${type.name}.${field.name}(${arg.name}:)`, arg]),
  ]);
  // The root has no meaning of its own beyond its fields, and type-graphql gives it no description.
  return type === schema.getQueryType() ? fields : [own, ...fields];
}

it('every type, field, argument and enum value says what it means', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isScalarType(type),
  );
  const parts = types.flatMap(partsOf);
  expect(parts.length).toBeGreaterThan(1_000);
  expect(parts.filter(([, { description }]) => !description?.trim()).map(([name]) => name)).toEqual([]);
});
