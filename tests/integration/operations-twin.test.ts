import {
  edge,
  edges,
  type Figure,
  inChain,
  named,
  nodes,
  notStated,
  sourced,
  words,
} from '../support/expected-answers';
import { operationDocument, operationNames, type Variables } from '../support/operations';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * Every example operation, asked over HTTP on the SYNTHETIC twin: a small graph that has the facts which the first
 * source leaves open.
 */

let server: TestServer;

async function answerTo(name: string, variables: Variables): Promise<unknown> {
  return server.client.request(operationDocument(name), variables);
}

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

const asked = new Set<string>();
const [testCity, testZone] = ['District:990100', 'DevelopmentZone:test-zone'];

const ask = async (name: string, variables: Variables) => {
  asked.add(name);
  return answerTo(name, variables);
};

const annual = { kind: 'ANNUAL', basis: 'STATED', unit: '元', name: '增收', code: 'income-gain', at: 'T1' };
const teaGain: Figure = { ...annual, value: 500, printed: '500元', denominator: 'PER_HOUSEHOLD' };
const pearGain: Figure = {
  ...annual,
  value: 10_000,
  printed: '1万多元',
  comparator: 'MORE_THAN',
  denominator: 'IN_ALL',
};

it('question 1', async () => {
  const evidence = (code: string, label: string, english: string, statement: string) => ({
    source: { title: 'SYNTHETIC test source', publisher: 'SYNTHETIC', date: '2022-03-01' },
    locator: { code, label, english },
    statement,
    certainty: 'STATED',
    rule: null,
  });
  const inT1 = (statement: string) =>
    evidence('T1', '测试来源，第1段', 'test source, paragraph 1', statement);
  const inT2 = (statement: string) =>
    evidence('T2', '测试来源，第2段', 'test source, paragraph 2', statement);
  expect(await ask('enterprise-with-sources', { name: '甲公司' })).toEqual({
    entity: {
      __typename: 'Enterprise',
      id: 'Enterprise:alpha',
      name: '测试甲有限公司',
      aliases: ['甲（测试） 有限公司', '甲公司'],
      description: 'A made-up maker of kettles.',
      unifiedSocialCreditCode: '91370400MA3TEXTA11',
      locatedIn: named('东测区'),
      locatedInEdge: { certainty: 'PROBABLE', provenance: [{ rule: 'same-sentence' }] },
      makes: nodes({
        name: '测试壶',
        recognitions: nodes({ scheme: '测试名牌', status: 'GRANTED', firstOfItsKind: null }),
      }),
      recognitions: edges({ certainty: 'PROBABLE', node: { scheme: '测试名牌', status: 'GRANTED' } }),
      maybeSameAs: nodes(named('测试丙有限公司')),
      provenance: [
        inT1(
          'name = 测试甲有限公司; aliases = 甲（测试） 有限公司; description = A made-up maker of kettles.; ' +
            'unifiedSocialCreditCode = 91370400MA3TEXTA11',
        ),
        inT2('aliases = 甲公司'),
      ],
      aliasSources: [inT1('aliases = 甲（测试） 有限公司'), inT2('aliases = 甲公司')],
    },
  });
});

describe('question 2', () => {
  const partnership = (name: string, code: string, publisher: string, date: string) => ({
    name,
    provenance: [{ source: { publisher, date }, locator: { code } }],
  });
  const enterprise = (id: string, name: string) => ({ __typename: 'Enterprise', id, name });
  const group = (id: string, name: string, memberCount: number, place: string, totalCount: number) => ({
    __typename: 'OrganizationGroup',
    id,
    name,
    memberCount,
    memberCountComparator: 'EQUAL',
    memberCountPrinted: `${memberCount}家`,
    locatedIn: named(place),
    namedMembers: { totalCount },
  });

  it('a direct partner, a group, and the one member that is named, which only may be a partner', async () => {
    const ofGroup = partnership('三家企业与测试大学', 'T1', 'SYNTHETIC', '2022-03-01');
    expect(await ask('partners-of-a-university', { university: 'University:test' })).toEqual({
      partnerships: {
        nodes: [
          {
            via: 'DIRECT',
            certainty: 'PROBABLE',
            partner: enterprise('Enterprise:alpha', '测试甲有限公司'),
            partnership: partnership('甲公司与测试大学', 'T2', 'SYNTHETIC', '2022-03-01'),
          },
          {
            via: 'VIA_GROUP',
            certainty: 'POSSIBLE',
            partner: enterprise('Enterprise:beta', '测试乙有限公司'),
            partnership: ofGroup,
          },
          {
            via: 'DIRECT',
            certainty: 'STATED',
            partner: group('OrganizationGroup:three', '三家企业', 3, '东测区', 1),
            partnership: ofGroup,
          },
        ],
        gaps: [
          {
            reason: 'NOT_IDENTIFIED',
            subject: 'OrganizationGroup:three',
            property: 'namedMembers',
            count: 2,
            message: words,
          },
        ],
      },
    });
  });

  it('a group whose members are all named leaves no gap', async () => {
    const ofPair = partnership('两家企业与具名大学', 'U1', 'SYNTHETIC bureau', '2022-06-30');
    const possibly = { via: 'VIA_GROUP', certainty: 'POSSIBLE', partnership: ofPair };
    expect(await ask('partners-of-a-university', { university: 'University:named' })).toEqual({
      partnerships: {
        nodes: [
          { ...possibly, partner: enterprise('Enterprise:delta', '测试丁有限公司') },
          { ...possibly, partner: enterprise('Enterprise:gamma', '测试丙有限公司') },
          {
            via: 'DIRECT',
            certainty: 'STATED',
            partner: group('OrganizationGroup:pair', '两家企业', 2, '西测区', 2),
            partnership: ofPair,
          },
        ],
        gaps: [],
      },
    });
  });

  it('a university without a partnership is a gap, not an empty list', async () => {
    expect(await ask('partners-of-a-university', { university: 'Person:masked' })).toEqual({
      partnerships: {
        nodes: [],
        gaps: [{ ...notStated('Person:masked', 'partnerships'), count: null, message: words }],
      },
    });
  });
});

