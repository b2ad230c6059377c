import { dataOf } from '../support/ask';
import { named, nodes, words } from '../support/expected-answers';
import { operationDocument, operationVariables, type Variables } from '../support/operations';
import { startTestServer, type TestServer } from '../support/test-server';

/*
 * What the first source says of loans, subsidies, services and partnerships, checked by hand against the page; where
 * the page does not say, the gap is asserted.
 */

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

async function answerTo(name: string, variables: Variables = operationVariables(name)): Promise<unknown> {
  return server.client.request(operationDocument(name), variables);
}

const upTo2020 = { startDate: null, endDate: '2020-12-31', periodBasis: 'STATED' };

it('the firms of the zone that pledged patents: their loans up to 2020, and the programme behind them', async () => {
  const part = { via: 'DIRECT', certainty: 'STATED', through: null };
  const figure = (code: string, printed: string) => ({
    indicator: { code },
    subject: named('枣庄高新区'),
    printed,
    periodKind: 'CUMULATIVE',
    periodBasis: 'STATED',
  });
  const at = (...codes: string[]) => codes.map((code) => ({ locator: { code } }));
  expect(await answerTo('activities-of-a-party')).toEqual({
    activities: {
      nodes: [
        {
          kind: 'PLEDGE_LOAN',
          status: 'DONE',
          ...upTo2020,
          parts: [{ ...part, role: 'BORROWER', note: null }],
          // One statement for what the passage says, one for the name that we gave.
          event: { name: words, provenance: at('A2-P6', 'A2-P6') },
          figures: [
            figure('patent-pledge-financing-amount', '1.19亿元'),
            figure('patent-pledge-financings', '13笔'),
            figure('patents-pledged', '27件'),
          ],
        },
        {
          kind: 'PROGRAMME',
          status: 'UNDER_WAY',
          startDate: null,
          endDate: null,
          periodBasis: 'NOT_STATED',
          parts: [{ ...part, role: 'INVOLVED', note: words }],
          event: { name: '知识产权质押融资', provenance: at('A2-P1', 'A2-P3', 'A2-P4', 'A2-P6') },
          figures: [],
        },
      ],
      gaps: [],
    },
  });
});

it('agencies of Tai’erzhuang: four counted, two named, the firms they serve neither counted nor named', async () => {
  const served = {
    kinds: ['CONSULTING'],
    via: 'DIRECT',
    certainty: 'STATED',
    status: 'UNDER_WAY',
    startDate: null,
    endDate: null,
    periodBasis: 'NOT_STATED',
    clientForm: 'GROUP',
    client: { __typename: 'OrganizationGroup', name: words },
    rights: [],
    engagement: { name: words, provenance: [{ locator: { code: 'A5-P5' } }, { locator: { code: 'A5-P5' } }] },
  };
  const agency = (name: string) => ({
    ...served,
    agencyForm: 'SINGLE',
    agency: {
      __typename: 'IpAgency',
      name,
      rightsHandled: { totalCount: 0, nodes: [] },
      districtsServed: [{ place: named('台儿庄区'), bases: ['CLIENT', 'ENGAGEMENT'], certainty: 'PROBABLE' }],
    },
  });
  const unnamed = (subject: string, count: number | null) => ({
    reason: 'NOT_IDENTIFIED',
    subject: `OrganizationGroup:${subject}`,
    property: 'namedMembers',
    count,
    message: words,
  });
  expect(await answerTo('agencies-and-clients-of-a-district')).toEqual({
    services: {
      nodes: [
        agency('济南泉城专利商标事务所'),
        agency('济南圣达知识产权代理有限公司'),
        {
          ...served,
          agencyForm: 'GROUP',
          agency: {
            __typename: 'OrganizationGroup',
            memberCountPrinted: '4家',
            name: words,
            namedMembers: nodes(named('济南泉城专利商标事务所'), named('济南圣达知识产权代理有限公司')),
          },
        },
      ],
      gaps: [unnamed('taierzhuang-ip-agencies', 2), unnamed('taierzhuang-served-firms', null)],
    },
  });
});

