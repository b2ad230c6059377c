import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { ontology } from '../../src/entities';
import type { RelationshipField, RelationshipType } from '../../src/ontology/ontology';
import { RequestContext } from '../../src/query/request-context';
import { ask } from '../support/ask';
import type { Variables } from '../support/operations';
import { referenceSchema } from '../support/reference-schema';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let reference: GraphQLSchema;
let relationships: ReadonlyMap<string, StoredRelationship>;

interface StoredRelationship {
  from: string;
  to: string;
  properties: Record<string, unknown>;
}

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  reference = await referenceSchema(server.database);
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

async function dataOf(document: string, variables: Variables = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(server.url, document, variables);
  expect(errors).toEqual([]);
  return data ?? {};
}

/** What graphql-js makes of the document with one plain resolver per field. */
async function referenceDataOf(document: string, variables: Variables = {}): Promise<unknown> {
  const parsed = parse(document);
  expect(validate(reference, parsed)).toEqual([]);
  const result = await execute({
    schema: reference,
    document: parsed,
    variableValues: variables,
    contextValue: new RequestContext(server.database, ontology, 8_000),
  });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data));
}

describe('one relationship asked twice', () => {
  it('gives each alias the page that its own arguments ask for', async () => {
    const listed = `{ node(id: "Register:test") { ... on Register { entries(first: 1) { pageInfo { endCursor } } } } }`;
    const { node } = (await dataOf(listed)) as {
      node: { entries: { pageInfo: { endCursor: string } } };
    };
    const document = `query ($after: String!, $two: Int!) {
      node(id: "Register:test") {
        ... on Register {
          start: entries(first: 1) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
          rest: entries(first: $two, after: $after) { nodes { name } pageInfo { hasNextPage hasPreviousPage } }
          all: entries { totalCount edges { status } }
          entries(first: 2) { edges { node { id } } }
        }
      }
    }`;
    expect(await dataOf(document, { after: node.entries.pageInfo.endCursor, two: 2 })).toEqual({
      node: {
        start: {
          nodes: [{ id: 'Enterprise:alpha' }],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
        },
        rest: {
          nodes: [{ name: '测试乙有限公司' }, { name: '三家企业' }],
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
        },
        all: {
          totalCount: 3,
          edges: [{ status: 'GRANTED' }, { status: 'RECOMMENDED' }, { status: null }],
        },
        entries: { edges: [{ node: { id: 'Enterprise:alpha' } }, { node: { id: 'Enterprise:beta' } }] },
      },
    });
  });

  it('takes variables in nested arguments, also when they are absent', async () => {
    const document = `query ($few: Int, $none: String) {
      district: node(id: "District:990101") {
        ... on District { parties(first: $few, after: $none) { nodes { id } totalCount } }
      }
    }`;
    const ids = ['Cooperative:tea', 'Enterprise:alpha', 'Enterprise:beta', 'OrganizationGroup:three'];
    const expected = (shown: number) => ({
      district: { parties: { nodes: ids.slice(0, shown).map((id) => ({ id })), totalCount: 4 } },
    });
    expect(await dataOf(document, { few: 2 })).toEqual(expected(2));
    expect(await dataOf(document, { few: null, none: null })).toEqual(expected(4));
    expect(await dataOf(document)).toEqual(expected(4));
  });
});