describe('question 4', () => {
  const [alpha, beta] = ['Enterprise:alpha', 'Enterprise:beta'];
  const [university, three] = ['University:test', 'OrganizationGroup:three'];

  it('a partner is connected by the partnership and by a patent that both hold', async () => {
    const variables = { parties: [alpha, university], mode: 'ALL_SHORTEST' };
    expect(await ask('how-parties-are-connected', variables)).toMatchObject({
      paths: {
        paths: [
          { length: 1, nodes: [alpha, 'Patent:alpha', university], certainty: 'STATED' },
          { length: 1, nodes: [alpha, 'Partnership:direct', university], certainty: 'PROBABLE' },
        ],
        cut: false,
      },
    });
  });

  it('a member is connected only by its group', async () => {
    expect(await ask('how-parties-are-connected', { parties: [beta, university] })).toMatchObject({
      paths: {
        paths: [
          {
            length: 2,
            nodes: [beta, three, 'Partnership:group', university],
            certainty: 'POSSIBLE',
            viaGroup: true,
          },
        ],
      },
    });
  });

  it('around the member stand its group and what the group is tied to', async () => {
    expect(await ask('partners-around-a-party', { party: beta })).toMatchObject({
      neighborhood: {
        neighbors: [
          { id: three, distance: 1, viaGroup: true },
          { id: 'ResearchInstitute:test', distance: 2, viaGroup: true },
          { id: university, distance: 2, viaGroup: true },
          { id: 'IpAgency:test', distance: 2, viaGroup: true },
        ],
      },
    });
  });

  it('the partner and the member share nobody, since a group does not count for its members', async () => {
    expect(await ask('shared-partners', { parties: [alpha, beta] })).toMatchObject({
      commonNeighbors: { neighbors: [], gaps: [{ reason: 'NOT_STATED', property: 'links' }] },
    });
  });

  it('in a set with the member, its group and the university only the group is tied', async () => {
    expect(await ask('ties-among-a-set', { members: [beta, three, university] })).toMatchObject({
      connectionsBetween: { ties: [{ from: three, to: university }], alone: [beta] },
    });
  });
});

it('question 8: the firm and the university applied for one patent', async () => {
  expect(await ask('co-applicants-of-a-class', { ipc: 'A47J' })).toMatchObject({
    coApplicants: {
      pairs: [
        {
          ...{ one: 'Enterprise:alpha', other: 'University:test', shared: 1, rights: ['Patent:alpha'] },
          ...{ certainty: 'STATED', viaGroup: false, groups: [] },
        },
      ],
      pairCount: 1,
      cut: false,
      gaps: [{ reason: 'NOT_STATED', property: 'validFrom', count: 1 }],
    },
  });
});

it('question 10', async () => {
  const pair = (
    one: [string, string, ...string[]],
    other: [string, string, ...string[]],
    details: object,
  ) => {
    const firm = ([slug, name, ...aliases]: [string, string, ...string[]]) => ({
      __typename: 'Enterprise',
      id: `Enterprise:${slug}`,
      name,
      aliases,
    });
    return { one: firm(one), other: firm(other), ...details };
  };
  const gamma: [string, string, ...string[]] = ['gamma', '测试丙有限公司', '同名'];
  expect(await ask('pairs-that-may-be-the-same', { kinds: ['ENTERPRISE'] })).toEqual({
    possibleDuplicates: {
      nodes: [
        pair(['delta', '测试丁有限公司', '同名'], gamma, {
          score: 0.75,
          reasons: ['SAME_ALIAS'],
          certainty: 'POSSIBLE',
          provenance: [
            {
              source: { title: words, kind: 'DERIVED' },
              locator: { code: 'same-alias', label: words },
              certainty: 'POSSIBLE',
              rule: 'names-and-codes-compared',
            },
          ],
        }),
        pair(['alpha', '测试甲有限公司', '甲（测试） 有限公司', '甲公司'], gamma, {
          score: null,
          reasons: [],
          certainty: 'STATED',
          provenance: [
            {
              source: { title: 'SYNTHETIC test source', kind: 'SYNTHETIC' },
              locator: { code: 'T1', label: words },
              certainty: 'STATED',
              rule: null,
            },
          ],
        }),
      ],
      pageInfo: { hasNextPage: false, endCursor: words },
      gaps: [],
    },
  });
});

