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
import {
  city,
  shanting,
  shizhong,
  taierzhuang,
  tengzhou,
  xuecheng,
  yicheng,
  zone,
} from '../support/first-source';
import { operationDocument, operationVariables, type Variables } from '../support/operations';
import { startTestServer, type TestServer } from '../support/test-server';

/*
 * Every example operation, asked over HTTP on the first source. Each answer was checked by hand against the page
 * (shared/page); where the page does not say, the gap is asserted. Our own words (descriptions, roles, messages) are
 * not.
 */

let server: TestServer;

async function answerTo(name: string, variables: Variables): Promise<unknown> {
  return server.client.request(operationDocument(name), variables);
}

/** The gaps of an indicator, one for each place without a figure, in the order of their ids. */
const gapsOf = (indicator: string, ...places: string[]) => places.map((place) => notStated(place, indicator));

/** The gaps of properties that no source states. */
const lack = (...properties: string[]) => properties.map((property) => ({ reason: 'NOT_STATED', property }));

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

const ask = async (name: string) => answerTo(name, operationVariables(name));

const gain = { code: 'income-gain', name: '增收', unit: '元' };
const benefiting: Figure = {
  code: 'benefiting-poor-households',
  name: '惠及贫困户',
  value: 955,
  unit: '户',
  printed: '955户',
  kind: 'ANNUAL',
  at: 'A3-P5',
};
const dividends: Figure = {
  code: 'dividends-to-households',
  name: '为贫困户分红',
  value: 1_140_000,
  unit: '元',
  printed: '114万元',
  denominator: 'IN_ALL',
  kind: 'ANNUAL',
  at: 'A3-P5',
};
const householdGain: Figure = {
  ...gain,
  value: 1194,
  printed: '1194元',
  denominator: 'PER_HOUSEHOLD',
  kind: 'ANNUAL',
  at: 'A3-P5',
};
const broilerGain: Figure = {
  ...gain,
  value: 10_000,
  comparator: 'MORE_THAN',
  printed: '1万多元',
  denominator: 'NOT_STATED',
  at: 'A3-P4',
};
const sales: Figure = { code: 'enterprise-sales', value: 1_000_000_000, unit: '元', printed: '10亿元' };
const contracted: Figure = {
  code: 'contracted-farm-households',
  name: '签约农户',
  value: 21_000,
  unit: '户',
  printed: '2.1万户',
  at: 'A3-P5',
};
const orderArea: Figure = {
  code: 'order-area',
  name: '订单面积',
  value: 200_000,
  unit: '亩',
  printed: '20万亩',
  at: 'A3-P5',
};
const cherryGain: Figure = {
  ...gain,
  value: 9000,
  comparator: 'MORE_THAN',
  printed: '9000余元',
  denominator: 'PER_PERSON',
  at: 'A3-P4',
};
const cherryOutput: Figure = {
  code: 'output-value',
  name: '产值',
  value: 620_000_000,
  unit: '元',
  printed: '6.2亿元',
  at: 'A3-P4',
};
const cherryArea: Figure = {
  code: 'planting-area',
  name: '栽培面积',
  value: 80_000,
  unit: '亩',
  printed: '8万亩',
  kind: 'SNAPSHOT',
  at: 'A3-P4',
};

const firm = 'Enterprise:shandong-oule-food';
const broilerHouseholds = 'FarmHouseholdGroup:shanting-huabao-farm-households';
const poorHouseholds = 'FarmHouseholdGroup:shanting-oule-poor-households';
const operators = 'OrganizationGroup:shanting-gi-brand-operators';
const contractHouseholds = 'FarmHouseholdGroup:shanting-order-contract-households';
const cherry = 'Product:shanting-fire-cherry';

/** What each chain lacks. No figure of article A3 has a stated period. */
const lacking = {
  dividends: [notStated(firm, 'operates'), notStated(poorHouseholds, 'period')],
  broiler: [
    notStated('Enterprise:zaozhuang-huabao', 'period'),
    notStated(broilerHouseholds, 'householdCount'),
    notStated(broilerHouseholds, 'denominator'),
    notStated(broilerHouseholds, 'period'),
  ],
  contracts: [
    notStated(operators, 'operates'),
    notStated(contractHouseholds, 'gain'),
    notStated(contractHouseholds, 'period'),
  ],
  cherry: [
    notStated(cherry, 'geographicalIndications'),
    notStated(cherry, 'operatedBy'),
    notStated(cherry, 'period'),
  ],
  operator: (slug: string) => [notStated(`GeographicalIndication:${slug}`, 'operatedBy')],
};
const inWords = (gaps: object[]) => gaps.map((gap) => ({ ...gap, message: words }));

it('question 1: everything about an enterprise, by a short form of its name', async () => {
  const shortForm = {
    source: { title: words, publisher: '枣庄市市场监督管理局', date: '2021-04-26' },
    locator: {
      code: 'A1-P2',
      label: '法治社会 2021-04-26 第3版，第1篇（枣庄市），第2段',
      english: 'Fazhi Shehui, 2021-04-26, page 3, article 1 (Zaozhuang City), paragraph 2',
    },
    statement: 'aliases = 山东丰源轮胎',
    certainty: 'PROBABLE',
    rule: 'short-form-of-full-name',
  };
  const quality = { scheme: '泰山品质认证', status: 'GRANTED' };
  expect(await ask('enterprise-with-sources')).toEqual({
    entity: {
      __typename: 'Enterprise',
      id: 'Enterprise:shandong-fengyuan-tyre',
      name: '山东丰源轮胎制造股份有限公司',
      aliases: ['山东丰源轮胎'],
      description: words,
      unifiedSocialCreditCode: null,
      locatedIn: named('枣庄市'),
      locatedInEdge: { certainty: 'PROBABLE', provenance: [{ rule: 'city-article' }] },
      makes: nodes({ name: '雪地轮胎', recognitions: nodes({ ...quality, firstOfItsKind: true }) }),
      recognitions: edges(
        { certainty: 'STATED', node: { scheme: '国家知识产权优势企业', status: 'GRANTED' } },
        { certainty: 'PROBABLE', node: quality },
      ),
      maybeSameAs: nodes(),
      provenance: [
        shortForm,
        {
          source: {
            title: '宣传培训厚植根基丰润高质量发展沃土',
            publisher: '峄城区市场监督管理局',
            date: '2021-04-26',
          },
          locator: {
            code: 'A8-P4',
            label: '法治社会 2021-04-26 第3版，第8篇（峄城区），第4段',
            english: 'Fazhi Shehui, 2021-04-26, page 3, article 8 (Yicheng District), paragraph 4',
          },
          statement: expect.stringMatching(/^name = 山东丰源轮胎制造股份有限公司; /) as unknown,
          certainty: 'STATED',
          rule: null,
        },
      ],
      aliasSources: [shortForm],
    },
  });
});

