import {
  defaultFieldResolver,
  isObjectType,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import { features } from '../../src/features';
import type { Kind, RelationshipField } from '../../src/ontology/ontology';
import { assembleSchema } from '../../src/query/assemble-schema';
import {
  edgeFieldName,
  relationshipConnectionName,
  relationshipEdgeName,
  rootConnectionName,
  rootEdgeName,
} from '../../src/query/connection-types';
import { encodeCursor } from '../../src/query/cursor';

const nodeRow = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const relationshipRow = z.object({
  key: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});

type StoredNode = z.infer<typeof nodeRow>;
type StoredRelationship = z.infer<typeof relationshipRow>;

/**
 * What resolvers hand on: an identity, nothing of the selection. Features hand on more, which is not looked at, and their
 * identity as the field that `withIds` adds.
 */
interface NodeReference {
  '@id'?: string;
  [addedId]?: string;
  '@kind': string;
}

const addedId = 'addedId';

const idOf = (source: NodeReference): string => source['@id'] ?? source[addedId] ?? '';

/** A document that also asks for the id of every entity. */
export function withIds(document: string, schema: GraphQLSchema): string {
  const types = new TypeInfo(schema);
  const [added] = (parse(`{ ${addedId}: id }`).definitions[0] as OperationDefinitionNode).selectionSet
    .selections;
  const visitor = visitWithTypeInfo(types, {
    SelectionSet: {
      leave: (selections) => {
        const type = types.getParentType();
        const isEntity = type !== undefined && ontology.kinds.has(String(type));
        return isEntity && added
          ? { ...selections, selections: [...selections.selections, added] }
          : undefined;
      },
    },
  });
  return print(visit(parse(document), visitor));
}

interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/**
 * The same schema with the plainest resolvers there are, one per field, over a copy of the whole graph in memory:
 * what graphql-js makes of a document with these is what a plan must answer.
 */
export async function referenceSchema(database: Database): Promise<GraphQLSchema> {
  const schema = assembleSchema(ontology, features);
  const graph = await GraphCopy.read(database);
  for (const kind of ontology.concreteKinds) resolveKind(objectType(schema, kind.name), kind, graph);
  for (const kind of ontology.kinds.values()) {
    for (const field of kind.relationships.values()) {
      // No list leads to some kinds, which then have no connection type.
      if (field.cardinality === 'MANY') resolvePlainly(objectType(schema, relationshipConnectionName(field)));
      resolvePlainly(objectType(schema, relationshipEdgeName(field)));
    }
    // The list of observations belongs to a feature, which plans it.
    if (kind.interfaces.length === 0 || kind.name === 'Observation') continue;
    resolvePlainly(objectType(schema, rootConnectionName(kind)));
    resolvePlainly(objectType(schema, rootEdgeName(kind)));
    resolveField(objectType(schema, 'Query'), kind.plural, (_source, args) =>
      page(
        args,
        kind.plural,
        graph.ofKind(kind).map((node) => ({ key: node.id, node: graph.reference(node.id), edge: {} })),
      ),
    );
  }
  resolveField(objectType(schema, 'Query'), 'node', (_source, args) => graph.reference(String(args.id)));
  resolveField(objectType(schema, 'Query'), 'nodes', (_source, args) =>
    (args.ids as string[]).map((id) => graph.reference(id)),
  );
  return schema;
}

function resolveKind(type: GraphQLObjectType, kind: Kind, graph: GraphCopy): void {
  for (const property of kind.properties.values()) {
    resolveField(
      type,
      property.name,
      (source) => graph.node(idOf(source))?.properties[property.name] ?? (property.list ? [] : null),
    );
  }
  for (const field of kind.relationships.values()) {
    const rows = (source: NodeReference) => graph.related(idOf(source), field);
    if (field.cardinality === 'MANY') {
      const scope = `${field.type}:${field.direction}`;
      resolveField(type, field.name, (source, args) => page(args, scope, rows(source)));
    } else {
      resolveField(type, field.name, (source) => rows(source)[0]?.node ?? null);
      resolveField(type, edgeFieldName(field), (source) => {
        const [row] = rows(source);
        return row
          ? edgeOf({ ...row, cursor: encodeCursor(`${field.type}:${field.direction}`, row.key) })
          : null;
      });
    }
  }
}

/** A row of a list: what orders it, where it leads and what the edge itself says. */
interface ListRow {
  key: string;
  /** What its cursor holds in a list, where that is not the key. */
  position?: string;
  node: NodeReference | null;
  edge: Readonly<Record<string, unknown>>;
}

function page(args: PageArguments, scope: string, all: readonly ListRow[]): Record<string, unknown> {
  const first = args.first ?? 20;
  const ordered = [...all].sort((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
  const rest = ordered.filter((row) => !args.after || cursorKey(args.after) < positionOf(row));
  const rows = rest.slice(0, first).map((row) => ({ ...row, cursor: encodeCursor(scope, positionOf(row)) }));
  return {
    totalCount: all.length,
    nodes: rows.map((row) => row.node),
    edges: rows.map(edgeOf),
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: Boolean(args.after),
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
  };
}

const positionOf = ({ key, position = key }: ListRow): string => position;

function edgeOf({ key, node, edge, cursor }: ListRow & { cursor: string }): Record<string, unknown> {
  return { ...edge, certainty: edge.certainty ?? 'STATED', '@key': key, cursor, node };
}

/** What stands after the separator of an opaque cursor. */
function cursorKey(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8').split('\u0000')[1] ?? '';
}

class GraphCopy {
  private constructor(
    private readonly nodes: ReadonlyMap<string, StoredNode>,
    private readonly relationships: readonly StoredRelationship[],
  ) {}

  static async read(database: Database): Promise<GraphCopy> {
    const nodes = await database.read({
      name: 'all nodes',
      text: 'MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n.id',
      parameters: {},
    });
    const relationships = await database.read({
      name: 'all relationships',
      text: 'MATCH (a:Node)-[r]->(b:Node) RETURN r.key AS key, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties ORDER BY r.key',
      parameters: {},
    });
    return new GraphCopy(
      new Map(nodes.map((row) => nodeRow.parse(row)).map((node) => [node.id, node])),
      relationships.map((row) => relationshipRow.parse(row)),
    );
  }

  node(id: string): StoredNode | undefined {
    return this.nodes.get(id);
  }

  reference(id: string): NodeReference | null {
    return this.nodes.has(id) ? { '@id': id, '@kind': id.slice(0, id.indexOf(':')) } : null;
  }

  ofKind(kind: Kind): StoredNode[] {
    return [...this.nodes.values()].filter((node) => node.labels.includes(kind.name));
  }

  /** Lists that an index orders are told by what they lead to. */
  related(id: string, { type, direction, properties: declared, orderedBy }: RelationshipField): ListRow[] {
    const empty: Readonly<Record<string, unknown>> = Object.fromEntries(
      (declared?.properties ?? []).filter(({ list }) => list).map(({ name }) => [name, [] as unknown]),
    );
    return this.relationships.flatMap((relationship) => {
      if (relationship.type !== type) return [];
      const { from, to, key, properties } = relationship;
      const edge = { ...empty, ...properties };
      const rowTo = (other: string): ListRow => ({
        key,
        ...(orderedBy.includes('id') ? { position: other } : {}),
        edge,
        node: this.reference(other),
      });
      if (direction !== 'IN' && from === id) return [rowTo(to)];
      if (direction !== 'OUT' && to === id) return [rowTo(from)];
      return [];
    });
  }
}

function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}.`);
  return type;
}

function resolveField(
  type: GraphQLObjectType,
  name: string,
  resolve: (source: NodeReference, args: PageArguments & Record<string, unknown>) => unknown,
): void {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  field.resolve = (source: NodeReference, args: PageArguments & Record<string, unknown>) =>
    resolve(source, args);
}

/** Reads every field by its name, except those of features, which have a resolver of their own. */
function resolvePlainly(type: GraphQLObjectType): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    if (name !== 'provenance' && name !== 'gaps') field.resolve = defaultFieldResolver;
  }
}