it('question 27', async () => {
  const { graph } = (await ask('what-the-graph-covers', {})) as {
    graph: { coverage: Record<string, unknown> };
  };
  const { levels, periods, gaps } = graph.coverage;
  expect(levels).toEqual([
    { level: 'PROVINCE', places: 1, withFigures: 0 },
    { level: 'PREFECTURE', places: 1, withFigures: 1 },
    { level: 'COUNTY', places: 2, withFigures: 2 },
    { level: null, places: 1, withFigures: 1 },
  ]);
  expect(periods).toEqual([
    { year: 2020, periodKind: 'SNAPSHOT', figures: 2 },
    { year: 2021, periodKind: 'ANNUAL', figures: 10 },
    { year: 2021, periodKind: 'CUMULATIVE', figures: 4 },
    { year: 2021, periodKind: 'SNAPSHOT', figures: 10 },
    { year: null, periodKind: 'SNAPSHOT', figures: 1 },
  ]);
  // Every kind occurs in the twin; only the province has no figure.
  expect(gaps).toEqual([{ ...notStated('District:990000', 'observations'), count: null, message: words }]);
});

it('question 11', async () => {
  expect(await ask('gi-chains-of-a-place', { place: 'District:990101' })).toEqual({
    giChains: {
      nodes: [
        {
          geographicalIndication: {
            name: '测试茶',
            protections: nodes(
              { regime: 'CERTIFICATION_MARK', status: 'APPLIED' },
              { regime: 'PRODUCT_PROTECTION', status: 'GRANTED' },
            ),
          },
          product: named('测试茶'),
          operators: [
            {
              certainty: 'STATED',
              operator: { __typename: 'Cooperative', name: '测试茶合作社' },
              households: [
                {
                  mode: 'membership',
                  certainty: 'STATED',
                  group: {
                    name: '茶农',
                    householdKind: 'FARM_HOUSEHOLD',
                    householdCount: 120,
                    householdCountPrinted: '120户',
                  },
                  impacts: [inChain(teaGain)],
                },
              ],
              impacts: [],
            },
          ],
          impacts: [],
          gaps: [],
        },
      ],
      gaps: [],
    },
  });
});

it('question 11 for a place without any chain is a gap', async () => {
  expect(await ask('gi-chains-of-a-place', { place: testZone })).toEqual({
    giChains: { nodes: [], gaps: [{ reason: 'NOT_STATED', property: 'giChains' }] },
  });
});

it('question 12', async () => {
  const chain = (name: string, operator: string, households: unknown) => ({
    geographicalIndication: named(name),
    product: named(name),
    impacts: [],
    operators: [{ operator: named(operator), households: [households] }],
    gaps: [],
  });
  expect(await ask('gi-households-and-gains', { place: testCity })).toEqual({
    giChains: nodes(
      chain('测试梨', '测试梨协会', {
        group: {
          householdKind: 'POOR_HOUSEHOLD',
          householdCount: 30,
          householdCountComparator: 'MORE_THAN',
        },
        impacts: [sourced(pearGain)],
        provenance: [{ locator: { code: 'T2' } }],
      }),
      chain('测试茶', '测试茶合作社', {
        group: { householdKind: 'FARM_HOUSEHOLD', householdCount: 120, householdCountComparator: 'EQUAL' },
        impacts: [sourced(teaGain)],
        provenance: [{ locator: { code: 'T1' } }],
      }),
    ),
  });
});

it('question 12 with filters: a total of one group, and none where no group matches', async () => {
  const variables = { place: testCity, householdKinds: ['POOR_HOUSEHOLD'], year: 2021 };
  expect(await ask('gi-chains-with-filters', variables)).toMatchObject({
    giChains: {
      nodes: [
        {
          geographicalIndication: named('测试梨'),
          operators: [{ kind: 'ASSOCIATION', households: [{ impacts: [{ exact: '10000' }] }] }],
          totals: {
            households: [
              { exact: '30', comparator: 'MORE_THAN', bounds: [{ kind: 'LOWER', because: 'PRINTED' }] },
            ],
            gains: [{ exact: '10000', comparator: 'MORE_THAN', unit: '元', periodEnd: '2021-12-31' }],
            gaps: [],
          },
          gaps: [],
        },
      ],
      gaps: [{ reason: 'NOT_COVERED', property: 'householdKinds' }],
    },
  });
});

it('question 14 for a report: recorded beside stated, for the city and its parts', async () => {
  const variables = { place: testCity, year: 2021 };
  expect(await ask('impact-summary-of-a-place', variables)).toMatchObject({
    impactSummary: {
      year: 2021,
      complete: true,
      indicationCount: 2,
      certificationMarks: { recorded: 0, stated: [{ difference: 3, figure: { exact: '3' } }] },
      operators: [
        { kind: 'COOPERATIVE', operators: [named('测试茶合作社')] },
        { kind: 'ASSOCIATION', operators: [named('测试梨协会')] },
      ],
      figures: [
        {
          denominator: 'IN_ALL',
          figures: [{ subject: named('梨农'), exact: '10000', comparator: 'MORE_THAN' }],
        },
        { denominator: 'PER_HOUSEHOLD', figures: [{ subject: named('茶农'), exact: '500' }] },
      ],
      byPlace: [
        { place: named('测试开发区'), indicationCount: 0 },
        { place: named('东测区'), indicationCount: 1 },
        { place: named('西测区'), indicationCount: 1 },
      ],
    },
  });
});