describe('fragments on interfaces', () => {
  it('answers them at a root list of another interface', async () => {
    const document = `{
      things(first: 100) {
        nodes {
          __typename
          ... on IntellectualProperty { heldBy { nodes { name ... on Organization { locatedIn { name } } } } }
          ... on GeographicalIndication { product { id } }
        }
      }
    }`;
    const { things } = (await dataOf(document)) as { things: { nodes: Record<string, unknown>[] } };
    const rights = things.nodes.filter((node) => 'heldBy' in node);
    const alpha = { name: '测试甲有限公司', locatedIn: { name: '东测区' } };
    expect(rights).toEqual([
      {
        __typename: 'GeographicalIndication',
        heldBy: { nodes: [] },
        product: { id: 'Product:pear' },
      },
      {
        __typename: 'GeographicalIndication',
        heldBy: { nodes: [{ name: '测试茶合作社', locatedIn: { name: '东测区' } }] },
        product: { id: 'Product:tea' },
      },
      {
        __typename: 'Patent',
        heldBy: { nodes: [alpha, { name: '测试大学', locatedIn: null }] },
      },
      { __typename: 'Trademark', heldBy: { nodes: [alpha] } },
    ]);
    expect(things.nodes.filter((node) => Object.keys(node).length === 1).length).toBe(
      things.nodes.length - rights.length,
    );
  });

  it('answers them below relationships and below features', async () => {
    const document = `{
      node(id: "EnforcementCase:one") {
        ... on EnforcementCase {
          concerns { nodes { ... on IntellectualProperty { heldBy { nodes { id } } } ... on Thing { name } } }
          respondents { nodes { ... on Party { masked } ... on Organization { unifiedSocialCreditCode } } }
          complainants { nodes { ... on Party { masked } ... on Organization { unifiedSocialCreditCode } } }
        }
      }
      partnerships(party: "University:test", first: 1) {
        nodes { partner { __typename ... on Organization { unifiedSocialCreditCode locatedIn { name } } } }
      }
      giChains(product: "Product:tea") {
        nodes { operators { operator { ...Placed } } geographicalIndication { ...Held } }
      }
    }
    fragment Placed on Party { name locatedIn { partOf { name } } ... on Cooperative { operates { totalCount } } }
    fragment Held on IntellectualProperty { heldBy(first: 1) { nodes { id } } }`;
    expect(await dataOf(document)).toEqual({
      node: {
        concerns: { nodes: [{ heldBy: { nodes: [{ id: 'Enterprise:alpha' }] }, name: '甲牌' }] },
        respondents: { nodes: [{ masked: null, unifiedSocialCreditCode: null }] },
        complainants: { nodes: [{ masked: true }] },
      },
      partnerships: {
        nodes: [
          {
            partner: {
              __typename: 'Enterprise',
              unifiedSocialCreditCode: '91370400MA3TEXTA11',
              locatedIn: { name: '东测区' },
            },
          },
        ],
      },
      giChains: {
        nodes: [
          {
            operators: [
              {
                operator: {
                  name: '测试茶合作社',
                  locatedIn: { partOf: { name: '测试市' } },
                  operates: { totalCount: 1 },
                },
              },
            ],
            geographicalIndication: { heldBy: { nodes: [{ id: 'Cooperative:tea' }] } },
          },
        ],
      },
    });
  });
});

describe('@skip and @include', () => {
  const document = `query ($detailed: Boolean!) {
    entity(by: { name: "甲公司" }) {
      id
      name @skip(if: $detailed)
      ... on Organization @include(if: $detailed) { locatedIn { name aliases @skip(if: $detailed) } }
      ...Rights @skip(if: $detailed)
      recognitions @include(if: $detailed) { totalCount }
    }
  }
  fragment Rights on Party { rights { nodes { __typename } } }`;

  it('leave fields and fragments out by a variable', async () => {
    expect(await dataOf(document, { detailed: true })).toEqual({
      entity: { id: 'Enterprise:alpha', locatedIn: { name: '东测区' }, recognitions: { totalCount: 1 } },
    });
    expect(await dataOf(document, { detailed: false })).toEqual({
      entity: {
        id: 'Enterprise:alpha',
        name: '测试甲有限公司',
        rights: { nodes: [{ __typename: 'Patent' }, { __typename: 'Trademark' }] },
      },
    });
  });

  it('keep what they leave out from being read', async () => {
    const texts: string[] = [];
    const stop = server.database.onStatement((statement) => texts.push(statement.text));
    await dataOf(document, { detailed: true });
    stop();
    expect(texts.join()).toMatch(/LOCATED_IN/);
    expect(texts.join()).not.toMatch(/HELD_BY/);
  });
});

