import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { ontology } from '../../src/entities';
import { RequestContext } from '../../src/query/request-context';
import { dataOf } from '../support/ask';
import type { Variables } from '../support/operations';
import { referenceSchema, withIds } from '../support/reference-schema';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let reference: GraphQLSchema;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  reference = await referenceSchema(server.database);
}, 60_000);

afterAll(async () => {
  await server.stop();
});

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
            maybeSameAs { nodes { id } edges { score reasons certainty } }
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
        edges { cursor node { via certainty party { id ... on Organization { memberOf { nodes { id } } } } partner { name } partyGroup { memberCount } partnerGroup { memberCount } partnership { name partners { totalCount } } } }
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
  'services and activities and what is selected below them': [
    `{
      services(place: "District:990100") {
        nodes { kinds agency { name ... on IpAgency { districtsServed { bases place { ...On } } } } client { ...Where } rights { __typename heldBy { nodes { id } } } }
      }
      activities(of: "District:990100", includeDescendants: true) {
        nodes { kind event { name tookPlaceIn { nodes { ...On } } ... on PledgeLoan { borrowers { nodes { name } } gaps { reason } } } figures { exact } parts { role through { name } } }
      }
    }
    fragment On on Place { name partOf { name } }
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
    const asked = withIds(document, reference);
    expect(await dataOf(server.url, asked, variables)).toEqual(await referenceDataOf(asked, variables));
  });
});