it('question 13', async () => {
  const chain = (name: string, slug: string) => ({
    geographicalIndication: { id: `GeographicalIndication:${slug}`, name, operatedBy: { totalCount: 1 } },
    gaps: [],
  });
  expect(await ask('gis-without-operator', { place: testCity })).toEqual({
    giChains: nodes(chain('测试梨', 'pear'), chain('测试茶', 'tea')),
  });
});

it('question 14', async () => {
  const protection = (regime: string, status: string, protectionNumber: string) => ({
    regime,
    status,
    protectionNumber,
  });
  const total = (place: string, value: number) => ({
    place: named(place),
    value,
    comparator: 'EQUAL',
    unit: '件',
    periodEnd: '2021-12-31',
    periodKind: 'SNAPSHOT',
    periodBasis: 'STATED',
  });
  expect(await ask('gis-by-regime-and-district', { city: testCity })).toEqual({
    geographicalIndications: {
      totalCount: 2,
      nodes: [
        {
          name: '测试梨',
          originatesIn: edges(edge('PROBABLE', '西测区')),
          protections: nodes(protection('AGRO_PRODUCT_REGISTRATION', 'GRANTED', 'TEST-3')),
        },
        {
          name: '测试茶',
          originatesIn: edges(edge('STATED', '东测区')),
          protections: nodes(
            protection('CERTIFICATION_MARK', 'APPLIED', 'TEST-2'),
            protection('PRODUCT_PROTECTION', 'GRANTED', 'TEST-1'),
          ),
        },
      ],
    },
    certificationMarks: {
      nodes: [total('测试市', 3), total('东测区', 2), total('西测区', 1), total('测试开发区', 1)],
      gaps: [],
    },
  });
});

it('question 15', async () => {
  const loans = (amounts: readonly number[], period: object) => ({
    nodes: ['测试市', '东测区', '西测区', '测试开发区'].map((place, index) => ({
      place: named(place),
      exact: `${amounts[index]}0000`,
      unit: '元',
      comparator: 'EQUAL',
      printed: `${amounts[index]}万元`,
      ...period,
      periodEnd: '2021-12-31',
      periodBasis: 'STATED',
      provenance: [{ locator: { code: 'T1' } }],
    })),
    gaps: [],
  });
  expect(await ask('pledge-loans-by-district', { city: testCity })).toEqual({
    loans: {
      nodes: [
        {
          startDate: '2021-03-01',
          endDate: '2021-03-01',
          periodBasis: 'STATED',
          parts: [{ role: 'PLACE', certainty: 'STATED', through: named('西测区') }],
          event: {
            name: '测试质押贷款',
            status: 'DONE',
            pledgedRight: 'PATENT_AND_TRADEMARK',
            series: false,
            borrowers: nodes({ __typename: 'Enterprise', name: '测试丁有限公司' }),
            lenders: nodes(named('测试银行')),
            pledgedRights: nodes(
              { __typename: 'Patent', name: '一种测试壶' },
              { __typename: 'Trademark', name: '甲牌' },
            ),
            gaps: [],
          },
          figures: [
            { indicator: { code: 'ip-pledge-financing-amount' }, printed: '20万元', periodKind: 'ANNUAL' },
          ],
        },
      ],
      gaps: [],
    },
    ipPledges: loans([90, 40, 20, 30], { periodStart: '2021-01-01', periodKind: 'ANNUAL' }),
    patentPledges: loans([200, 80, 50, 70], { periodStart: null, periodKind: 'CUMULATIVE' }),
  });
});

it('question 16', async () => {
  const figure = (subject: string, exact: string, more: object = {}) => ({
    indicator: 'valid-invention-patents',
    treatment: 'ADDED',
    exceedsWhole: false,
    exact,
    unit: '件',
    comparator: 'EQUAL',
    periodEnd: '2021-12-31',
    periodKind: 'SNAPSHOT',
    observation: { subject: named(subject), printed: `${exact}件`, changePrinted: null },
    differences: [],
    ...more,
  });
  const part = (place: string, figures: unknown[], reason: string | null) => ({
    place: named(place),
    added: reason === null,
    figures,
    gap: reason === null ? null : { reason },
  });
  const variables = { indicator: 'valid-invention-patents', whole: testCity, year: 2021 };
  expect(await ask('city-total-and-sum-of-districts', variables)).toEqual({
    reconcile: {
      year: 2021,
      additivity: 'SEMI_ADDITIVE',
      indicator: { name: '有效发明专利', nameEn: 'Valid invention patents', unit: '件' },
      whole: named('测试市'),
      total: {
        exact: '17',
        unit: '件',
        comparator: 'EQUAL',
        periodKind: 'SNAPSHOT',
        periodBasis: 'STATED',
        provenance: [{ printed: '17件', locator: { code: 'T1' } }],
      },
      sum: { exact: '17', unit: '件', comparator: 'EQUAL', added: 2, of: 2, bounds: [] },
      difference: { exact: '0', comparator: 'EQUAL' },
      parts: [part('东测区', [figure('东测区', '10')], null), part('西测区', [figure('西测区', '7')], null)],
      developmentZones: [
        part(
          '测试开发区',
          [
            figure('测试开发区', '2', {
              treatment: 'OTHER_PERIOD',
              periodEnd: null,
              differences: [{ property: 'period', values: ['NOT_STATED', 'to 2021-12-31'] }],
            }),
          ],
          'NOT_COVERED',
        ),
      ],
      besideTotal: [],
      gaps: [],
    },
  });
});