it('question 2: a university works with a counted group, none of whose 21 members is named', async () => {
  const evidence = {
    source: { publisher: '台儿庄区市场监督管理局', date: '2021-04-26' },
    locator: { code: 'A5-P4' },
  };
  const group = 'OrganizationGroup:taierzhuang-high-tech-firms';
  expect(await ask('partners-of-a-university')).toEqual({
    partnerships: {
      nodes: [
        {
          via: 'DIRECT',
          certainty: 'STATED',
          partner: {
            __typename: 'OrganizationGroup',
            id: group,
            name: words,
            memberCount: 21,
            memberCountComparator: 'EQUAL',
            memberCountPrinted: '21家',
            locatedIn: named('台儿庄区'),
            namedMembers: { totalCount: 0 },
          },
          // One statement for what the passage says, one for the name that we gave, one for the kind that we read.
          partnership: { name: words, provenance: [evidence, evidence, evidence] },
        },
      ],
      gaps: [
        { reason: 'NOT_IDENTIFIED', subject: group, property: 'namedMembers', count: 21, message: words },
      ],
    },
  });
});

describe('question 4: how parties are connected', () => {
  const researchAndFirms = 'Partnership:taierzhuang-high-tech-firms-research';
  const highTechFirms = 'OrganizationGroup:taierzhuang-high-tech-firms';
  const bureau = { publisher: '台儿庄区市场监督管理局', date: '2021-04-26' };
  const unnamed = {
    reason: 'NOT_IDENTIFIED',
    subject: highTechFirms,
    property: 'namedMembers',
    count: 21,
    message: words,
  };
  const undated = (count: number) => ({
    reason: 'NOT_STATED',
    subject: null,
    property: 'validFrom',
    count,
    message: words,
  });
  const institutions: readonly [string, string][] = [
    ['ResearchInstitute:qingdao-energy-institute', '青岛能源所'],
    ['ResearchInstitute:shandong-academy-institute-of-automation', '山东省科学院自动化研究所'],
    ['University:beijing-institute-of-technology', '北京理工大学'],
    ['University:nanjing-university', '南京大学'],
    ['University:qilu-university-of-technology', '齐鲁工业大学'],
    ['University:southeast-university', '东南大学'],
  ];
  const partner = (to: string) => ({
    type: 'HAS_PARTNER',
    from: researchAndFirms,
    to,
    certainty: 'STATED',
    provenance: [{ locator: { code: 'A5-P4' } }],
  });
  const node = ([id, name]: readonly [string, unknown]) => ({
    __typename: id.slice(0, id.indexOf(':')),
    id,
    name,
  });
  const around = (some: readonly (readonly [string, string])[]) => ({
    nodes: [node([highTechFirms, words]), node([researchAndFirms, words]), ...some.map(node)],
    links: [highTechFirms, ...some.map(([id]) => id)].map(partner),
    cut: false,
  });

  it('two firms were visited as models in one programme, which only `via` opens', async () => {
    const [tyres, horizon] = ['Enterprise:shandong-fengyuan-tyre', 'Enterprise:shandong-dipingxian'];
    const visits = 'Programme:yicheng-model-firm-visits';
    const visited = (firm: string) => ({
      key: `INVOLVES|${visits}|${firm}`,
      type: 'INVOLVES',
      from: visits,
      to: firm,
      certainty: 'STATED',
      viaGroup: false,
      validFrom: null,
      validTo: null,
      provenance: [
        { source: { publisher: '峄城区市场监督管理局', date: '2021-04-26' }, locator: { code: 'A8-P4' } },
      ],
    });
    expect(await ask('how-parties-are-connected')).toEqual({
      paths: {
        nodes: [
          node([horizon, '山东地平线建筑节能科技有限公司']),
          node([tyres, '山东丰源轮胎制造股份有限公司']),
          node([visits, words]),
        ],
        links: [visited(horizon), visited(tyres)],
        paths: [
          {
            from: tyres,
            to: horizon,
            length: 2,
            nodes: [tyres, visits, horizon],
            certainty: 'STATED',
            viaGroup: false,
          },
        ],
        cut: false,
        cutBy: [],
        gaps: [undated(2)],
      },
    });
    expect(await answerTo('how-parties-are-connected', { parties: [tyres, horizon] })).toMatchObject({
      paths: { paths: [], gaps: [{ reason: 'NOT_STATED', subject: tyres, property: 'paths' }] },
    });
  });

  it('two institutions are joined only by way of the group of 21 firms, which is no more than possible', async () => {
    const parties = ['University:nanjing-university', 'ResearchInstitute:qingdao-energy-institute'];
    expect(await answerTo('how-parties-are-connected', { parties })).toMatchObject({
      paths: {
        paths: [
          {
            length: 2,
            nodes: [parties[0], researchAndFirms, highTechFirms, researchAndFirms, parties[1]],
            certainty: 'POSSIBLE',
            viaGroup: true,
          },
        ],
        gaps: [undated(2), unnamed],
      },
    });
  });

  it('around a university stand the group, and behind it five institutions only by way of it', async () => {
    const { nodes: found, links, cut } = around(institutions);
    expect(await ask('partners-around-a-party')).toEqual({
      neighborhood: {
        nodes: found,
        links: links.map((link) => ({
          ...link,
          viaGroup: false,
          provenance: [{ source: bureau, locator: { code: 'A5-P4' } }],
        })),
        neighbors: [
          { id: highTechFirms, distance: 1, viaGroup: false },
          ...institutions
            .filter(([, name]) => name !== '南京大学')
            .map(([id]) => ({ id, distance: 2, viaGroup: true })),
        ],
        cut,
        cutBy: [],
        gaps: [undated(6), unnamed],
      },
    });
  });

  it('what two institutions share is the group, not a firm', async () => {
    const two = institutions.filter(([, name]) => ['南京大学', '青岛能源所'].includes(name));
    expect(await ask('shared-partners')).toEqual({
      commonNeighbors: {
        ...around(two),
        neighbors: [{ id: highTechFirms, tiedTo: ['University:nanjing-university', two[0]?.[0]] }],
        gaps: [undated(2), unnamed],
      },
    });
  });

  it('the 21 firms and the six institutions are six ties of one group, not 126', async () => {
    const { nodes: found, links, cut } = around(institutions);
    expect(await ask('ties-among-a-set')).toEqual({
      connectionsBetween: {
        nodes: found,
        links: links.map((link) => ({ ...link, viaGroup: false })),
        ties: institutions.map(([id]) => ({
          from: highTechFirms,
          to: id,
          nodes: [highTechFirms, researchAndFirms, id],
          certainty: 'STATED',
          viaGroup: false,
        })),
        alone: [],
        cut,
        gaps: [undated(6), unnamed],
      },
    });
  });
});

it('question 8: the page names no patents, so no co-applicants are recorded, which is a gap', async () => {
  expect(await ask('co-applicants-of-a-class')).toEqual({
    coApplicants: {
      pairs: [],
      pairCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [],
      links: [],
      cut: false,
      cutBy: [],
      gaps: [{ reason: 'NOT_STATED', subject: null, property: 'links', count: null, message: words }],
    },
  });
});

