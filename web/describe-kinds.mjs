import { getNamedType, isLeafType } from 'graphql';

/*
 * What each kind of the schema has, as a module for views that ask anything of any kind: properties and relationships in
 * the order of the schema, and the properties of what relationships lead to.
 */

/** Shown as the heading of an entity, not among its properties. */
const ofHeadings = new Set(['id', 'name', 'aliases', 'description']);

export function describeKinds(schema) {
  /** What every relationship has, besides its own properties. */
  const ofEveryEdge = new Set(Object.keys(schema.getType('RelationshipEdge').getFields()));

  function propertiesOf(type, left) {
    return Object.values(type.getFields())
      .map(({ name, type: of }) => ({ name, type: getNamedType(of) }))
      .filter(({ name, type: of }) => isLeafType(of) && !left.has(name))
      .map(({ name, type: of }) => ({ name, type: of.name }));
  }

  /** The edge behind a field that is a relationship: of its connection to many, or its neighbour `<name>Edge` to one. */
  function edgeOf(fields, { name, type }) {
    const edges = getNamedType(type).getFields?.()?.edges ?? fields[`${name}Edge`];
    const edge = edges && getNamedType(edges.type);
    return edge?.getInterfaces?.().some((face) => face.name === 'RelationshipEdge') ? edge : undefined;
  }

  function relationshipsOf(type) {
    const fields = type.getFields();
    return Object.values(fields).flatMap((field) => {
      const edge = edgeOf(fields, field);
      if (!edge) return [];
      return {
        name: field.name,
        toMany: !(`${field.name}Edge` in fields),
        target: getNamedType(edge.getFields().node.type).name,
        properties: propertiesOf(edge, ofEveryEdge),
      };
    });
  }

  const kinds = schema.getPossibleTypes(schema.getType('Node')).map((type) => [
    type.name,
    {
      properties: propertiesOf(type, ofHeadings),
      relationships: relationshipsOf(type),
      hasGaps: 'gaps' in type.getFields(),
    },
  ]);
  const reached = new Set(
    kinds.flatMap(([, { relationships }]) => relationships.map(({ target }) => target)),
  );
  const targets = [...reached].sort().map((name) => {
    const type = schema.getType(name);
    return [name, { isNamed: 'name' in type.getFields(), properties: propertiesOf(type, ofHeadings) }];
  });
  return [
    '/* Written by web/codegen.mjs from schema/schema.graphql. */',
    "import type { Kinds, Targets } from './kinds';",
    `export const kinds: Kinds = ${JSON.stringify(Object.fromEntries(kinds))};`,
    `export const targets: Targets = ${JSON.stringify(Object.fromEntries(targets))};`,
    '',
  ].join('\n');
}