it('question 17', async () => {
  const row = (subject: string, exact: string, change: number | null, derivedChange: object) => ({
    subject: named(subject),
    exact,
    unit: '件',
    comparator: 'EQUAL',
    periodEnd: '2021-12-31',
    periodKind: 'SNAPSHOT',
    changePercent: change,
    changeComparator: change && 'EQUAL',
    changePrinted: change && `${change}%`,
    derivedChange,
  });
  const derived = (percent: string, previous: string, agreesWithStated: boolean | null) => ({
    percent,
    agreesWithStated,
    previous: { exact: previous, periodEnd: '2020-12-31' },
    gap: null,
  });
  const notDerived = {
    percent: null,
    agreesWithStated: null,
    previous: null,
    gap: { reason: 'NOT_STATED', property: 'derivedChange', period: '2020' },
  };
  const variables = { indicator: 'valid-invention-patents', place: testCity, year: 2021 };
  expect(await ask('change-from-2019-to-2020', variables)).toMatchObject({
    observations: {
      nodes: [
        row('测试市', '17', 41.7, derived('41.6667', '12', true)),
        row('东测区', '10', null, derived('25', '8', null)),
        row('西测区', '7', null, notDerived),
      ],
    },
  });
});

it('question 18', async () => {
  const result = (code: string, printed: string, periodKind: string) => ({
    indicator: { code },
    subject: named('测试开发区'),
    printed,
    periodKind,
  });
  expect(await ask('policies-of-a-zone', { zone: testZone, year: 2021 })).toEqual({
    node: {
      name: '测试开发区',
      policies: nodes({
        name: '测试开发区办法',
        documentTitle: '《测试开发区办法》',
        status: 'ISSUED',
        startDate: '2021-01-15',
        periodBasis: 'STATED',
        organizedBy: edges(edge('STATED', '测试市局')),
        provenance: [{ locator: { code: 'U1' } }],
      }),
    },
    results: {
      nodes: [
        result('fines', '1000元', 'ANNUAL'),
        result('ip-pledge-financing-amount', '30万元', 'ANNUAL'),
        result('gi-certification-marks', '1件', 'SNAPSHOT'),
        result('patent-pledge-financing-amount', '70万元', 'CUMULATIVE'),
      ],
      // The zone's patents have no stated period and never match a year.
      gaps: [{ reason: 'NOT_STATED', property: 'period', period: '2021', count: 1, message: words }],
    },
  });
});

it('question 19', async () => {
  const fine = (place: string, exact: string) => ({
    place: named(place),
    exact,
    unit: '元',
    periodBasis: 'STATED',
  });
  expect(await ask('enforcement-cases-by-district', { city: testCity })).toEqual({
    enforcementCases: nodes({
      name: '甲牌案',
      infringedRight: 'TRADEMARK',
      firstOfItsKind: false,
      status: 'DONE',
      periodBasis: 'STATED',
      tookPlaceIn: nodes(named('东测区')),
      concerns: nodes({ __typename: 'Trademark', name: '甲牌', heldBy: nodes(named('测试甲有限公司')) }),
      complainants: nodes({ name: '测某', masked: true }),
      respondents: nodes({ name: '测试丁有限公司', masked: null }),
      observations: nodes({ indicator: { code: 'fines' }, printed: '5000元', periodBasis: 'STATED' }),
      // The complainant is named only in part; who holds the mark is stated.
      gaps: [{ reason: 'NOT_IDENTIFIED', property: 'complainants' }],
    }),
    fines: {
      nodes: [
        fine('东测区', '5000'),
        fine('测试市', '9000'),
        fine('西测区', '3000'),
        fine('测试开发区', '1000'),
      ],
      gaps: [],
    },
  });
});

it('question 20', async () => {
  const figure = (place: string, exact: string, rank: number | null) => ({
    place: named(place),
    exact,
    unit: '件',
    comparator: 'EQUAL',
    periodEnd: '2021-12-31',
    periodBasis: 'STATED',
    rank,
    rankPrinted: rank && `第${rank}位`,
    rankedWithin: rank && named('测试市'),
    provenance: [{ locator: { code: 'T1' } }],
  });
  const ranked = (place: string, rank: number, exact: string, statedRank: number | null) => ({
    place: named(place),
    rank,
    certain: true,
    exact,
    statedRank,
    statedRankWithin: statedRank && named('测试市'),
  });
  const lacks = { ...notStated(testZone, 'valid-invention-patents-per-10k'), period: '2021' };
  expect(await ask('patents-per-10k-and-rank', { place: testCity, within: testCity, year: 2021 })).toEqual({
    observations: {
      nodes: [figure('测试市', '0.7', null), figure('东测区', '0.8', 1), figure('西测区', '0.5', null)],
      gaps: [lacks],
    },
    rank: {
      places: [ranked('东测区', 1, '0.8', 1), ranked('西测区', 2, '0.5', null)],
      unranked: [{ place: named('测试开发区'), gap: { reason: 'NOT_STATED' } }],
      gaps: [{ reason: 'NOT_STATED', subject: testZone }],
    },
  });
});