describe('response keys', () => {
  it('merges one key from several field nodes', async () => {
    const document = `{
      node(id: "Enterprise:alpha") { id ... on Party { locatedIn { name } } }
      node(id: "Enterprise:alpha") {
        ... on Enterprise { locatedIn { partOf { name } } rights { nodes { id } } }
        ... on Organization { rights { nodes { ... on Trademark { registrationNumber } } totalCount } }
      }
    }`;
    expect(await dataOf(document)).toEqual({
      node: {
        id: 'Enterprise:alpha',
        locatedIn: { name: '东测区', partOf: { name: '测试市' } },
        rights: {
          nodes: [{ id: 'Patent:alpha' }, { id: 'Trademark:alpha', registrationNumber: '12345678' }],
          totalCount: 2,
        },
      },
    });
  });

  it('lets one alias mean different fields on different kinds', async () => {
    const document = `{
      nodes(ids: ["Product:tea", "Enterprise:alpha", "Source:synthetic"]) {
        ... on Product { label: description near: producedIn { nodes { name } } }
        ... on Enterprise { label: unifiedSocialCreditCode near: rights { nodes { name } } }
        ... on Source { label: publisher }
      }
    }`;
    expect(await dataOf(document)).toEqual({
      nodes: [
        { label: null, near: { nodes: [{ name: '东测区' }] } },
        { label: '91370400MA3TEXTA11', near: { nodes: [{ name: '一种测试壶' }, { name: '甲牌' }] } },
        { label: 'SYNTHETIC' },
      ],
    });
  });

  it('answers __typename on every type', async () => {
    const document = `{
      __typename
      partnerships(party: "University:named") {
        __typename
        edges { __typename node { __typename partner { __typename } } }
        pageInfo { __typename }
        gaps { __typename }
      }
      enterprises(first: 1) {
        __typename
        pageInfo { __typename }
        edges {
          __typename
          node {
            __typename
            rights(first: 1) { __typename edges { __typename node { __typename } } nodes { __typename } }
            locatedInEdge { __typename node { __typename } }
            provenance(property: NAME) { __typename locator { __typename } source { __typename } }
          }
        }
      }
    }`;
    const link = { __typename: 'PartnershipLinkEdge', node: { __typename: 'PartnershipLink' } };
    expect(await dataOf(document)).toEqual({
      __typename: 'Query',
      partnerships: {
        __typename: 'PartnershipLinkConnection',
        edges: [
          { ...link, node: { ...link.node, partner: { __typename: 'Enterprise' } } },
          { ...link, node: { ...link.node, partner: { __typename: 'Enterprise' } } },
          { ...link, node: { ...link.node, partner: { __typename: 'OrganizationGroup' } } },
        ],
        pageInfo: { __typename: 'PageInfo' },
        gaps: [],
      },
      enterprises: {
        __typename: 'EnterpriseConnection',
        pageInfo: { __typename: 'PageInfo' },
        edges: [
          {
            __typename: 'EnterpriseEdge',
            node: {
              __typename: 'Enterprise',
              rights: {
                __typename: 'IntellectualPropertyRelationshipConnection',
                edges: [
                  {
                    __typename: 'IntellectualPropertyRelationshipEdge',
                    node: { __typename: 'Patent' },
                  },
                ],
                nodes: [{ __typename: 'Patent' }],
              },
              locatedInEdge: { __typename: 'PlaceRelationshipEdge', node: { __typename: 'District' } },
              provenance: [
                {
                  __typename: 'Provenance',
                  locator: { __typename: 'Locator' },
                  source: { __typename: 'Source' },
                },
              ],
            },
          },
        ],
      },
    });
  });
});

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
    expect(await dataOf(document)).toEqual({
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

  it('gives a symmetric relationship from both of its ends, stored once', async () => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Thing { maybeSameAs { totalCount nodes { id } } } } }`;
    const found = (id: string) => ({ node: { maybeSameAs: { totalCount: 1, nodes: [{ id }] } } });
    expect(await dataOf(document, { id: 'Enterprise:alpha' })).toEqual(found('Enterprise:gamma'));
    expect(await dataOf(document, { id: 'Enterprise:gamma' })).toEqual(found('Enterprise:alpha'));
    const stored = await server.database.read({
      name: 'stored',
      text: 'MATCH ()-[r:MAYBE_SAME_AS]->() RETURN count(r) AS count',
      parameters: {},
    });
    expect(stored).toEqual([{ count: 1 }]);
  });

  it.each([...ontology.relationshipTypes])('reads %s in both directions', async (name, type) => {
    const stored = relationships.get(name);
    if (!stored) throw new Error(`The twin has no ${name}; add one to tests/fixtures/chain-twin.`);
    const { from, to, properties } = stored;
    const expected = {
      certainty: properties.certainty ?? 'STATED',
      ...Object.fromEntries(propertyNames(type).map((property) => [property, properties[property] ?? null])),
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
    const { node } = (await dataOf(`query ($id: ID!) { node(id: $id) { ... on ${kind} { ${selection} } } }`, {
      id,
    })) as {
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

describe('node and nodes', () => {
  it('reads ids of mixed kinds in one statement, in their order, with null for unknown ones', async () => {
    const ids = [
      'Statement:unknown',
      'Passage:synthetic/T2',
      'Enterprise:alpha',
      'no id at all',
      'Observation:patents-zone',
      'Enterprise:alpha',
      'District:990102',
    ];
    const document = `query ($ids: [ID!]!) {
      nodes(ids: $ids) {
        id
        ... on Thing { name }
        ... on Passage { source { title } }
        ... on Observation { exact indicator { code } }
      }
    }`;
    const alpha = { id: 'Enterprise:alpha', name: '测试甲有限公司' };
    let data: unknown;
    const statements = await server.statementsOf(async () => {
      data = await dataOf(document, { ids });
    });
    expect(data).toEqual({
      nodes: [
        null,
        { id: 'Passage:synthetic/T2', source: { title: 'SYNTHETIC test source' } },
        alpha,
        null,
        { id: 'Observation:patents-zone', exact: '2', indicator: { code: 'valid-invention-patents' } },
        alpha,
        { id: 'District:990102', name: '西测区' },
      ],
    });
    expect(statements).toEqual(['Query.nodes']);
  });

  it('answers null for an unknown id', async () => {
    expect(await dataOf('{ node(id: "Enterprise:nobody") { id } }')).toEqual({ node: null });
  });
});

/** Documents that mix everything; each must be answered as graphql-js answers it with plain resolvers. */
const documents: Readonly<Record<string, [string, Variables?]>> = {
  'all things with their relationships': [
    `{
      things(first: 100) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          cursor
          node {
            __typename id name aliases description
            maybeSameAs { nodes { id } }
            recognitions { totalCount nodes { scheme } }
            ... on Party { masked locatedIn { name } engagesHouseholds { edges { mode certainty node { householdCount } } } }
            ... on Place { partOf { name } parts { nodes { name } totalCount } }
          }
        }
      }
    }`,
  ],
  'the same relationship through an interface and through a kind': [
    `{
      parties {
        nodes {
          ... on Party { locatedIn { id } }
          ... on Organization { locatedIn { name } rights(first: 1) { nodes { id } pageInfo { hasNextPage } } }
          ... on Enterprise { locatedIn { partOf { id } } rights(first: 1) { totalCount } }
          ... on OrganizationGroup { members: namedMembers(first: 5) { nodes { id memberOf(first: 5) { nodes { id } } } } }
        }
      }
    }`,
  ],
  'five levels there and back': [
    `{
      districts {
        nodes {
          name
          parties(first: 2) {
            edges {
              cursor
              node {
                id
                partnerIn(first: 2) {
                  edges { role certainty node { name partners(first: 2) { edges { role node { id locatedIn { name } } } } } }
                }
              }
            }
          }
        }
      }
    }`,
  ],
  'variables, directives and defaults': [
    `query ($first: Int = 2, $after: String, $with: Boolean = false, $ids: [ID!]!) {
      organizations(first: $first, after: $after) {
        nodes { id name @include(if: $with) ...Held @skip(if: $with) }
        pageInfo { hasNextPage endCursor }
      }
      nodes(ids: $ids) { id ...Held ... @include(if: $with) { __typename } }
    }
    fragment Held on Party { rights(first: $first) { nodes { name } totalCount @include(if: $with) } }`,
    { ids: ['Enterprise:alpha', 'nobody', 'Product:tea'] },
  ],
  'one alias for different fields of different kinds': [
    `{
      events {
        nodes {
          __typename
          ... on Partnership { who: partners { nodes { id } } }
          ... on EnforcementCase { who: respondents { nodes { name } } }
          ... on Policy { who: organizedBy { edges { certainty node { id } } } note: documentTitle }
          ... on Recognition { note: batch }
          involves { edges { role certainty node { __typename } } }
        }
      }
    }`,
  ],
  'features and what is selected below them': [
    `{
      partnerships(place: "District:990100") {
        edges { cursor node { via certainty party { id ... on Organization { memberOf { nodes { id } } } } partner { name } group { memberCount } partnership { name partners { totalCount } } } }
        pageInfo { hasNextPage }
        gaps { reason subject property count }
      }
      giChains(place: "District:990100") {
        nodes {
          geographicalIndication { name protections { nodes { regime protectionNumber } } }
          operators { operator { __typename ...Where } households { mode group { householdCount ...Where } impacts { exact denominator } } }
          gaps { reason property }
        }
      }
    }
    fragment Where on Party { name locatedIn { name ... on District { level divisionCode } } }`,
  ],
  'provenance of nodes, relationships and properties': [
    `{
      enterprises {
        nodes {
          provenance { statement certainty rule locator { code } source { title partOf { title } } }
          name: provenance(property: NAME) { statement }
          locatedInEdge { certainty provenance { locator { label(language: EN) } } }
          rights { edges { provenance { statement } } }
        }
      }
    }`,
  ],
  'evidence as entities': [
    `{
      sources { nodes { title page date partOf { title } parts { nodes { title } } passages { nodes { code source { id } } } publishedBy { name } } }
      statements(first: 5) { nodes { subjectKey properties certainty statedIn { code } } }
    }`,
  ],
  'only counts and only page positions': [
    `{
      products { totalCount nodes { geographicalIndications { totalCount } producedIn { pageInfo { hasNextPage } } } }
      patents { totalCount }
      brands { pageInfo { hasNextPage endCursor } }
      persons(first: 1) { edges { cursor } }
    }`,
  ],
};

describe('answers equal those of graphql-js with plain resolvers', () => {
  it.each(Object.entries(documents))('%s', async (_title, [document, variables]) => {
    expect(await dataOf(document, variables)).toEqual(await referenceDataOf(document, variables));
  });
});