it('subsidies: received, paid and not stated apart, each with its amount and passage, payers never guessed', async () => {
  const data = await dataOf(
    server.url,
    `{ subsidies { totalCount nodes {
      purpose flow fundedBy status startDate endDate periodBasis
      tookPlaceIn { nodes { name } } supports { edges { certainty node { name } } }
      figures { nodes { printed } } provenance(property: FLOW) { locator { code } } gaps { property }
    } } }`,
  );
  const { nodes: rows } = data.subsidies as { nodes: Record<string, unknown>[] };
  const all2020 = { startDate: '2020-01-01', endDate: '2020-12-31', periodBasis: 'FROM_CONTEXT' };
  const subsidy = (flow: string, amount: string, at: string, details: object, ...open: string[]) => ({
    purpose: 'PATENTS',
    flow,
    fundedBy: null,
    status: 'DONE',
    ...all2020,
    tookPlaceIn: nodes(named('枣庄市')),
    supports: { edges: [] },
    figures: nodes({ printed: amount }),
    provenance: [{ locator: { code: at } }],
    gaps: ['payers', 'recipients', ...open].map((property) => ({ property })),
    ...details,
  });
  const interest = { purpose: 'PLEDGE_INTEREST', status: 'NOT_STATED' };
  expect(rows).toEqual([
    subsidy(
      'NOT_STATED',
      '113.48万元',
      'A2-P4',
      {
        ...interest,
        startDate: null,
        endDate: null,
        periodBasis: 'NOT_STATED',
        tookPlaceIn: nodes(named('枣庄高新区')),
      },
      'flow',
      'fundedBy',
      'period',
    ),
    subsidy(
      'NOT_STATED',
      '十余万元',
      'A6-P3',
      {
        purpose: 'NOT_STATED',
        startDate: null,
        endDate: '2021-04-26',
        periodBasis: 'AS_OF_PUBLICATION',
        tookPlaceIn: nodes(named('滕州市')),
      },
      'flow',
      'fundedBy',
      'purpose',
    ),
    subsidy('PAID', '76万元', 'A1-P2', { fundedBy: 'PREFECTURE' }),
    subsidy(
      'NOT_STATED',
      '124.38万元',
      'A1-P3',
      {
        ...interest,
        supports: { edges: [{ certainty: 'PROBABLE', node: named('枣庄市知识产权质押融资') }] },
      },
      'flow',
      'fundedBy',
    ),
    subsidy('RECEIVED', '40万元', 'A1-P2', { purpose: 'PATENT_NAVIGATION', fundedBy: 'PROVINCE' }),
    subsidy('RECEIVED', '83.6万元', 'A1-P2', { fundedBy: 'PROVINCE' }),
  ]);
});

it('kinds of cooperation: stated for the government, read for the 21 firms, which stay one group', async () => {
  const data = await dataOf(
    server.url,
    `{ partnerships(place: "District:370400") { nodes {
      kinds partyForm partnerForm status startDate endDate periodBasis party { name } partyGroup { id } partnerGroup { id }
    } } }`,
  );
  const { nodes: rows } = data.partnerships as { nodes: Record<string, unknown>[] };
  const common = {
    status: 'UNDER_WAY',
    startDate: null,
    endDate: null,
    partnerForm: 'SINGLE',
    partyGroup: null,
    partnerGroup: null,
  };
  const ofFirms = {
    ...common,
    kinds: ['INDUSTRY_UNIVERSITY_RESEARCH'],
    partyForm: 'GROUP',
    periodBasis: 'AS_OF_PUBLICATION',
    party: named('台儿庄区21家高新技术企业'),
  };
  expect(rows).toEqual([
    ...Array<object>(6).fill(ofFirms),
    {
      ...common,
      kinds: ['STRATEGIC_COOPERATION'],
      partyForm: 'GOVERNMENT',
      periodBasis: 'NOT_STATED',
      party: named('滕州市政府'),
    },
  ]);
});

it('the city and all its parts in 2020: what is dated, and how much is not', async () => {
  const data = await dataOf(
    server.url,
    `{ activities(of: "District:370400", includeDescendants: true, kinds: [PLEDGE_LOAN, SUBSIDY, ENFORCEMENT_CASE], year: 2020) {
      nodes { kind event { name } } gaps { reason property count }
    } }`,
  );
  expect(data.activities).toEqual({
    nodes: [
      { kind: 'ENFORCEMENT_CASE', event: named('侵犯、假冒注册商标专用权案件25起') },
      { kind: 'PLEDGE_LOAN', event: named('滕州市质押融资') },
      { kind: 'PLEDGE_LOAN', event: named('枣庄市知识产权质押融资') },
      { kind: 'SUBSIDY', event: named('枣庄市发放市级专利资助') },
      { kind: 'SUBSIDY', event: named('枣庄市质押融资贴息补贴') },
      { kind: 'SUBSIDY', event: named('枣庄市获省级专利导航资助') },
      { kind: 'SUBSIDY', event: named('枣庄市获省级专利资助') },
      { kind: 'PLEDGE_LOAN', event: named('枣庄高新区专利权质押融资') },
    ],
    gaps: [
      { reason: 'NOT_STATED', property: 'period', count: 8 },
      { reason: 'NOT_COVERED', property: 'period', count: 1 },
    ],
  });
});