it('question 21', async () => {
  expect(await ask('who-helped-whom', { place: 'District:990101' })).toEqual({
    node: {
      name: '东测区',
      events: {
        totalCount: 2,
        nodes: [
          {
            __typename: 'EnforcementCase',
            name: '甲牌案',
            status: 'DONE',
            organizedBy: edges(),
            involves: edges(),
          },
          {
            __typename: 'Programme',
            name: '测试帮扶',
            status: 'DONE',
            programmeType: 'DEVELOPMENT',
            organizedBy: edges(edge('STATED', '测试甲有限公司')),
            involves: edges(
              { role: null, certainty: 'STATED', node: { __typename: 'District', name: '西测区' } },
              {
                role: 'helped',
                certainty: 'STATED',
                node: { __typename: 'FarmHouseholdGroup', name: '茶农' },
              },
              { role: 'promoted', certainty: 'PROBABLE', node: { __typename: 'Product', name: '测试茶' } },
            ),
          },
        ],
      },
    },
  });
});

it('question 22', async () => {
  expect(await ask('sources-behind-one-value', { figure: 'Observation:pear-gain' })).toEqual({
    node: {
      indicator: { name: '增收', nameEn: 'Income gain', definition: 'Test.' },
      subject: named('梨农'),
      value: 10_000,
      unit: '元',
      comparator: 'MORE_THAN',
      periodKind: 'ANNUAL',
      periodBasis: 'STATED',
      provenance: [
        {
          source: {
            title: 'SYNTHETIC test source',
            publisher: 'SYNTHETIC',
            date: '2022-03-01',
            partOf: { title: 'SYNTHETIC test volume', page: '7' },
          },
          locator: { code: 'T1', label: '测试来源，第1段', english: 'test source, paragraph 1' },
          printed: '1万多元',
          statement: 'value = 10000',
          certainty: 'STATED',
          recordedAt: '2026-11-23',
        },
      ],
    },
  });
});

describe('question 26', () => {
  const row = (place: string, type: string, value: number, periodEnd: string | null, basis: string) => ({
    subject: { __typename: type, name: place },
    place: named(place),
    periodStart: null,
    periodEnd,
    periodKind: 'SNAPSHOT',
    periodBasis: basis,
    value,
    comparator: 'EQUAL',
    unit: '件',
    changePrinted: null,
  });
  const city2020 = row('测试市', 'District', 12, '2020-12-31', 'STATED');
  const city2021 = { ...row('测试市', 'District', 17, '2021-12-31', 'STATED'), changePrinted: '41.7%' };
  const east2020 = row('东测区', 'District', 8, '2020-12-31', 'STATED');
  const east2021 = row('东测区', 'District', 10, '2021-12-31', 'STATED');
  const west2021 = row('西测区', 'District', 7, '2021-12-31', 'FROM_CONTEXT');
  const inZone = row('测试开发区', 'DevelopmentZone', 2, null, 'NOT_STATED');
  const variables = { indicator: 'valid-invention-patents', place: testCity };

  it('gives the years of every place', async () => {
    expect(await ask('valid-patents-time-series', variables)).toEqual({
      observations: {
        totalCount: 6,
        nodes: [city2020, city2021, east2020, east2021, west2021, inZone],
        gaps: [],
      },
    });
  });

  it('gives one year, and names the figure without a period and those of the other year', async () => {
    const ofYear = { period: '2021', count: null };
    expect(await ask('valid-patents-time-series', { ...variables, year: 2021 })).toEqual({
      observations: {
        totalCount: 3,
        nodes: [city2021, east2021, west2021],
        gaps: [
          { ...notStated(testZone, 'valid-invention-patents'), reason: 'NOT_COVERED', ...ofYear },
          { ...notStated(testCity, 'period'), ...ofYear, count: 1 },
          { reason: 'NOT_COVERED', subject: testCity, property: 'period', ...ofYear, count: 2 },
        ],
      },
    });
  });
});

it('question 23 where no statements differ', async () => {
  expect(await ask('conflicting-statements', { place: testCity })).toEqual({
    conflicts: { nodes: [], gaps: [{ reason: 'NOT_STATED', subject: testCity, property: null }] },
  });
});

it('question 24', async () => {
  const answer = await ask('what-held-on-a-day', { firm: 'Enterprise:alpha', place: testCity, day: '2020' });
  expect(answer).toEqual({
    node: {
      id: 'Enterprise:alpha',
      name: '测试甲有限公司',
      locatedInEdge: { validFrom: null, validTo: null, node: { name: '东测区' } },
      recognitions: {
        nodes: [
          { name: '测试名牌', status: 'GRANTED', startDate: null, endDate: null, periodBasis: 'NOT_STATED' },
        ],
      },
    },
    observations: {
      totalCount: 1,
      nodes: [
        {
          indicator: { name: '有效发明专利' },
          exact: '12',
          unit: '件',
          comparator: 'EQUAL',
          periodStart: null,
          periodEnd: '2020-12-31',
          periodKind: 'SNAPSHOT',
          periodBasis: 'STATED',
        },
      ],
      gaps: [
        { reason: 'NOT_COVERED', subject: testCity, property: 'period', count: expect.any(Number) as number },
      ],
    },
  });
});

