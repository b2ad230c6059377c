import { ontology } from '../../src/entities';
import type { RelationshipField, RelationshipType } from '../../src/ontology/ontology';
import { dataOf } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let relationships: ReadonlyMap<string, StoredRelationship>;

interface StoredRelationship {
  from: string;
  to: string;
  properties: Record<string, unknown>;
}

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  relationships = await oneOfEachType();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

/** The first by key, which stands on the first page of either end. */
async function oneOfEachType(): Promise<ReadonlyMap<string, StoredRelationship>> {
  const rows = await server.database.read({
    name: 'one of each type',
    text: 'MATCH (a:Node)-[r]->(b:Node) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties ORDER BY r.key DESC',
    parameters: {},
  });
  return new Map(rows.map((row) => [String(row.type), row as unknown as StoredRelationship]));
}

describe('relationships', () => {
  it('gives a to-one relationship as a field and as an edge with certainty and provenance', async () => {
    const document = `{
      node(id: "Enterprise:alpha") {
        ... on Enterprise {
          locatedIn { id }
          locatedInEdge {
            certainty
            node { name }
            provenance { certainty rule statement locator { code label english: label(language: EN) } source { title } }
          }
        }
      }
      unplaced: node(id: "University:test") { ... on University { locatedIn { id } locatedInEdge { certainty } } }
    }`;
    expect(await dataOf(server.url, document)).toEqual({
      node: {
        locatedIn: { id: 'District:990101' },
        locatedInEdge: {
          certainty: 'PROBABLE',
          node: { name: '东测区' },
          provenance: [
            {
              certainty: 'PROBABLE',
              rule: 'same-sentence',
              statement: 'LOCATED_IN = District:990101',
              locator: { code: 'U1', label: '测试报告，第1段', english: 'test report, paragraph 1' },
              source: { title: 'SYNTHETIC test report' },
            },
          ],
        },
      },
      unplaced: { locatedIn: null, locatedInEdge: null },
    });
  });

  it('gives a to-one relationship to those kinds of a list that ask for it, and is read of these only', async () => {
    const cooperatives = await dataOf(
      server.url,
      '{ cooperatives(first: 1) { nodes { id locatedIn { id } } } }',
    );
    const [{ id, locatedIn }] = (
      cooperatives as { cooperatives: { nodes: [{ id: string; locatedIn: unknown }] } }
    ).cooperatives.nodes;
    expect(locatedIn).not.toBeNull();
    const texts: string[] = [];
    const stop = server.database.onStatement(({ text }) => texts.push(text));
    const document = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on Enterprise { locatedIn { id provenance { certainty } } } }
    }`;
    expect(await dataOf(server.url, document, { ids: ['Enterprise:alpha', id] })).toEqual({
      nodes: [
        {
          id: 'Enterprise:alpha',
          locatedIn: {
            id: 'District:990101',
            provenance: expect.arrayContaining([{ certainty: 'STATED' }]) as unknown,
          },
        },
        { id },
      ],
    });
    stop();
    expect(texts[0]).toContain('CASE WHEN n0:Enterprise THEN [(n0)-[r2:LOCATED_IN]->(n1) |');
  });

  it('gives a symmetric relationship from both of its ends, stored once', async () => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Thing { maybeSameAs { totalCount nodes { id } } } } }`;
    // Alpha and gamma are linked by the document; gamma and delta by the matching that follows its load.
    const found = (...ids: string[]) => ({
      node: { maybeSameAs: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) } },
    });
    expect(await dataOf(server.url, document, { id: 'Enterprise:alpha' })).toEqual(found('Enterprise:gamma'));
    expect(await dataOf(server.url, document, { id: 'Enterprise:gamma' })).toEqual(
      found('Enterprise:alpha', 'Enterprise:delta'),
    );
    const stored = await server.database.read({
      name: 'stored',
      text: 'MATCH ()-[r:MAYBE_SAME_AS]->() RETURN count(r) AS count',
      parameters: {},
    });
    expect(stored).toEqual([{ count: 2 }]);
  });

  it.each([...ontology.relationshipTypes])('reads %s in both directions', async (name, type) => {
    const stored = relationships.get(name);
    if (!stored) throw new Error(`The twin has no ${name}; add one to tests/fixtures/chain-twin.`);
    const { from, to, properties } = stored;
    const expected = {
      certainty: properties.certainty ?? 'STATED',
      ...Object.fromEntries(
        (type.properties?.properties ?? []).map(({ name: property, list = false }) => [
          property,
          properties[property] ?? (list ? [] : null),
        ]),
      ),
    };
    const [forward, backward] = fieldsOf(type);
    expect(await edgesOf(from, type.source.name, forward, type)).toContainEqual({
      ...expected,
      node: { id: to },
    });
    expect(await edgesOf(to, type.target.name, backward, type)).toContainEqual({
      ...expected,
      node: { id: from },
    });
  });

  function propertyNames(type: RelationshipType): string[] {
    return type.properties?.properties.map((property) => property.name) ?? [];
  }

  /** The field that leads along the relationship, and the one that leads back. */
  function fieldsOf({ type, source, target }: RelationshipType): [RelationshipField, RelationshipField] {
    const find = (fields: Iterable<RelationshipField>, directions: string) =>
      [...fields].find((field) => field.type === type && directions.includes(field.direction));
    const forward = find(source.relationships.values(), 'OUT BOTH');
    const backward = find(target.relationships.values(), 'IN BOTH');
    if (!forward || !backward) throw new Error(`${type} lacks a direction.`);
    return [forward, backward];
  }

  async function edgesOf(
    id: string,
    kind: string,
    field: RelationshipField,
    type: RelationshipType,
  ): Promise<unknown[]> {
    const edge = `certainty ${propertyNames(type).join(' ')} node { id }`;
    const selection =
      field.cardinality === 'ONE'
        ? `edge: ${field.name}Edge { ${edge} } direct: ${field.name} { id }`
        : `list: ${field.name}(first: 100) { edges { ${edge} } nodes { id } totalCount }`;
    const { node } = (await dataOf(
      server.url,
      `query ($id: ID!) { node(id: $id) { ... on ${kind} { ${selection} } } }`,
      {
        id,
      },
    )) as {
      node: {
        edge?: unknown;
        direct?: unknown;
        list?: { edges: { node: unknown }[]; nodes: unknown[]; totalCount: number };
      };
    };
    if (!node.list) {
      expect((node.edge as { node: unknown }).node).toEqual(node.direct);
      return [node.edge];
    }
    expect(node.list.nodes).toEqual(node.list.edges.map((row) => row.node));
    expect(node.list.nodes.length).toBe(Math.min(node.list.totalCount, 100));
    return node.list.edges;
  }
});
