import { dataOf } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';
import { statementsSent } from '../support/statements-sent';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

describe('one relationship asked twice', () => {
  it('gives each alias the page that its own arguments ask for', async () => {
    const listed = `{ node(id: "Register:test") { ... on Register { entries(first: 1) { pageInfo { endCursor } } } } }`;
    const { node } = (await dataOf(server.url, listed)) as {
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
    expect(await dataOf(server.url, document, { after: node.entries.pageInfo.endCursor, two: 2 })).toEqual({
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
    expect(await dataOf(server.url, document, { few: 2 })).toEqual(expected(2));
    expect(await dataOf(server.url, document, { few: null, none: null })).toEqual(expected(4));
    expect(await dataOf(server.url, document)).toEqual(expected(4));
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
    const { things } = (await dataOf(server.url, document)) as {
      things: { nodes: Record<string, unknown>[] };
    };
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
    expect(await dataOf(server.url, document)).toEqual({
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
    expect(await dataOf(server.url, document, { detailed: true })).toEqual({
      entity: { id: 'Enterprise:alpha', locatedIn: { name: '东测区' }, recognitions: { totalCount: 1 } },
    });
    expect(await dataOf(server.url, document, { detailed: false })).toEqual({
      entity: {
        id: 'Enterprise:alpha',
        name: '测试甲有限公司',
        rights: { nodes: [{ __typename: 'Patent' }, { __typename: 'Trademark' }] },
      },
    });
  });

  it('keep what they leave out from being read', async () => {
    const sent = await statementsSent(server.database, () =>
      dataOf(server.url, document, { detailed: true }),
    );
    const texts = sent.map(({ text }) => text).join();
    expect(texts).toMatch(/LOCATED_IN/);
    expect(texts).not.toMatch(/HELD_BY/);
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
    expect(await dataOf(server.url, document)).toEqual({
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
    expect(await dataOf(server.url, document)).toEqual({
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
    expect(await dataOf(server.url, document)).toEqual({
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
      data = await dataOf(server.url, document, { ids });
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
    expect(await dataOf(server.url, '{ node(id: "Enterprise:nobody") { id } }')).toEqual({ node: null });
  });
});