it('agencies and clients of a district', async () => {
  const engagement = {
    kinds: ['PATENT_AGENCY'],
    status: 'DONE',
    startDate: null,
    endDate: null,
    periodBasis: 'NOT_STATED',
    agencyForm: 'SINGLE',
    agency: {
      __typename: 'IpAgency',
      name: '测试专利代理所',
      rightsHandled: { totalCount: 1, nodes: [{ __typename: 'Patent', name: '一种测试壶' }] },
      districtsServed: [{ place: named('东测区'), bases: ['CLIENT'], certainty: 'STATED' }],
    },
    rights: [],
    engagement: { name: '代理服务', provenance: [{ locator: { code: 'T1' } }] },
  };
  expect(await ask('agencies-and-clients-of-a-district', { place: 'District:990101' })).toEqual({
    services: {
      nodes: [
        {
          ...engagement,
          via: 'VIA_GROUP',
          certainty: 'POSSIBLE',
          clientForm: 'SINGLE',
          client: { __typename: 'Enterprise', name: '测试乙有限公司' },
        },
        {
          ...engagement,
          via: 'DIRECT',
          certainty: 'STATED',
          clientForm: 'GROUP',
          client: { __typename: 'OrganizationGroup', name: '三家企业' },
        },
      ],
      gaps: [
        {
          reason: 'NOT_IDENTIFIED',
          subject: 'OrganizationGroup:three',
          property: 'namedMembers',
          count: 2,
          message: words,
        },
      ],
    },
  });
});

it('activities of a party', async () => {
  const activity = (kind: string, name: string, day: string, roles: string[], figures: object[]) => ({
    kind,
    status: 'DONE',
    startDate: day,
    endDate: kind === 'ENFORCEMENT_CASE' ? null : day,
    periodBasis: 'STATED',
    parts: roles.map((role) => ({ role, note: null, via: 'DIRECT', certainty: 'STATED', through: null })),
    event: { name, provenance: [{ locator: { code: 'T1' } }] },
    figures,
  });
  const figure = (code: string, subject: string, printed: string) => ({
    indicator: { code },
    subject: named(subject),
    printed,
    periodKind: 'ANNUAL',
    periodBasis: 'STATED',
  });
  expect(await ask('activities-of-a-party', { party: 'Enterprise:delta' })).toEqual({
    activities: {
      nodes: [
        activity(
          'PLEDGE_LOAN',
          '测试质押贷款',
          '2021-03-01',
          ['BORROWER'],
          [figure('ip-pledge-financing-amount', '西测区', '20万元')],
        ),
        activity(
          'ENFORCEMENT_CASE',
          '甲牌案',
          '2021-06-01',
          ['RESPONDENT'],
          [figure('fines', '甲牌案', '5000元')],
        ),
        activity('SUBSIDY', '测试贴息', '2021-09-01', ['RECIPIENT'], []),
        {
          ...activity('PARTNERSHIP', '两家企业与具名大学', '', [], []),
          startDate: null,
          endDate: null,
          periodBasis: 'NOT_STATED',
          parts: [
            {
              role: 'PARTNER',
              note: 'INDUSTRY',
              via: 'VIA_GROUP',
              certainty: 'POSSIBLE',
              through: named('两家企业'),
            },
          ],
          event: { name: '两家企业与具名大学', provenance: [{ locator: { code: 'U1' } }] },
        },
      ],
      gaps: [],
    },
  });
});

it('search: a district by its pinyin, and an office by the same characters in its name', async () => {
  const found = (rank: string, kind: string, id: string, name: string, start: number) => ({
    rank,
    matched: { field: 'name', text: name, highlights: [{ start, end: start + 2 }] },
    node: { __typename: kind, id, name },
  });
  expect(await ask('search-by-any-name', { text: 'dongce' })).toEqual({
    search: {
      edges: [
        found('PINYIN', 'District', 'District:990101', '东测区', 0),
        found('PINYIN', 'GovernmentAgency', 'GovernmentAgency:office', '测试市局东测分局', 4),
      ],
      totalCount: 2,
      truncated: false,
      pageInfo: { hasNextPage: false, endCursor: words },
    },
  });
});

it('a list: a code that a firm has, and a part of the name of an office', async () => {
  expect(await ask('resolve-a-list', { names: ['91370400MA3TEXTA11', '东测分局'] })).toMatchObject({
    resolve: {
      rows: [
        { outcome: 'MATCHED', entity: { id: 'Enterprise:alpha' }, reason: { rank: 'CODE' } },
        {
          outcome: 'NOT_FOUND',
          entity: null,
          candidates: [{ entity: { id: 'GovernmentAgency:office' }, reason: { rank: 'WORDS' } }],
        },
      ],
      matched: ['Enterprise:alpha'],
    },
  });
});