it('question 10: the two firms of one trade name, by rule and by a reading of the page', async () => {
  const byRule = (code: string) => ({
    source: { title: words, kind: 'DERIVED' },
    locator: { code, label: words },
    certainty: 'POSSIBLE',
    rule: 'names-and-codes-compared',
  });
  const byReading = (code: string) => ({
    source: { title: '高价值专利培育引领企业高质量发展', kind: 'ARTICLE' },
    locator: { code, label: words },
    certainty: 'POSSIBLE',
    rule: null,
  });
  const firm = (slug: string, name: string) => ({
    __typename: 'Enterprise',
    id: `Enterprise:zaozhuang-xinjinshan-${slug}`,
    name,
    aliases: [],
  });
  expect(await ask('pairs-that-may-be-the-same')).toEqual({
    possibleDuplicates: {
      nodes: [
        {
          score: 0.56,
          reasons: ['SAME_TRADE_NAME_AND_PLACE', 'DIFFERENT_LEGAL_FORM'],
          certainty: 'POSSIBLE',
          one: firm('joint-stock', '枣庄市鑫金山股份有限公司'),
          other: firm('machinery', '枣庄市鑫金山机械有限公司'),
          provenance: [
            byRule('different-legal-form'),
            byRule('same-trade-name-and-place'),
            byReading('A5-P2'),
            byReading('A5-P3'),
          ],
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: words },
      gaps: [],
    },
  });
});

it('question 11: the chains of Shanting, each as far as it is stated', async () => {
  const open = { geographicalIndication: null, product: null, impacts: [] };
  const indication = (name: string, regime: string, status: string) => ({
    geographicalIndication: { name, protections: nodes({ regime, status }) },
    product: { name },
    impacts: [],
  });
  expect(await ask('gi-chains-of-a-place')).toEqual({
    giChains: {
      nodes: [
        {
          ...open,
          operators: [
            {
              certainty: null,
              operator: { __typename: 'Enterprise', name: '山东欧乐食品有限公司' },
              households: [
                {
                  mode: 'dividends',
                  certainty: 'STATED',
                  group: {
                    name: words,
                    householdKind: 'POOR_HOUSEHOLD',
                    householdCount: 955,
                    householdCountPrinted: '955户',
                  },
                  impacts: [benefiting, dividends, householdGain].map(inChain),
                },
              ],
              impacts: [],
            },
          ],
          gaps: lacking.dividends,
        },
        {
          ...indication('山亭肉鸡', 'CERTIFICATION_MARK', 'GRANTED'),
          operators: [
            {
              certainty: 'PROBABLE',
              operator: { __typename: 'Enterprise', name: '枣庄华宝牧业开发有限公司' },
              households: [
                {
                  mode: words,
                  certainty: 'STATED',
                  group: {
                    name: words,
                    householdKind: 'FARM_HOUSEHOLD',
                    householdCount: null,
                    householdCountPrinted: null,
                  },
                  impacts: [inChain(broilerGain)],
                },
              ],
              impacts: [inChain(sales)],
            },
          ],
          gaps: lacking.broiler,
        },
        {
          ...indication('山亭地瓜枣', 'NOT_STATED', 'NOT_STATED'),
          operators: [],
          gaps: lacking.operator('shanting-diguazao'),
        },
        {
          ...open,
          operators: [
            {
              certainty: null,
              operator: { __typename: 'OrganizationGroup', name: words },
              households: [
                {
                  mode: 'order contracts',
                  certainty: 'STATED',
                  group: {
                    name: words,
                    householdKind: 'FARM_HOUSEHOLD',
                    householdCount: 21_000,
                    householdCountPrinted: '2.1万户',
                  },
                  impacts: [contracted, orderArea].map(inChain),
                },
              ],
              impacts: [],
            },
          ],
          gaps: lacking.contracts,
        },
        {
          geographicalIndication: null,
          product: named('山亭火樱桃'),
          operators: [],
          impacts: [cherryGain, cherryOutput, cherryArea].map(inChain),
          gaps: lacking.cherry,
        },
      ],
      gaps: [],
    },
  });
});

it('question 12: households, dividends and gains of the city, with their sources', async () => {
  const open = { geographicalIndication: null, product: null, impacts: [] };
  const withoutOperator = (name: string, slug: string) => ({
    geographicalIndication: { name },
    product: { name },
    impacts: [],
    operators: [],
    gaps: inWords(lacking.operator(slug)),
  });
  const households = (
    householdKind: string,
    householdCount: number | null,
    at: string,
    impacts: Figure[],
  ) => ({
    group: { householdKind, householdCount, householdCountComparator: householdCount && 'EQUAL' },
    impacts: impacts.map(sourced),
    provenance: [{ locator: { code: at } }],
  });
  expect(await ask('gi-households-and-gains')).toEqual({
    giChains: {
      nodes: [
        {
          ...open,
          operators: [
            {
              operator: named('山东欧乐食品有限公司'),
              households: [
                households('POOR_HOUSEHOLD', 955, 'A3-P5', [benefiting, dividends, householdGain]),
              ],
            },
          ],
          gaps: inWords(lacking.dividends),
        },
        {
          geographicalIndication: named('山亭肉鸡'),
          product: named('山亭肉鸡'),
          impacts: [],
          operators: [
            {
              operator: named('枣庄华宝牧业开发有限公司'),
              households: [households('FARM_HOUSEHOLD', null, 'A3-P4', [broilerGain])],
            },
          ],
          gaps: inWords(lacking.broiler),
        },
        withoutOperator('山亭地瓜枣', 'shanting-diguazao'),
        withoutOperator('滕州马铃薯', 'tengzhou-potato'),
        withoutOperator('薛城青萝卜', 'xuecheng-green-radish'),
        withoutOperator('枣庄黑盖猪', 'zaozhuang-heigai-pig'),
        {
          ...open,
          operators: [
            {
              operator: { name: words },
              households: [households('FARM_HOUSEHOLD', 21_000, 'A3-P5', [contracted, orderArea])],
            },
          ],
          gaps: inWords(lacking.contracts),
        },
        {
          geographicalIndication: null,
          product: named('山亭火樱桃'),
          impacts: [cherryGain, cherryOutput, cherryArea].map(sourced),
          operators: [],
          gaps: inWords(lacking.cherry),
        },
      ],
    },
  });
});

it('question 13: four of five indications have no stated operator, and each is a gap', async () => {
  const indication = (name: string, slug: string, totalCount: number, gaps: object[]) => ({
    geographicalIndication: { id: `GeographicalIndication:${slug}`, name, operatedBy: { totalCount } },
    gaps: inWords(gaps),
  });
  const open = (gaps: object[]) => ({ geographicalIndication: null, gaps: inWords(gaps) });
  const without = (name: string, slug: string) => indication(name, slug, 0, lacking.operator(slug));
  expect(await ask('gis-without-operator')).toEqual({
    giChains: nodes(
      open(lacking.dividends),
      indication('山亭肉鸡', 'shanting-broiler', 1, lacking.broiler),
      without('山亭地瓜枣', 'shanting-diguazao'),
      without('滕州马铃薯', 'tengzhou-potato'),
      without('薛城青萝卜', 'xuecheng-green-radish'),
      without('枣庄黑盖猪', 'zaozhuang-heigai-pig'),
      open(lacking.contracts),
      open(lacking.cherry),
    ),
  });
});

it('question 14: indications by regime and district, beside the stated totals', async () => {
  const indication = (name: string, place: string, certainty: string, regime: string, status: string) => ({
    name,
    originatesIn: edges(edge(certainty, place)),
    protections: nodes({ regime, status, protectionNumber: null }),
  });
  const total = (place: string, value: number, periodEnd: string | null, periodBasis: string) => ({
    place: named(place),
    value,
    comparator: 'EQUAL',
    unit: '件',
    periodEnd,
    periodKind: 'SNAPSHOT',
    periodBasis,
  });
  expect(await ask('gis-by-regime-and-district')).toEqual({
    geographicalIndications: {
      totalCount: 5,
      nodes: [
        indication('山亭肉鸡', '山亭区', 'PROBABLE', 'CERTIFICATION_MARK', 'GRANTED'),
        indication('山亭地瓜枣', '山亭区', 'PROBABLE', 'NOT_STATED', 'NOT_STATED'),
        {
          ...indication('滕州马铃薯', '枣庄市', 'PROBABLE', 'NOT_STATED', 'NOT_STATED'),
          originatesIn: edges(edge('PROBABLE', '枣庄市'), edge('PROBABLE', '滕州市')),
        },
        indication('薛城青萝卜', '薛城区', 'PROBABLE', 'TRADEMARK_KIND_NOT_STATED', 'NOT_STATED'),
        indication('枣庄黑盖猪', '枣庄市', 'PROBABLE', 'NOT_STATED', 'NOT_STATED'),
      ],
    },
    certificationMarks: {
      nodes: [
        total('枣庄市', 26, '2020-12-31', 'FROM_CONTEXT'),
        total('山亭区', 16, null, 'NOT_STATED'),
        total('滕州市', 8, '2021-04-26', 'AS_OF_PUBLICATION'),
      ],
      gaps: gapsOf('gi-certification-marks', zone, shizhong, xuecheng, yicheng, taierzhuang),
    },
  });
});

it('question 15: pledge loans, annual and cumulative apart, patents apart from all rights', async () => {
  const loan = (place: string, exact: string, printed: string, at: string, period: object) => ({
    place: named(place),
    exact,
    unit: '元',
    comparator: 'EQUAL',
    printed,
    ...period,
    provenance: [{ locator: { code: at } }],
  });
  const in2020 = (periodBasis: string) => ({
    periodStart: '2020-01-01',
    periodEnd: '2020-12-31',
    periodKind: 'ANNUAL',
    periodBasis,
  });
  const upTo2020 = {
    periodStart: null,
    periodEnd: '2020-12-31',
    periodKind: 'CUMULATIVE',
    periodBasis: 'STATED',
  };
  const series = (place: string | null, details: object, lacking: object[], ...figures: object[]) => ({
    startDate: '2020-01-01',
    endDate: '2020-12-31',
    periodBasis: 'STATED',
    parts: [{ role: 'PLACE', certainty: 'STATED', through: place === null ? null : named(place) }],
    event: {
      name: words,
      status: 'DONE',
      pledgedRight: 'NOT_STATED',
      series: true,
      borrowers: nodes(),
      lenders: nodes(),
      pledgedRights: nodes(),
      gaps: lacking,
    },
    figures,
    ...details,
  });
  const figure = (code: string, printed: string, periodKind: string) => ({
    indicator: { code },
    printed,
    periodKind,
  });
  const unnamed = lack('borrowers', 'lenders', 'pledgedRights', 'pledgedRight');
  const patents = series(
    '枣庄高新区',
    { startDate: null },
    [{ reason: 'NOT_IDENTIFIED', property: 'borrowers' }, ...lack('lenders', 'pledgedRights')],
    figure('patent-pledge-financing-amount', '1.19亿元', 'CUMULATIVE'),
    figure('patent-pledge-financings', '13笔', 'CUMULATIVE'),
    figure('patents-pledged', '27件', 'CUMULATIVE'),
  );
  const onlySummed = series(
    '滕州市',
    {},
    unnamed,
    figure('ip-pledge-financing-amount', '5418万元', 'ANNUAL'),
  );
  const borrowers = nodes({ __typename: 'OrganizationGroup', name: '枣庄高新区质押企业' });
  expect(await ask('pledge-loans-by-district')).toEqual({
    loans: {
      nodes: [
        { ...onlySummed, event: { ...onlySummed.event, series: null } },
        series(
          null,
          { periodBasis: 'FROM_CONTEXT' },
          unnamed,
          figure('ip-pledge-financing-amount', '1.18亿元', 'ANNUAL'),
          figure('ip-pledge-financings', '18件', 'ANNUAL'),
        ),
        { ...patents, event: { ...patents.event, pledgedRight: 'PATENT', borrowers } },
      ],
      gaps: [],
    },
    ipPledges: {
      nodes: [
        loan('枣庄市', '118000000', '1.18亿元', 'A1-P3', in2020('FROM_CONTEXT')),
        loan('滕州市', '54180000', '5418万元', 'A6-P3', in2020('STATED')),
      ],
      gaps: gapsOf('ip-pledge-financing-amount', zone, shizhong, xuecheng, yicheng, taierzhuang, shanting),
    },
    patentPledges: {
      nodes: [loan('枣庄高新区', '119000000', '1.19亿元', 'A2-P6', upTo2020)],
      gaps: gapsOf(
        'patent-pledge-financing-amount',
        city,
        shizhong,
        xuecheng,
        yicheng,
        taierzhuang,
        shanting,
        tengzhou,
      ),
    },
  });
});

it('question 18: policies of the zone, proposed apart from issued, and no result dated after them', async () => {
  const policy = (name: string, documentTitle: string | null, status: string, at: string) => ({
    name,
    documentTitle,
    status,
    startDate: null,
    periodBasis: 'NOT_STATED',
    organizedBy: edges(edge('PROBABLE', '高新区行政审批局')),
    provenance: [{ locator: { code: at } }],
  });
  const opinions = '枣庄高新区关于深化产业培育实现高质量发展的若干意见';
  const measures = '枣庄高新区强化科技创新加快新旧动能转换政策措施';
  expect(await ask('policies-of-a-zone')).toEqual({
    node: {
      name: '枣庄高新区',
      policies: nodes(
        policy(opinions, `《${opinions}》`, 'ISSUED', 'A2-P3'),
        policy(measures, `《${measures}》`, 'ISSUED', 'A2-P3'),
        policy('专利商标混合质押贷款', null, 'PROPOSED', 'A2-P5'),
        policy('区级知识产权质押贷款风险补偿机制', null, 'PROPOSED', 'A2-P5'),
        {
          ...policy('专利重点工作任务目标', null, 'ISSUED', 'A1-P2'),
          startDate: '2020-01-01',
          periodBasis: 'FROM_CONTEXT',
          organizedBy: edges(edge('PROBABLE', '枣庄市市场监督管理局')),
        },
      ),
    },
    results: {
      nodes: [],
      gaps: [
        { reason: 'NOT_STATED', property: 'period', period: '2021', count: 3, message: words },
        { reason: 'NOT_COVERED', property: 'period', period: '2021', count: 9, message: words },
      ],
    },
  });
});

it('question 19: cases and fines by district; brands are what they are about, not offenders', async () => {
  const enforcementCase = (place: string, details: object) => ({
    name: words,
    infringedRight: 'NOT_STATED',
    firstOfItsKind: null,
    status: 'DONE',
    periodBasis: 'NOT_STATED',
    tookPlaceIn: nodes(named(place)),
    concerns: nodes(),
    complainants: nodes(),
    respondents: nodes(),
    observations: nodes(),
    gaps: lack('rightHolders', 'complainants', 'respondents', 'infringedRight', 'period'),
    ...details,
  });
  const hidden = (property: string) => ({ reason: 'NOT_IDENTIFIED', property });
  const brands = (...names: string[]) => nodes(...names.map((name) => ({ __typename: 'Brand', name })));
  const figure = (code: string, printed: string, periodBasis: string) => ({
    indicator: { code },
    printed,
    periodBasis,
  });
  expect(await ask('enforcement-cases-by-district')).toEqual({
    enforcementCases: nodes(
      enforcementCase('市中区', {
        name: '邓某诉枣庄某电子科技有限公司专利侵权案件',
        infringedRight: 'PATENT',
        firstOfItsKind: true,
        complainants: nodes({ name: '邓某', masked: true }),
        respondents: nodes({ name: '枣庄某电子科技有限公司', masked: true }),
        gaps: [...lack('rightHolders'), hidden('complainants'), hidden('respondents'), ...lack('period')],
      }),
      ...['花花牛', '飘安', '红牛', '三稻人', '优益C'].map((brand) =>
        enforcementCase('市中区', { concerns: brands(brand) }),
      ),
      enforcementCase('滕州市', {
        observations: nodes(
          figure('fines', '13.94万元', 'NOT_STATED'),
          figure('infringement-cases', '12件', 'NOT_STATED'),
        ),
      }),
      enforcementCase('薛城区', {
        infringedRight: 'TRADEMARK',
        periodBasis: 'FROM_CONTEXT',
        concerns: brands('国窖', '徐福记', '丽邦', '茅台', '枪手', '特百惠'),
        gaps: lack('rightHolders', 'complainants', 'respondents'),
        observations: nodes(
          figure('case-value', '58407元', 'FROM_CONTEXT'),
          figure('fines-and-confiscations', '230743元', 'FROM_CONTEXT'),
          figure('infringement-cases', '25起', 'FROM_CONTEXT'),
        ),
      }),
    ),
    fines: {
      nodes: [{ place: named('滕州市'), exact: '139400', unit: '元', periodBasis: 'NOT_STATED' }],
      gaps: gapsOf('fines', zone, city, shizhong, xuecheng, yicheng, taierzhuang, shanting),
    },
  });
});

it('question 21: programmes of Shanting, who ran them and what they touched', async () => {
  const bureau = '山亭区市场监督管理局';
  const programme = (name: string, programmeType: string, organizer: unknown, ...touched: unknown[]) => ({
    __typename: 'Programme',
    name,
    status: 'UNDER_WAY',
    programmeType,
    organizedBy: edges(...[organizer ?? []].flat()),
    involves: edges(...touched),
  });
  const touched = (certainty: string, __typename: string, name: unknown) => ({
    role: words,
    certainty,
    node: { __typename, name },
  });
  const probably = edge('PROBABLE', bureau);
  const stated = edge('STATED', bureau);
  const events = [
    {
      ...programme(
        '火樱桃文化旅游节',
        'FESTIVAL',
        null,
        touched('STATED', 'Brand', '山亭火樱桃'),
        touched('STATED', 'Product', '山亭火樱桃'),
      ),
      status: 'DONE',
    },
    programme(
      '地理标志商标+公司+农户',
      'MODEL',
      stated,
      touched('PROBABLE', 'Enterprise', '枣庄华宝牧业开发有限公司'),
      touched('PROBABLE', 'FarmHouseholdGroup', words),
      touched('PROBABLE', 'GeographicalIndication', '山亭肉鸡'),
    ),
    programme('订单农业', 'MODEL', probably),
    programme(
      '非公党组织+地标企业+贫困户',
      'MODEL',
      probably,
      touched('PROBABLE', 'Enterprise', '山东欧乐食品有限公司'),
      touched('PROBABLE', 'FarmHouseholdGroup', words),
      touched('PROBABLE', 'FarmHouseholdGroup', words),
      touched('PROBABLE', 'OrganizationGroup', words),
    ),
    programme('山亭区地理标志运用促进工程', 'DEVELOPMENT', edge('PROBABLE', '枣庄市市场监督管理局')),
    programme('镇、街、村三级联动', 'MODEL', probably),
    programme('“一镇一品、一社一标”指导', 'DEVELOPMENT', stated),
    programme('商标富农工程', 'DEVELOPMENT', probably),
    {
      __typename: 'Recognition',
      name: '国家级知识产权保护规范化市场',
      status: 'GRANTED',
      organizedBy: edges(edge('STATED', '国家知识产权局')),
      involves: edges(),
    },
  ];
  expect(await ask('who-helped-whom')).toEqual({
    node: { name: '山亭区', events: { totalCount: events.length, nodes: events } },
  });
});

it('question 22: the source behind one value, as printed', async () => {
  expect(await ask('sources-behind-one-value')).toEqual({
    node: {
      indicator: { name: '产生利税', nameEn: words, definition: words },
      subject: { name: words },
      value: 10_000_000,
      unit: '元',
      comparator: 'MORE_THAN',
      periodKind: 'CUMULATIVE',
      periodBasis: 'FROM_CONTEXT',
      provenance: [
        {
          source: {
            title: '知识产权质押融资让“知本”变“资本”',
            publisher: '高新区行政审批局',
            date: '2021-04-26',
            partOf: { title: '法治社会', page: '3' },
          },
          locator: {
            code: 'A2-P6',
            label: '法治社会 2021-04-26 第3版，第2篇（枣庄高新区），第6段',
            english: 'Fazhi Shehui, 2021-04-26, page 3, article 2 (Zaozhuang Hi-tech Zone), paragraph 6',
          },
          printed: '1000余万元',
          statement: 'value = 10000000',
          certainty: 'STATED',
          recordedAt: '2026-11-23',
        },
      ],
    },
  });
});

describe('question 26: valid invention patents at every level', () => {
  const snapshot = (place: string, value: number | null, periodEnd: string | null, periodBasis: string) => ({
    subject: { __typename: 'District', name: place },
    place: named(place),
    periodStart: null,
    periodEnd,
    periodKind: 'SNAPSHOT',
    periodBasis,
    value,
    comparator: value && 'EQUAL',
    unit: value && '件',
    changePrinted: null,
  });
  const inCity = { ...snapshot('枣庄市', 2472, '2020-12-31', 'FROM_CONTEXT'), changePrinted: '82.7%' };
  const inXuecheng = snapshot('薛城区', 513, '2020-12-31', 'STATED');
  const inYicheng = { ...snapshot('峄城区', null, '2020-12-31', 'STATED'), changePrinted: '214%' };
  const inTengzhou = snapshot('滕州市', 562, '2021-04-26', 'AS_OF_PUBLICATION');
  const ofFirm = {
    ...snapshot('台儿庄区', 28, null, 'NOT_STATED'),
    subject: { __typename: 'Enterprise', name: '枣庄市鑫金山机械有限公司' },
    unit: '项',
  };
  const indicator = 'valid-invention-patents';
  const gap = (subject: string, period: string | null = null) => ({
    ...notStated(subject, indicator),
    period,
    count: null,
  });

  it('gives every row with its qualifiers, and the places without a figure', async () => {
    expect(await ask('valid-patents-time-series')).toEqual({
      observations: {
        totalCount: 5,
        nodes: [inCity, inXuecheng, inYicheng, inTengzhou, ofFirm],
        // Of Yicheng only the change is stated, in Taierzhuang only the figure of one firm.
        gaps: [zone, shizhong, yicheng, taierzhuang, shanting].map((place) => gap(place)),
      },
    });
  });

  it('gives of one year what is stated for it or follows from context, and counts the rest', async () => {
    const variables = { ...operationVariables('valid-patents-time-series'), year: 2020 };
    expect(await answerTo('valid-patents-time-series', variables)).toEqual({
      observations: {
        totalCount: 3,
        nodes: [inCity, inXuecheng, inYicheng],
        gaps: [
          ...[zone, shizhong, yicheng, taierzhuang, shanting].map((place) => gap(place, '2020')),
          { ...gap(tengzhou, '2020'), reason: 'NOT_COVERED' },
          { reason: 'NOT_STATED', subject: city, property: 'period', period: '2020', count: 1 },
          { reason: 'NOT_COVERED', subject: city, property: 'period', period: '2020', count: 1 },
        ],
      },
    });
  });
});

it('question 23: the page never contradicts itself about one value', async () => {
  expect(await ask('conflicting-statements')).toEqual({
    conflicts: { nodes: [], gaps: [{ reason: 'NOT_STATED', subject: city, property: null }] },
  });
});

it('question 24: what is known of 2020, and what no period is stated for', async () => {
  const answer = (await ask('what-held-on-a-day')) as {
    node: unknown;
    observations: { totalCount: number; nodes: { exact: string }[]; gaps: unknown[] };
  };
  expect(answer.node).toEqual({
    id: 'Enterprise:shandong-fengyuan-tyre',
    name: '山东丰源轮胎制造股份有限公司',
    locatedInEdge: { validFrom: null, validTo: null, node: { name: '枣庄市' } },
    recognitions: {
      nodes: [
        {
          name: words,
          status: 'GRANTED',
          startDate: null,
          endDate: null,
          periodBasis: 'NOT_STATED',
        },
        {
          name: '泰山品质认证',
          status: 'GRANTED',
          startDate: '2020-01-01',
          endDate: '2020-12-31',
          periodBasis: 'FROM_CONTEXT',
        },
      ],
    },
  });
  // Xuecheng's figures of 2020; the firms recommended for a list have no period.
  expect(answer.observations.nodes.map(({ exact }) => exact).sort()).toEqual(
    ['230743', '25', '3422', '5', '513', '58407'].sort(),
  );
  expect(answer.observations.gaps).toEqual([
    { reason: 'NOT_STATED', subject: xuecheng, property: 'period', count: 1 },
  ]);
});

describe('question 27: what the graph covers', () => {
  interface Coverage {
    kinds: { kind: string; count: number }[];
    levels: unknown;
    places: { place: { id: string }; figures: number }[];
    periods: { year: number | null; periodKind: string; figures: number }[];
    sources: { source: { title: string; kind: string; publisher: string | null; date: string | null } }[];
    indicators: { indicator: { code: string } }[];
    gaps: { subject: string | null; property: string }[];
  }
  let graph: { synthetic: boolean; version: string; datasets: { id: string }[]; coverage: Coverage };

  beforeAll(async () => {
    ({ graph } = (await ask('what-the-graph-covers')) as { graph: typeof graph });
  });

  it('names the data sets and a version to cite', () => {
    expect(graph.synthetic).toBe(false);
    expect(graph.version).toMatch(/^[0-9a-f]{16}$/);
    expect(graph.datasets.map(({ id }) => id)).toEqual(['ipgraph-matching', 'zaozhuang-2021-04-26']);
  });

  it('gives the city, its six districts and the zone figures, and none to the provinces it only mentions', () => {
    const { levels, places, gaps } = graph.coverage;
    expect(levels).toEqual([
      { level: 'PROVINCE', places: 7, withFigures: 0 },
      { level: 'PREFECTURE', places: 1, withFigures: 1 },
      { level: 'COUNTY', places: 6, withFigures: 6 },
      { level: null, places: 1, withFigures: 1 },
    ]);
    expect(places.map(({ place }) => place.id).sort()).toEqual(
      [city, shizhong, xuecheng, yicheng, taierzhuang, shanting, tengzhou, zone].sort(),
    );
    expect(gaps.filter(({ subject }) => subject !== null)).toHaveLength(7);
  });

  it('keeps annual and cumulative apart, and figures without a year by themselves', () => {
    const { periods } = graph.coverage;
    expect([...new Set(periods.map(({ year }) => year))]).toEqual([2020, 2021, null]);
    const of2020 = periods.filter(({ year }) => year === 2020).map(({ periodKind }) => periodKind);
    expect(of2020).toEqual(['ANNUAL', 'CUMULATIVE', 'NOT_STATED', 'SNAPSHOT']);
  });

  it('names the page, its eight articles with their publishers, and what the program computed', () => {
    const kinds = graph.coverage.sources.map(({ source }) => source.kind);
    expect(kinds.sort()).toEqual([
      ...Array<string>(8).fill('ARTICLE'),
      'CODE_LIST',
      'DERIVED',
      'NEWSPAPER_PAGE',
    ]);
    expect(graph.coverage.sources).toContainEqual({
      source: {
        title: '地理标志打造乡村振兴绿色模式',
        kind: 'ARTICLE',
        publisher: '山亭区市场监督管理局',
        date: '2021-04-26',
      },
      passages: 6,
      statements: expect.any(Number) as number,
    });
  });

  it('says in how many places an indicator is stated', () => {
    expect(graph.coverage.indicators).toContainEqual({
      indicator: { code: 'valid-registered-trademarks', name: words, nameEn: words, unit: '件' },
      figures: 4,
      places: 4,
      firstYear: 2020,
      lastYear: 2021,
      periodKinds: ['SNAPSHOT'],
    });
  });

  it('names the kinds of which the page has none', () => {
    const empty = graph.coverage.gaps
      .filter(({ subject }) => subject === null)
      .map(({ property }) => property);
    expect(empty).toEqual(['FinancialInstitution', 'Cooperative', 'Association', 'Patent', 'Trademark']);
    expect(graph.coverage.kinds).toContainEqual({ kind: 'Patent', count: 0 });
    expect(graph.coverage.kinds).toContainEqual({ kind: 'GeographicalIndication', count: 5 });
  });
});

it('cites one passage and one source for every statement, and a statement for every fact', async () => {
  const rows = await server.database.read({
    name: 'facts without statements, statements without sources',
    text: `
      CALL () { MATCH (n:Thing|Observation|GiProtection)
                WHERE NOT EXISTS { (:Statement {subjectKey: n.id}) } RETURN count(n) AS nodes }
      CALL () { MATCH (a:Node)-[r]->(:Node)
                WHERE NOT (a:Statement OR a:Passage OR a:Source) AND NOT EXISTS { (:Statement {subjectKey: r.key}) }
                RETURN count(r) AS relationships }
      CALL () { MATCH (s:Statement)
                WHERE COUNT { (s)-[:STATED_IN]->(:Passage)-[:OF]->(:Source) } <> 1
                RETURN count(s) AS statements }
      RETURN nodes, relationships, statements`,
    parameters: {},
  });
  expect(rows).toEqual([{ nodes: 0, relationships: 0, statements: 0 }]);
});

it('question 25: what is called 滕州 among districts and products, asked by pinyin', async () => {
  const found = (kind: string, id: string, name: string, field: string, text: string) => ({
    rank: 'PINYIN',
    matched: { field, text, highlights: [{ start: 0, end: 2 }] },
    node: { __typename: kind, id, name },
  });
  expect(await ask('search-by-any-name')).toEqual({
    search: {
      edges: [
        found('District', tengzhou, '滕州市', 'aliases', '滕州'),
        found('Product', 'Product:tengzhou-potato', '滕州马铃薯', 'name', '滕州马铃薯'),
      ],
      totalCount: 2,
      truncated: false,
      pageInfo: { hasNextPage: false, endCursor: words },
    },
  });
});

it('a list of names and codes: what each of them means, and what cannot be told', async () => {
  const entity = (kind: string, id: string, name: string) => ({ __typename: kind, id, name });
  const reason = (rank: string, field: string, text: string) => ({ rank, matched: { field, text } });
  const row = (given: string, outcome: string, rest: Record<string, unknown> = {}) => ({
    given,
    outcome,
    entity: null,
    score: null,
    reason: null,
    problem: null,
    candidates: [],
    moreCandidates: false,
    ...rest,
  });
  const candidate = (
    score: number,
    of: ReturnType<typeof entity>,
    rank: string | null,
    text: string,
    sameness: string[] = [],
  ) => ({
    score,
    certainty: 'POSSIBLE',
    entity: of,
    reason: { rank, sameness, matched: { field: text === '滕州' ? 'aliases' : 'name', text } },
  });
  const named = (score: number, kind: string, id: string, name: string, rank: string, sameness?: string[]) =>
    candidate(score, entity(kind, id, name), rank, name, sameness);
  const trade = 'SAME_TRADE_NAME_AND_PLACE';
  const answer = (await ask('resolve-a-list')) as { resolve: { rows: { given: string }[] } };
  const { rows, ...rest } = answer.resolve;
  const byPinyin = rows.splice(5, 1);
  expect(byPinyin).toMatchObject([
    {
      given: 'tengzhou',
      outcome: 'NOT_FOUND',
      candidates: [candidate(0.8, entity('District', tengzhou, '滕州市'), 'PINYIN', '滕州'), {}, {}, {}, {}],
      moreCandidates: true,
    },
  ]);
  expect(rows).toEqual([
    row('370481', 'MATCHED', {
      entity: entity('District', tengzhou, '滕州市'),
      score: 1,
      reason: reason('CODE', 'divisionCode', '370481'),
    }),
    row('南京大学', 'MATCHED', {
      entity: entity('University', 'University:nanjing-university', '南京大学'),
      score: 1,
      reason: reason('NAME', 'name', '南京大学'),
    }),
    row('火樱桃', 'MATCHED', {
      entity: entity('Product', 'Product:shanting-fire-cherry', '山亭火樱桃'),
      score: 0.98,
      reason: reason('ALIAS', 'aliases', '火樱桃'),
    }),
    row('滕州马铃薯', 'AMBIGUOUS', {
      candidates: [
        named(1, 'GeographicalIndication', 'GeographicalIndication:tengzhou-potato', '滕州马铃薯', 'NAME'),
        named(1, 'Product', 'Product:tengzhou-potato', '滕州马铃薯', 'NAME'),
      ],
    }),
    row('枣庄鑫金山机械公司', 'NOT_FOUND', {
      candidates: [
        named(
          0.73,
          'Enterprise',
          'Enterprise:zaozhuang-xinjinshan-machinery',
          '枣庄市鑫金山机械有限公司',
          'WORDS',
          [trade],
        ),
        candidate(
          0.7,
          entity('Enterprise', 'Enterprise:zaozhuang-xinjinshan-joint-stock', '枣庄市鑫金山股份有限公司'),
          null,
          '枣庄市鑫金山股份有限公司',
          [trade],
        ),
      ],
    }),
    row('枣庄某电子科技有限公司', 'AMBIGUOUS', {
      problem: { reason: 'MASKED_NAME', property: null, message: words },
      candidates: [
        named(
          1,
          'Enterprise',
          'Enterprise:zaozhuang-electronic-technology-masked',
          '枣庄某电子科技有限公司',
          'NAME',
        ),
      ],
    }),
    row('青岛大学', 'NOT_FOUND'),
    row('91370400000000000A', 'INVALID', {
      problem: { reason: 'FAULTY_CODE', property: 'unifiedSocialCreditCode', message: words },
    }),
    row('', 'INVALID', { problem: { reason: 'EMPTY', property: null, message: words } }),
  ]);
  expect(rest).toEqual({
    matched: [tengzhou, 'University:nanjing-university', 'Product:shanting-fire-cherry'],
  });
});

describe('question 3: the institutions that parties of two districts share', () => {
  it('are none here, since of one district a group works with six and of the other a government with one', async () => {
    const answer = await ask('institutions-shared-by-districts');
    expect(answer).toMatchObject({
      shared: { totalCount: 0, nodes: [] },
      inOne: {
        nodes: Array.from({ length: 6 }, () => ({
          via: 'DIRECT',
          partyRole: 'INDUSTRY',
          party: { __typename: 'OrganizationGroup', name: '台儿庄区21家高新技术企业' },
        })),
        gaps: [{ reason: 'NOT_IDENTIFIED', property: 'namedMembers', count: 21 }],
      },
      inOther: {
        nodes: [
          {
            via: 'DIRECT',
            certainty: 'STATED',
            partyRole: 'GOVERNMENT',
            party: { __typename: 'GovernmentAgency', name: '滕州市政府' },
            partner: named('山东科技大学'),
          },
        ],
        gaps: [],
      },
    });
  });

  it('are six for a district and the city around it', async () => {
    const answer = await answerTo('institutions-shared-by-districts', { one: taierzhuang, other: city });
    expect(answer).toMatchObject({ shared: { totalCount: 6 } });
  });
});

it('question 5: the one firm with a stated number of valid inventions has no agency that is named', async () => {
  const firm = {
    id: 'Enterprise:zaozhuang-xinjinshan-machinery',
    name: '枣庄市鑫金山机械有限公司',
    locatedIn: named('台儿庄区'),
    observations: nodes({
      printed: '28项',
      comparator: 'EQUAL',
      periodEnd: null,
      periodBasis: 'NOT_STATED',
    }),
    receivesServicesIn: { totalCount: 0 },
  };
  expect(await ask('agencies-of-firms-with-inventions')).toEqual({
    ipAgencies: { totalCount: 0, nodes: [] },
    firms: { totalCount: 1, nodes: [firm] },
  });
  expect(await answerTo('agencies-of-firms-with-inventions', { least: 29 })).toEqual({
    ipAgencies: { totalCount: 0, nodes: [] },
    firms: { totalCount: 0, nodes: [] },
  });
});

it('question 6: the figure of one firm may be of the year, since its day is not stated', async () => {
  const noFirm = (id: string, name: string) => ({ id, name, localObservations: edges() });
  const { districts } = (await ask('top-firms-by-valid-inventions')) as { districts: unknown };
  expect(districts).toEqual(
    nodes(
      noFirm(shizhong, '市中区'),
      noFirm(xuecheng, '薛城区'),
      noFirm(yicheng, '峄城区'),
      {
        id: taierzhuang,
        name: '台儿庄区',
        localObservations: edges({
          match: 'POSSIBLE',
          node: {
            subject: { __typename: 'Enterprise', name: '枣庄市鑫金山机械有限公司' },
            printed: '28项',
            comparator: 'EQUAL',
            periodEnd: null,
            periodBasis: 'NOT_STATED',
            provenance: [{ source: { publisher: '台儿庄区市场监督管理局' }, locator: { code: 'A5-P3' } }],
          },
        }),
      },
      noFirm(shanting, '山亭区'),
      noFirm(tengzhou, '滕州市'),
    ),
  );
});

it('question 7: no firm, since the page names neither rights of firms nor who borrowed', async () => {
  const loan = (name: string, borrowers: unknown[], ...gaps: [string, string][]) => ({
    name,
    borrowers: nodes(...borrowers),
    pledgedRights: { totalCount: 0 },
    gaps: gaps.map(([reason, property]) => ({ reason, property })),
  });
  const nothing: [string, string][] = [
    ['NOT_STATED', 'borrowers'],
    ['NOT_STATED', 'lenders'],
    ['NOT_STATED', 'pledgedRights'],
    ['NOT_STATED', 'pledgedRight'],
  ];
  expect(await ask('firms-with-rights-and-loan')).toEqual({
    enterprises: { totalCount: 0, nodes: [] },
    loans: nodes(
      loan(
        '枣庄高新区专利权质押融资',
        [{ __typename: 'OrganizationGroup', name: '枣庄高新区质押企业' }],
        ['NOT_IDENTIFIED', 'borrowers'],
        ['NOT_STATED', 'lenders'],
        ['NOT_STATED', 'pledgedRights'],
      ),
      loan('滕州市质押融资', [], ...nothing),
      loan('枣庄市知识产权质押融资', [], ...nothing),
    ),
  });
});

it('question 9: two firms have the title and no recorded loan; groups that have it name no member', async () => {
  const firm = (id: string, name: string, place: string | null, certainty: string) => ({
    id,
    name,
    locatedIn: place === null ? null : named(place),
    recognitions: edges({
      certainty,
      node: {
        scheme: '国家知识产权优势企业',
        status: 'GRANTED',
        provenance: [
          {
            source: { publisher: '峄城区市场监督管理局', date: '2021-04-26' },
            locator: { code: 'A8-P4' },
          },
        ],
      },
    }),
    memberOf: nodes(),
  });
  const group = (name: string, memberCountPrinted: string) => ({
    name,
    memberCountPrinted,
    namedMembers: { totalCount: 0 },
  });
  expect(await ask('advantaged-firms-without-pledge')).toEqual({
    enterprises: {
      totalCount: 2,
      gaps: ['rights', 'pledgedIn', 'borrowerIn'].map((property) => ({ reason: 'NOT_COVERED', property })),
      nodes: [
        firm('Enterprise:shandong-dipingxian', '山东地平线建筑节能科技有限公司', null, 'PROBABLE'),
        firm('Enterprise:shandong-fengyuan-tyre', '山东丰源轮胎制造股份有限公司', '枣庄市', 'STATED'),
      ],
    },
    groups: nodes(
      group('峄城区的国家级知识产权优势企业', '1家'),
      group('峄城区的山东省知识产权优势企业', '3家'),
    ),
  });
  expect(
    await answerTo('advantaged-firms-without-pledge', { title: '知识产权优势企业', statuses: ['UNDER_WAY'] }),
  ).toMatchObject({ enterprises: nodes({ id: 'Enterprise:shandong-zhiying' }), groups: nodes() });
});

it('partnerships of the city: a group with six institutions and a government with one', async () => {
  const row = (party: string, place: string | null, partner: string, kind: string, code: string) => ({
    party: { name: party, locatedIn: place === null ? null : named(place) },
    partner: named(partner),
    kinds: [kind],
    status: 'UNDER_WAY',
    via: 'DIRECT',
    certainty: 'STATED',
    partnership: { provenance: [{ source: { kind: 'ARTICLE' }, locator: { code } }] },
  });
  const ofGroup = (partner: string) =>
    row('台儿庄区21家高新技术企业', '台儿庄区', partner, 'INDUSTRY_UNIVERSITY_RESEARCH', 'A5-P4');
  expect(await ask('partnerships-of-a-city')).toMatchObject({
    partnerships: {
      nodes: [
        ofGroup('青岛能源所'),
        ofGroup('山东省科学院自动化研究所'),
        ofGroup('北京理工大学'),
        ofGroup('南京大学'),
        ofGroup('齐鲁工业大学'),
        ofGroup('东南大学'),
        row('滕州市政府', null, '山东科技大学', 'STRATEGIC_COOPERATION', 'A6-P4'),
      ],
      pageInfo: { hasNextPage: false },
      gaps: [{ reason: 'NOT_IDENTIFIED', property: 'namedMembers', count: 21 }],
    },
  });
});

it('a list by its ids: one row each, by pinyin', async () => {
  const row = (kind: string, id: string, name: string, place: string | null, counts: number[]) => {
    const [partnerIn, rights, recognitions, borrowerIn] = counts.map((totalCount) => ({ totalCount }));
    const locatedIn = place === null ? null : named(place);
    return { __typename: kind, id, name, locatedIn, partnerIn, rights, recognitions, borrowerIn };
  };
  expect(await ask('firms-of-a-list')).toEqual({
    parties: {
      totalCount: 3,
      nodes: [
        row('University', 'University:nanjing-university', '南京大学', null, [1, 0, 0, 0]),
        row(
          'Enterprise',
          'Enterprise:shandong-fengyuan-tyre',
          '山东丰源轮胎制造股份有限公司',
          '枣庄市',
          [0, 0, 2, 0],
        ),
        row('Enterprise', 'Enterprise:shandong-zhiying', '山东智赢门窗系统有限公司', '薛城区', [0, 0, 1, 0]),
      ],
      pageInfo: { hasNextPage: false, endCursor: words },
    },
  });
});
