import { GraphQLFloat, GraphQLInt } from 'graphql';
import type { PropertyDeclaration } from '../ontology/declarations';
import type { Kind } from '../ontology/ontology';
import { ontology } from '../entities';
import { ordersOfNode, ordersOfRelationship } from '../statements/order-texts';
import { relationshipProperties } from './declared';

/** The columns of a file: the names of the properties in it, and its header with their types. */
export interface Columns {
  readonly names: readonly string[];
  readonly header: readonly string[];
}

const evidence = 'evidence:string[]';

/** Every property that a kind may have. */
export function nodeColumns(kind: Kind): Columns {
  const properties = [...kind.properties.values()].filter(({ name }) => name !== 'id');
  const orders = ordersOfNode(ontology, kind);
  return {
    names: ['id', ...properties.map(({ name }) => name), 'evidence', ...orders],
    header: ['id:ID(Node)', ...properties.map(typed), evidence, ...orders.map(asText)],
  };
}

/** Every property that a relationship of a type may have; its two ends come before them. */
export function relationshipColumns(type: string): Columns {
  const properties = relationshipProperties(type);
  const orders = ordersOfRelationship(ontology, type);
  return {
    names: ['key', ...properties.map(({ name }) => name), 'evidence', ...orders],
    header: [
      ':START_ID(Node)',
      ':END_ID(Node)',
      'key:string',
      ...properties.map(typed),
      evidence,
      ...orders.map(asText),
    ],
  };
}

const asText = (property: string): string => `${property}:string`;

/** With the type that the importer of data sets stores: days, codes and exact decimals are texts. */
function typed({ name, type, list }: PropertyDeclaration): string {
  return `${name}:${storedType(type())}${list ? '[]' : ''}`;
}

function storedType(type: unknown): string {
  if (type === Boolean) return 'boolean';
  if (type === GraphQLInt) return 'long';
  return type === GraphQLFloat ? 'double' : 'string';
}