describe('question 3', () => {
  const worksWith = (partnership: string, kind: string, name: string, certainty: string) => ({
    name: partnership,
    partners: edges({ certainty, node: { __typename: kind, name, locatedIn: named('东测区') } }),
  });
  const byGroup = worksWith('三家企业与测试大学', 'OrganizationGroup', '三家企业', 'STATED');

  it('a district shares its institutions with the city around it', async () => {
    const [one, other] = ['District:990101', testCity];
    expect(await ask('institutions-shared-by-districts', { one, other })).toMatchObject({
      shared: {
        totalCount: 2,
        nodes: [
          {
            id: 'University:test',
            partnerIn: nodes(
              worksWith('甲公司与测试大学', 'Enterprise', '测试甲有限公司', 'PROBABLE'),
              byGroup,
            ),
          },
          { id: 'ResearchInstitute:test', partnerIn: nodes(byGroup) },
        ],
      },
    });
  });

  it('two districts share none: a member that only may work with one stands among their links', async () => {
    const [one, other] = ['District:990101', 'District:990102'];
    expect(await ask('institutions-shared-by-districts', { one, other })).toMatchObject({
      shared: { totalCount: 0, nodes: [] },
      inOther: {
        nodes: [
          { via: 'VIA_GROUP', certainty: 'POSSIBLE', party: named('测试丁有限公司') },
          { via: 'VIA_GROUP', certainty: 'POSSIBLE', party: named('测试丙有限公司') },
          { via: 'DIRECT', certainty: 'STATED', party: named('两家企业') },
        ],
        gaps: [],
      },
    });
  });
});

it('question 5 where only places have figures', async () => {
  const none = { totalCount: 0, nodes: [] };
  expect(await ask('agencies-of-firms-with-inventions', { least: 1 })).toEqual({
    ipAgencies: none,
    firms: none,
  });
});

it('question 6: the figure of a district is not that of a firm', async () => {
  expect(await ask('top-firms-by-valid-inventions', { city: testCity, year: '2021' })).toEqual({
    districts: nodes(
      { id: 'District:990101', name: '东测区', localObservations: edges() },
      { id: 'District:990102', name: '西测区', localObservations: edges() },
    ),
  });
});

it('question 7: a firm with a patent and a trademark that secure a loan to another firm', async () => {
  const pledged = nodes(named('测试质押贷款'));
  expect(await ask('firms-with-rights-and-loan', { place: testCity })).toEqual({
    enterprises: {
      totalCount: 1,
      nodes: [
        {
          id: 'Enterprise:alpha',
          name: '测试甲有限公司',
          rights: {
            totalCount: 2,
            nodes: [
              { __typename: 'Patent', name: '一种测试壶', pledgedIn: pledged },
              { __typename: 'Trademark', name: '甲牌', pledgedIn: pledged },
            ],
          },
          borrowerIn: nodes(),
        },
      ],
    },
    loans: nodes({
      name: '测试质押贷款',
      borrowers: nodes({ __typename: 'Enterprise', name: '测试丁有限公司' }),
      pledgedRights: { totalCount: 2 },
      gaps: [],
    }),
  });
});

it('question 9: a firm whose rights secure a loan to another is left out', async () => {
  expect(await ask('advantaged-firms-without-pledge', { title: '测试名牌' })).toEqual({
    enterprises: {
      totalCount: 0,
      gaps: ['rights', 'pledgedIn', 'borrowerIn'].map((property) => ({ reason: 'NOT_COVERED', property })),
      nodes: [],
    },
    groups: nodes(),
  });
});

it('partnerships of a city, by district: direct, of a group, and what a member only may have', async () => {
  const answer = (await ask('partnerships-of-a-city', { place: testCity })) as {
    partnerships: { nodes: { party: { name: string; locatedIn: unknown }; via: string }[] };
  };
  expect(answer.partnerships.nodes).toHaveLength(8);
  expect(answer.partnerships.nodes.filter(({ via }) => via === 'VIA_GROUP')).toMatchObject([
    { party: { name: '测试乙有限公司', locatedIn: named('东测区') }, certainty: 'POSSIBLE' },
    { party: { name: '测试乙有限公司', locatedIn: named('东测区') }, certainty: 'POSSIBLE' },
    { party: { name: '测试丁有限公司', locatedIn: named('西测区') }, certainty: 'POSSIBLE' },
    { party: { name: '测试丙有限公司', locatedIn: named('西测区') }, certainty: 'POSSIBLE' },
  ]);
});

it('a list by its ids: an id that nothing has makes no row', async () => {
  const ids = ['Enterprise:alpha', 'Enterprise:nowhere', 'Enterprise:delta'];
  expect(await ask('firms-of-a-list', { ids })).toMatchObject({
    parties: {
      totalCount: 2,
      nodes: [
        { id: 'Enterprise:delta', rights: { totalCount: 0 }, borrowerIn: { totalCount: 1 } },
        { id: 'Enterprise:alpha', rights: { totalCount: 2 }, borrowerIn: { totalCount: 0 } },
      ],
    },
  });
});

it('leaves no operation out', () => {
  expect([...asked].sort()).toEqual(operationNames);
});