it('an enterprise that is put forward itself and as one of seven: both parts of one event, the second only possible', async () => {
  const data = await dataOf(
    server.url,
    `{ activities(of: "Enterprise:shandong-zhiying") {
      nodes { kind status event { name } parts { role via certainty through { id } } }
    } }`,
  );
  const itself = { via: 'DIRECT', certainty: 'STATED', through: null };
  const amongSeven = {
    role: 'INVOLVED',
    via: 'VIA_GROUP',
    certainty: 'POSSIBLE',
    through: { id: 'OrganizationGroup:xuecheng-recommended-firms' },
  };
  expect(data.activities).toEqual({
    nodes: [
      {
        kind: 'PROGRAMME',
        status: 'RECOMMENDED',
        event: { name: words },
        parts: [{ ...itself, role: 'INVOLVED' }, amongSeven],
      },
      {
        kind: 'RECOGNITION',
        status: 'UNDER_WAY',
        event: { name: words },
        parts: [{ ...itself, role: 'RECOGNIZED' }],
      },
    ],
  });
});

it('agreements and alliances are activities of those who signed and of the members, though no events', async () => {
  const activitiesOf = async (id: string, filter = '') =>
    (
      await dataOf(
        server.url,
        `{ activities(of: "${id}"${filter}) {
          nodes { kind status periodBasis parts { role certainty } thing { id name } event { id } figures { indicator { code } } }
          gaps { reason property }
        } }`,
      )
    ).activities as { nodes: Record<string, unknown>[]; gaps: unknown[] };
  const noEvent = { periodBasis: 'NOT_STATED', event: null };
  const memorandum = {
    ...noEvent,
    kind: 'AGREEMENT',
    status: 'DONE',
    parts: [{ role: 'SIGNATORY', certainty: 'STATED' }],
    thing: { id: 'Agreement:zaozhuang-customs-ip-memorandum', name: words },
    figures: [],
  };
  const alliance = {
    ...noEvent,
    kind: 'ALLIANCE',
    status: 'DONE',
    parts: [{ role: 'MEMBER', certainty: 'STATED' }],
    thing: { id: 'Alliance:huaihe-gi-brand-protection', name: words },
  };
  const customs = 'GovernmentAgency:zaozhuang-customs';
  expect((await activitiesOf(customs, ', kinds: [AGREEMENT]')).nodes).toEqual([memorandum]);
  expect((await activitiesOf(customs)).nodes).toContainEqual(memorandum);
  const [ofProvince] = (await activitiesOf('District:340000')).nodes;
  expect(ofProvince).toMatchObject(alliance);
  expect(ofProvince?.figures).toHaveLength(2);
  expect(await activitiesOf('District:340000', ', year: 2021')).toEqual({
    nodes: [],
    gaps: [{ reason: 'NOT_STATED', property: 'period' }],
  });
});

it('Nanjing University works with a group of 21 firms, which a filter of kinds hides and names', async () => {
  const data = await dataOf(
    server.url,
    `{ partnerships(party: "University:nanjing-university", partnerKinds: [ENTERPRISE]) {
      nodes { via } gaps { reason subject property count message }
    } }`,
  );
  const notCovered = { reason: 'NOT_COVERED', message: words };
  expect(data.partnerships).toEqual({
    nodes: [],
    gaps: [
      { ...notCovered, subject: 'University:nanjing-university', property: 'partnerships', count: 1 },
      {
        ...notCovered,
        subject: 'OrganizationGroup:taierzhuang-high-tech-firms',
        property: 'partner',
        count: null,
        message: expect.stringContaining('台儿庄区21家高新技术企业') as string,
      },
    ],
  });
});

it('figures of a subject asked for in a place that is not theirs are hidden, not unstated', async () => {
  const data = await dataOf(
    server.url,
    `{ observations(subject: "Alliance:huaihe-gi-brand-protection", place: "District:370404") {
      totalCount gaps { reason subject count message }
    } }`,
  );
  expect(data.observations).toEqual({
    totalCount: 0,
    gaps: [
      { reason: 'NOT_COVERED', subject: 'Alliance:huaihe-gi-brand-protection', count: 2, message: words },
    ],
  });
});
