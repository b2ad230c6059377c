import { ask, codesOf, dataOf, type Answer } from '../support/ask';
import { loadFolder } from '../support/dataset';
import { named, notStated } from '../support/expected-answers';
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
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * Figures over time, as a table, beside their parts, in order and divided: on the first source, where most of it is
 * hard (checked by hand against the page, shared/page), and on SYNTHETIC figures that have what the page lacks.
 */

let server: TestServer;

const startOn = (folder?: string) => {
  beforeAll(async () => {
    server = await startTestServer(folder);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
  });
};

const data = (query: string, variables?: Variables) => dataOf(server.url, query, variables);
const operation = (name: string) => data(operationDocument(name), operationVariables(name));

describe('on the first source', () => {
  startOn();

  it('question 16: the city’s total, the one district that can be added, and why the others cannot', async () => {
    const indicator = 'valid-invention-patents';
    const differs = (property: string, ...values: string[]) => ({ property, values });
    const figure = (
      treatment: string,
      subject: string,
      printed: string | null,
      exact: string | null,
      more: object = {},
    ) => ({
      indicator,
      treatment,
      exceedsWhole: exact && false,
      exact,
      unit: exact && '件',
      comparator: exact && 'EQUAL',
      periodEnd: '2020-12-31',
      periodKind: 'SNAPSHOT',
      observation: { subject: named(subject), printed, changePrinted: null },
      differences: [],
      ...more,
    });
    const part = (place: string, figures: unknown[], reason: string | null) => ({
      place: named(place),
      added: reason === null,
      figures,
      gap: reason === null ? null : { reason },
    });
    const unknown = [shizhong, yicheng, taierzhuang, shanting, tengzhou];
    expect(await operation('city-total-and-sum-of-districts')).toEqual({
      reconcile: {
        year: 2020,
        additivity: 'SEMI_ADDITIVE',
        indicator: { name: '有效发明专利', nameEn: 'Valid invention patents', unit: '件' },
        whole: named('枣庄市'),
        total: {
          exact: '2472',
          unit: '件',
          comparator: 'EQUAL',
          periodKind: 'SNAPSHOT',
          periodBasis: 'FROM_CONTEXT',
          provenance: [{ printed: '2472件', locator: { code: 'A1-P2' } }],
        },
        sum: {
          exact: '513',
          unit: '件',
          comparator: 'AT_LEAST',
          added: 1,
          of: 6,
          bounds: unknown.map((subject) => ({ reason: 'UNKNOWN_PARTS', subject })),
        },
        difference: { exact: '1959', comparator: 'AT_MOST' },
        parts: [
          part('市中区', [], 'NOT_STATED'),
          part('薛城区', [figure('ADDED', '薛城区', '513件', '513')], null),
          part(
            '峄城区',
            [
              figure('NO_NUMBER', '峄城区', null, null, {
                observation: { subject: named('峄城区'), printed: null, changePrinted: '214%' },
              }),
            ],
            'NOT_STATED',
          ),
          part(
            '台儿庄区',
            [
              figure('OTHER_SUBJECT', '枣庄市鑫金山机械有限公司', '28项', '28', {
                unit: '项',
                periodEnd: null,
                differences: [
                  differs('period', 'NOT_STATED', 'to 2020-12-31'),
                  differs('subject', 'PARTY', 'PLACE'),
                ],
              }),
            ],
            'NOT_STATED',
          ),
          part('山亭区', [], 'NOT_STATED'),
          part(
            '滕州市',
            [
              figure('OTHER_PERIOD', '滕州市', '562件', '562', {
                periodEnd: '2021-04-26',
                differences: [differs('period', 'to 2020-12-31', 'to 2021-04-26')],
              }),
            ],
            'NOT_COVERED',
          ),
        ],
        developmentZones: [part('枣庄高新区', [], 'NOT_STATED')],
        besideTotal: [],
        gaps: [
          ...[shizhong, yicheng, taierzhuang, shanting].map((place) => notStated(place, indicator)),
          { ...notStated(tengzhou, indicator), reason: 'NOT_COVERED' },
        ],
      },
    });
  });

  it('shows the zone’s cumulative patent pledges beside the city’s smaller total, flagged and not added', async () => {
    const answer = await data(
      `query ($whole: ID!) {
        reconcile(indicator: "ip-pledge-financing-amount", whole: $whole, year: 2020) {
          total { printed }
          sum { exact value unit comparator added }
          difference { exact value unit comparator }
          parts { place { name } figures { treatment exact periodKind } }
          developmentZones {
            place { name }
            added
            figures { indicator treatment exact periodKind exceedsWhole differences { property values } }
          }
        }
      }`,
      { whole: city },
    );
    expect(answer.reconcile).toEqual({
      total: { printed: '1.18亿元' },
      sum: { exact: '54180000', value: 54_180_000, unit: '元', comparator: 'AT_LEAST', added: 1 },
      difference: { exact: '63820000', value: 63_820_000, unit: '元', comparator: 'AT_MOST' },
      parts: [
        ...['市中区', '薛城区', '峄城区', '台儿庄区', '山亭区'].map((name) => ({
          place: named(name),
          figures: [],
        })),
        {
          place: named('滕州市'),
          figures: [{ treatment: 'ADDED', exact: '54180000', periodKind: 'ANNUAL' }],
        },
      ],
      developmentZones: [
        {
          place: named('枣庄高新区'),
          added: false,
          figures: [
            {
              indicator: 'patent-pledge-financing-amount',
              treatment: 'NARROWER',
              exact: '119000000',
              periodKind: 'CUMULATIVE',
              exceedsWhole: true,
              differences: [
                {
                  property: 'indicator',
                  values: ['ip-pledge-financing-amount', 'patent-pledge-financing-amount'],
                },
                { property: 'periodKind', values: ['ANNUAL', 'CUMULATIVE'] },
                { property: 'period', values: ['2020-01-01 to 2020-12-31', 'to 2020-12-31'] },
              ],
            },
          ],
        },
      ],
    });
  });

  it('adds cases that are about an event in the district, in a word that counts the same, without a total', async () => {
    const answer = await data(
      `query ($whole: ID!) {
        reconcile(indicator: "infringement-cases", whole: $whole, year: 2020) {
          total { id }
          sum { exact unit added of }
          difference { exact }
          parts { place { name } figures { treatment unit } }
          gaps { reason subject }
        }
      }`,
      { whole: city },
    );
    const { total, sum, difference, parts, gaps } = answer.reconcile as Record<string, unknown>;
    expect([total, difference]).toEqual([null, null]);
    expect(sum).toEqual({ exact: '25', unit: '件', added: 1, of: 6 });
    expect(parts).toContainEqual({ place: named('薛城区'), figures: [{ treatment: 'ADDED', unit: '起' }] });
    expect(gaps).toContainEqual({ reason: 'NOT_STATED', subject: city });
    expect(gaps).toContainEqual({ reason: 'NOT_COVERED', subject: tengzhou });
  });

  it('question 17: the stated changes, and none derived, since no figure of 2019 is stated', async () => {
    const row = (subject: string, exact: string | null, change: number | null) => ({
      subject: named(subject),
      exact,
      unit: exact && '件',
      comparator: exact && 'EQUAL',
      periodEnd: '2020-12-31',
      periodKind: 'SNAPSHOT',
      changePercent: change,
      changeComparator: change && 'EQUAL',
      changePrinted: change && `${change}%`,
      derivedChange: {
        percent: null,
        agreesWithStated: null,
        previous: null,
        gap: { reason: 'NOT_STATED', property: 'derivedChange', period: '2019' },
      },
    });
    const { observations } = (await operation('change-from-2019-to-2020')) as {
      observations: { nodes: unknown[]; gaps: unknown[] };
    };
    expect(observations.nodes).toEqual([
      row('枣庄市', '2472', 82.7),
      row('薛城区', '513', null),
      row('峄城区', null, 214),
    ]);
    expect(observations.gaps).toContainEqual({
      ...notStated(yicheng, 'valid-invention-patents'),
      period: '2020',
    });
  });

  it('question 20: the city’s patents per ten thousand inhabitants, with its rank in the province', async () => {
    const indicator = 'valid-invention-patents-per-10k';
    expect(await operation('patents-per-10k-and-rank')).toEqual({
      observations: {
        nodes: [
          {
            place: named('枣庄市'),
            exact: '6.29',
            unit: '件',
            comparator: 'EQUAL',
            periodEnd: '2020-12-31',
            periodBasis: 'FROM_CONTEXT',
            rank: 10,
            rankPrinted: '第10位',
            rankedWithin: named('山东省'),
            provenance: [{ locator: { code: 'A1-P2' } }],
          },
        ],
        gaps: [zone, shizhong, xuecheng, yicheng, taierzhuang, shanting, tengzhou].map((place) => ({
          ...notStated(place, indicator),
          period: '2020',
        })),
      },
      // The only city of the province that a source was read for: first among one, tenth as stated.
      rank: {
        places: [
          {
            place: named('枣庄市'),
            rank: 1,
            certain: true,
            exact: '6.29',
            statedRank: 10,
            statedRankWithin: named('山东省'),
          },
        ],
        unranked: [],
        gaps: [],
      },
    });
  });

  it('a rank without a value is shown, not ranked', async () => {
    const answer = await data(
      `{ rank(indicator: "patent-quality-assessment", within: "District:370000", year: 2020) {
        places { exact }
        unranked { place { name } gap { reason message } observations { rank rankedWithin { name } } }
      } }`,
    );
    expect(answer.rank).toEqual({
      places: [],
      unranked: [
        {
          place: named('枣庄市'),
          gap: {
            reason: 'NOT_STATED',
            message: 'For 枣庄市 only a rank or a change is stated for 2020, not the figure itself.',
          },
          observations: [{ rank: 7, rankedWithin: named('山东省') }],
        },
      ],
    });
  });

  it('divides what one source states for one period, and nothing else', async () => {
    const answer = await data(
      `query ($place: ID!) {
        perLoan: ratio(
          numerator: "ip-pledge-financing-amount", denominator: "ip-pledge-financings", place: $place, year: 2020, decimals: 2
        ) { exact unit comparator rounded decimals numerator { printed } denominator { printed } gap { reason } }
        perPatent: ratio(
          numerator: "ip-pledge-financing-amount", denominator: "valid-invention-patents", place: $place, year: 2020
        ) { exact numerator { printed } denominator { printed } gap { reason message } }
        perBrand: ratio(
          numerator: "valid-invention-patents", denominator: "madrid-marks", place: $place, year: 2020
        ) { exact numerator { printed } denominator { printed } gap { reason property } }
      }`,
      { place: city },
    );
    expect(answer).toEqual({
      perLoan: {
        exact: '6555555.56',
        unit: '元/件',
        comparator: 'EQUAL',
        rounded: true,
        decimals: 2,
        numerator: { printed: '1.18亿元' },
        denominator: { printed: '18件' },
        gap: null,
      },
      perPatent: {
        exact: null,
        numerator: { printed: '1.18亿元' },
        denominator: { printed: '2472件' },
        gap: {
          reason: 'NOT_COMPARABLE',
          message:
            'The two figures are not of one period or subject: periodKind is ANNUAL and SNAPSHOT; period is ' +
            '2020-01-01 to 2020-12-31 and to 2020-12-31.',
        },
      },
      perBrand: {
        exact: null,
        numerator: { printed: '2472件' },
        denominator: null,
        gap: { reason: 'NOT_STATED', property: 'madrid-marks' },
      },
    });
  });

  it('gives areas in mu in hectares, and no other figure', async () => {
    const answer = await data(
      `query ($place: ID!) {
        planted: observations(indicator: "planting-area", place: $place) { nodes { printed unit exact hectares } }
        ordered: observations(indicator: "order-area", place: $place) { nodes { exact hectares } }
        output: observations(indicator: "output-value", place: $place) { nodes { exact hectares } }
      }`,
      { place: shanting },
    );
    expect(answer).toEqual({
      planted: { nodes: [{ printed: '8万亩', unit: '亩', exact: '80000', hectares: '5333.3333' }] },
      ordered: { nodes: [{ exact: '200000', hectares: '13333.3333' }] },
      output: { nodes: [{ exact: '620000000', hectares: null }] },
    });
  });

  it('a table has every asked cell: a value, or null with the reason', async () => {
    const answer = await data(
      `query ($places: [ID!]!) {
        compare(places: $places, indicators: ["valid-invention-patents", "patents-granted"], years: [2020]) {
          columns { indicator { code } year filled differences { property } }
          rows {
            place { name }
            cells { indicator value exact comparator gap { reason } otherPeriods { printed } otherSubjects { printed } }
          }
        }
      }`,
      { places: [tengzhou, taierzhuang, yicheng, city] },
    );
    const cell = (indicator: string, exact: string | null, more: object = {}) => ({
      indicator,
      value: exact && Number(exact),
      exact,
      comparator: exact && 'EQUAL',
      gap: exact === null ? { reason: 'NOT_STATED' } : null,
      otherPeriods: [],
      otherSubjects: [],
      ...more,
    });
    const [valid, granted] = ['valid-invention-patents', 'patents-granted'];
    expect(answer.compare).toEqual({
      columns: [
        { indicator: { code: valid }, year: 2020, filled: 1, differences: [] },
        { indicator: { code: granted }, year: 2020, filled: 2, differences: [] },
      ],
      rows: [
        {
          place: named('滕州市'),
          cells: [
            cell(valid, null, { gap: { reason: 'NOT_COVERED' }, otherPeriods: [{ printed: '562件' }] }),
            cell(granted, null),
          ],
        },
        {
          place: named('台儿庄区'),
          cells: [cell(valid, null, { otherSubjects: [{ printed: '28项' }] }), cell(granted, null)],
        },
        {
          place: named('峄城区'),
          cells: [cell(valid, null), cell(granted, '370', { comparator: 'MORE_THAN' })],
        },
        { place: named('枣庄市'), cells: [cell(valid, '2472'), cell(granted, '6284')] },
      ],
    });
  });

  it('a time series has the stated years as points and the others as gaps, undated figures apart', async () => {
    const answer = await data(
      `query ($subjects: [ID!]!) {
        timeSeries(indicator: "valid-invention-patents", subjects: $subjects, from: 2020, to: 2021) {
          indicator { code }
          rows {
            subject { name }
            series { unit periodKind points { year exact periodEnd periodBasis } gaps { reason period } }
            undated { printed }
            gaps { reason property count }
          }
        }
      }`,
      { subjects: [tengzhou, 'Enterprise:zaozhuang-xinjinshan-machinery', shizhong] },
    );
    expect(answer.timeSeries).toEqual({
      indicator: { code: 'valid-invention-patents' },
      rows: [
        {
          subject: named('滕州市'),
          series: [
            {
              unit: '件',
              periodKind: 'SNAPSHOT',
              points: [
                { year: 2021, exact: '562', periodEnd: '2021-04-26', periodBasis: 'AS_OF_PUBLICATION' },
              ],
              gaps: [{ reason: 'NOT_STATED', period: '2020' }],
            },
          ],
          undated: [],
          gaps: [],
        },
        {
          subject: named('枣庄市鑫金山机械有限公司'),
          series: [],
          undated: [{ printed: '28项' }],
          gaps: [
            { reason: 'NOT_STATED', property: 'valid-invention-patents', count: null },
            { reason: 'NOT_STATED', property: 'period', count: 1 },
          ],
        },
        {
          subject: named('市中区'),
          series: [],
          undated: [],
          gaps: [{ reason: 'NOT_STATED', property: 'valid-invention-patents', count: null }],
        },
      ],
    });
  });

  it('has no indicator without a rule for adding, and narrower ones below their broader', async () => {
    const answer = await data(
      `{ indicators(first: 100) { nodes { code additivity measureWords narrower { nodes { code } } } } }`,
    );
    const { nodes } = answer.indicators as { nodes: Record<string, unknown>[] };
    const byCode = new Map(nodes.map((indicator) => [indicator.code, indicator]));
    expect(byCode.get('ip-pledge-financing-amount')).toMatchObject({
      additivity: 'ADDITIVE',
      narrower: { nodes: [{ code: 'patent-pledge-financing-amount' }] },
    });
    expect(byCode.get('valid-invention-patents')).toMatchObject({
      additivity: 'SEMI_ADDITIVE',
      measureWords: ['项'],
    });
    expect(byCode.get('valid-invention-patents-per-10k')).toMatchObject({ additivity: 'NON_ADDITIVE' });
  });
});

describe('on figures that are hard to add, to rank and to divide', () => {
  startOn(fixture('figures'));

  const reconcile = async (indicator: string, selection: string, more = '') => {
    const answer = await data(
      `{ reconcile(indicator: "${indicator}", whole: "District:c", year: 2021${more}) { ${selection} } }`,
    );
    return answer.reconcile as Record<string, unknown>;
  };
  const refusal = async (query: string): Promise<unknown[]> => {
    const answer: Answer = await ask(server.url, query);
    return answer.errors.map(({ extensions, message }) => [extensions.code, extensions.differences, message]);
  };

  it('a sum of all parts is exact where binary numbers are not', async () => {
    expect(
      await reconcile(
        'spending',
        'total { exact } sum { exact comparator added of bounds { reason } } difference { exact comparator } gaps { reason }',
      ),
    ).toEqual({
      total: { exact: '1' },
      sum: { exact: '1', comparator: 'EQUAL', added: 4, of: 4, bounds: [] },
      difference: { exact: '0', comparator: 'EQUAL' },
      gaps: [],
    });
  });

  it('groups of figures, too, are summed as decimals are, and ordered and chosen by that sum', async () => {
    const of = (
      ids: string[],
    ): string => `where: { subject: { some: { node: { id: { in: ${JSON.stringify(ids)} } } } },
      indicator: { some: { node: { code: { eq: "spending" } } } } }`;
    const groups = (ids: string[], more = ''): string =>
      `{ observations(${of(ids)}) { groupBy(by: [{ periodKind: VALUE }], of: [VALUE] ${more}) {
        nodes { values { sum avg } } } } }`;
    const having = 'having: { values: [{ index: 0, sum: { eq: 0.3 } }] }';
    expect(await data(groups(['District:a', 'District:b'], having))).toEqual({
      observations: { groupBy: { nodes: [{ values: [{ sum: 0.3, avg: 0.15 }] }] } },
    });
    const all = ['District:a', 'District:b', 'District:d', 'District:e'];
    expect(await data(groups(all))).toEqual({
      observations: { groupBy: { nodes: [{ values: [{ sum: 1, avg: 0.25 }] }] } },
    });
  });

  it('measure words that count the same are one unit in groups as in sums of parts, and no others are', async () => {
    const groups = (indicator: string): string =>
      `{ observations(where: { indicator: { some: { node: { code: { eq: "${indicator}" } } } }, value: { stated: true },
          subject: { some: { node: { id: { in: ["District:a", "District:b"] } } } }, periodEnd: { eq: "2021" } }) {
        groupBy(by: [{ periodKind: VALUE }], of: [VALUE]) { nodes { values { sum comparator } } } } }`;
    expect(await data(groups('patents-granted'))).toEqual({
      observations: { groupBy: { nodes: [{ values: [{ sum: 550, comparator: 'MORE_THAN' }] }] } },
    });
    const { errors } = await ask(server.url, groups('area'));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'NOT_COMPARABLE',
      differences: [{ property: 'unit', values: ['亩', '公顷'] }],
    });
  });

  it('every figure of a part is shown with what becomes of it, and a bound says where it comes from', async () => {
    const answer = await data(
      `{ reconcile(indicator: "patents-granted", whole: "District:c", year: 2021) {
        sum { exact unit comparator added of bounds { reason subject } }
        difference { exact comparator }
        parts { place { name } added figures { ...Figure } }
        developmentZones { place { name } added figures { ...Figure } gap { reason } }
        besideTotal { ...Figure }
        gaps { reason subject }
      } }
      fragment Figure on ReconciledFigure {
        indicator treatment exact exceedsWhole differences { property } observation { id }
      }`,
    );
    const { sum, difference, parts, developmentZones, besideTotal, gaps } = answer.reconcile as Record<
      string,
      unknown
    >;
    const figure = (id: string, treatment: string, exact: string | null, ...differing: string[]) => ({
      indicator: id.includes('invention') ? 'invention-patents-granted' : 'patents-granted',
      treatment,
      exact,
      exceedsWhole: exact && Number(exact) > 1000,
      differences: differing.map((property) => ({ property })),
      observation: { id: `Observation:${id}` },
    });
    expect(sum).toEqual({
      exact: '650',
      unit: '件',
      comparator: 'MORE_THAN',
      added: 3,
      of: 4,
      bounds: [
        { reason: 'PRINTED', subject: 'Observation:b/patents-granted/2021' },
        { reason: 'UNKNOWN_PARTS', subject: 'District:d' },
      ],
    });
    expect(difference).toEqual({ exact: '350', comparator: 'LESS_THAN' });
    expect(parts).toEqual([
      {
        place: named('甲区'),
        added: true,
        figures: [
          figure('a/patents-granted/2021', 'ADDED', '300'),
          figure('a/patents-granted/2021/firm', 'OTHER_SUBJECT', '40', 'subject'),
          figure('a/invention-patents-granted/2021', 'NARROWER', '60', 'indicator'),
        ],
      },
      { place: named('乙区'), added: true, figures: [figure('b/patents-granted/2021', 'ADDED', '250')] },
      {
        place: named('丙区'),
        added: false,
        figures: [figure('d/patents-granted/2021', 'NO_NUMBER', null)],
      },
      {
        place: named('丁区'),
        added: true,
        figures: [
          figure('e/patents-granted/2021', 'ADDED', '100'),
          figure('e/patents-granted/2021/to', 'DIFFERS', '900', 'periodKind', 'period'),
        ],
      },
    ]);
    expect(developmentZones).toEqual([
      {
        place: named('数开发区'),
        added: false,
        figures: [figure('z/patents-granted/2021', 'DEVELOPMENT_ZONE', '1200')],
        gap: { reason: 'NOT_COMPARABLE' },
      },
    ]);
    expect(besideTotal).toEqual([
      figure('c/invention-patents-granted/2021', 'NARROWER', '2000', 'indicator', 'periodKind', 'period'),
    ]);
    expect(gaps).toEqual([{ reason: 'NOT_STATED', subject: 'District:d' }]);
  });

  it('annual and cumulative totals are not added until the caller chooses, and then apart', async () => {
    const differences = [
      { property: 'periodKind', values: ['ANNUAL', 'CUMULATIVE'] },
      { property: 'period', values: ['2021-01-01 to 2021-12-31', 'to 2021-12-31'] },
    ];
    expect(
      await refusal('{ reconcile(indicator: "cases", whole: "District:c", year: 2021) { sum { exact } } }'),
    ).toEqual([
      [
        'NOT_COMPARABLE',
        differences,
        'The figures of cases for 2021 are not added to one sum: periodKind is ANNUAL and CUMULATIVE; period is ' +
          '2021-01-01 to 2021-12-31 and to 2021-12-31. Choose with `periodKind`, or ask `compare` for them side by side.',
      ],
    ]);
    const selection =
      'total { exact } sum { exact } besideTotal { exact treatment } parts { figures { exact treatment exceedsWhole } }';
    const figures = (...rows: [string, string, boolean][]) => ({
      figures: rows.map(([exact, treatment, exceedsWhole]) => ({ exact, treatment, exceedsWhole })),
    });
    expect(await reconcile('cases', selection, ', periodKind: ANNUAL')).toEqual({
      total: { exact: '50' },
      sum: { exact: '60' },
      besideTotal: [{ exact: '400', treatment: 'DIFFERS' }],
      parts: [figures(['60', 'ADDED', true]), figures(['120', 'DIFFERS', true]), figures(), figures()],
    });
    expect(await reconcile('cases', selection, ', periodKind: CUMULATIVE')).toEqual({
      total: { exact: '400' },
      sum: { exact: '120' },
      besideTotal: [{ exact: '50', treatment: 'DIFFERS' }],
      parts: [figures(['60', 'DIFFERS', false]), figures(['120', 'ADDED', false]), figures(), figures()],
    });
  });

  it('a ratio is never added', async () => {
    expect(
      await refusal(
        '{ reconcile(indicator: "patents-per-10k", whole: "District:c", year: 2021) { sum { exact } } }',
      ),
    ).toEqual([
      [
        'NOT_COMPARABLE',
        [{ property: 'additivity', values: ['NON_ADDITIVE'] }],
        'Figures of patents-per-10k are never added: additivity is NON_ADDITIVE. Ask `compare` for them side by side.',
      ],
    ]);
  });

  it('without any part there is no sum, and no difference', async () => {
    const answer = await data(
      `{ reconcile(indicator: "patents-granted", whole: "District:a", year: 2021) {
        total { exact } sum { exact } difference { exact } parts { added } gaps { reason subject property }
      } }`,
    );
    expect(answer.reconcile).toEqual({
      total: { exact: '300' },
      sum: null,
      difference: null,
      parts: [],
      gaps: [notStated('District:a', 'parts')],
    });
  });

  it('ties share a rank, and a bound leaves the ranks around it open', async () => {
    const answer = await data(
      `{ rank(indicator: "firms-visited", within: "District:c", year: 2021) {
        indicator { code } within { name } year
        places { place { name } rank bestRank worstRank certain exact comparator statedRank observation { printed } }
        unranked { place { name } gap { reason } }
      } }`,
    );
    const ranked = (place: string, ranks: [number, number, number], exact: string, printed: string) => ({
      place: named(place),
      rank: ranks[0],
      bestRank: ranks[1],
      worstRank: ranks[2],
      certain: ranks[1] === ranks[2],
      exact,
      comparator: printed.includes('余') ? 'MORE_THAN' : 'EQUAL',
      statedRank: null,
      observation: { printed },
    });
    expect(answer.rank).toEqual({
      indicator: { code: 'firms-visited' },
      within: named('数市'),
      year: 2021,
      places: [
        ranked('甲区', [1, 1, 2], '30', '30家'),
        ranked('乙区', [1, 1, 2], '30', '30家'),
        ranked('丁区', [3, 1, 3], '20', '20余家'),
        ranked('丙区', [4, 4, 4], '10', '10家'),
      ],
      unranked: [{ place: named('数开发区'), gap: { reason: 'NOT_STATED' } }],
    });
  });

  it('ranks the districts of a level at any depth, and chooses a kind of period', async () => {
    const answer = await data(
      `{ rank(indicator: "cases", within: "District:p", level: COUNTY, year: 2021, periodKind: ANNUAL) {
        places { place { name } rank exact }
        unranked { place { name } gap { reason } }
      } }`,
    );
    expect(answer.rank).toEqual({
      places: [{ place: named('甲区'), rank: 1, exact: '60' }],
      unranked: [
        ['数开发区', 'NOT_STATED'],
        ['乙区', 'NOT_COVERED'],
        ['丙区', 'NOT_STATED'],
        ['丁区', 'NOT_STATED'],
      ].map(([place = '', reason]) => ({ place: named(place), gap: { reason } })),
    });
  });

  it.each([
    ['kinds of period', 'cases', 'periodKind', ['ANNUAL', 'CUMULATIVE']],
    ['denominators', 'income-gain', 'denominator', ['PER_HOUSEHOLD', 'PER_PERSON']],
    ['units', 'area', 'unit', ['亩', '公顷']],
  ])('is not put into one order over mixed %s', async (_what, indicator, property, values) => {
    const [[code, differences] = []] = (await refusal(
      `{ rank(indicator: "${indicator}", within: "District:c", year: 2021) { places { rank } } }`,
    )) as [unknown, unknown][];
    expect(code).toBe('NOT_COMPARABLE');
    expect(differences).toContainEqual({ property, values });
  });

  it('a column of a table says in what its figures differ, and a cell lists what stands side by side', async () => {
    const answer = await data(
      `{ compare(places: ["District:e", "District:a"], indicators: ["patents-granted", "income-gain"], years: [2021, 2020]) {
        columns { indicator { code } year filled differences { property values } }
        rows { place { name } cells { exact unit gap { reason count message } observations { printed } } }
      } }`,
    );
    const { columns, rows } = answer.compare as { columns: unknown[]; rows: { cells: unknown[] }[] };
    const column = (code: string, year: number, filled: number) => ({
      indicator: { code },
      year,
      filled,
      differences: [],
    });
    expect(columns).toEqual([
      column('patents-granted', 2021, 1),
      column('patents-granted', 2020, 1),
      column('income-gain', 2021, 1),
      column('income-gain', 2020, 0),
    ]);
    expect(rows[0]?.cells[0]).toEqual({
      exact: null,
      unit: null,
      gap: {
        reason: 'NOT_COMPARABLE',
        count: 2,
        message:
          'For 丁区 2 figures of 2021 stand side by side (periodKind is ANNUAL and CUMULATIVE; period is ' +
          '2021-01-01 to 2021-12-31 and to 2021-12-31); none is picked.',
      },
      observations: [{ printed: '100件' }, { printed: '900件' }],
    });
    expect(rows[1]?.cells.map((cell) => (cell as { exact: unknown }).exact)).toEqual([
      '300',
      '280',
      '500',
      null,
    ]);
    const mixed = await data(
      `{ compare(places: ["District:a", "District:b"], indicators: ["income-gain"], years: [2021]) {
        columns { filled differences { property values } }
      } }`,
    );
    expect(mixed.compare).toEqual({
      columns: [
        { filled: 2, differences: [{ property: 'denominator', values: ['PER_HOUSEHOLD', 'PER_PERSON'] }] },
      ],
    });
  });

  it('annual and cumulative figures of one subject are two series', async () => {
    const answer = await data(
      `{ timeSeries(indicator: "patents-granted", subjects: ["District:e", "District:c"]) {
        rows { subject { name } series { periodKind points { year exact observation { printed } } gaps { period } } gaps { reason } }
      } }`,
    );
    const point = (year: number, exact: string) => ({ year, exact, observation: { printed: `${exact}件` } });
    expect(answer.timeSeries).toEqual({
      rows: [
        {
          subject: named('丁区'),
          series: [
            { periodKind: 'ANNUAL', points: [point(2021, '100')], gaps: [] },
            { periodKind: 'CUMULATIVE', points: [point(2021, '900')], gaps: [] },
          ],
          gaps: [],
        },
        {
          subject: named('数市'),
          series: [{ periodKind: 'ANNUAL', points: [point(2020, '800'), point(2021, '1000')], gaps: [] }],
          gaps: [],
        },
      ],
    });
  });

  it('a change is derived from two exact values, and held against the stated one', async () => {
    const answer = await data(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Observation {
        changePrinted derivedChange { percent agreesWithStated previous { exact } gap { reason } }
      } } }`,
      {
        ids: ['c', 'a', 'b', 'd', 'e'].map((place) => `Observation:${place}/patents-granted/2021`),
      },
    );
    const change = (
      changePrinted: string | null,
      percent: string | null,
      agreesWithStated: boolean | null,
      previous: string | null,
      reason: string | null,
    ) => ({
      changePrinted,
      derivedChange: {
        percent,
        agreesWithStated,
        previous: previous === null ? null : { exact: previous },
        gap: reason === null ? null : { reason },
      },
    });
    expect(answer.nodes).toEqual([
      change('25%', '25', true, '800', null),
      change('7.2%', '7.1429', false, '280', null),
      change(null, null, null, '200', 'NOT_COMPARABLE'),
      change('10%', null, null, null, 'NOT_STATED'),
      change(null, null, null, null, 'NOT_STATED'),
    ]);
  });

  it('a quotient needs one source for both figures', async () => {
    const ratio = (year: number) =>
      `ratio(numerator: "valid-patents", denominator: "residents", place: "District:c", year: ${year}) {
        exact rounded unit numerator { exact } denominator { exact } gap { reason message }
      }`;
    const noQuotient = (numerator: string, denominator: string) => ({
      exact: null,
      rounded: null,
      unit: null,
      numerator: { exact: numerator },
      denominator: { exact: denominator },
      gap: { reason: 'NOT_COMPARABLE', message: 'No source states both figures for the same period.' },
    });
    await loadFolder(server.database, fixture('figures-revised'));
    expect(await data(`{ in2021: ${ratio(2021)} in2020: ${ratio(2020)} in2019: ${ratio(2019)} }`)).toEqual({
      in2021: {
        exact: '0.000629',
        rounded: false,
        unit: '件/人',
        numerator: { exact: '1887' },
        denominator: { exact: '3000000' },
        gap: null,
      },
      in2020: noQuotient('1700', '2900000'),
      // The yearbook states residents and other patents; the patents shown are those of the revision.
      in2019: noQuotient('1600', '2800000'),
    });
  });

  it('hectares of a qualified area stand beside its comparator', async () => {
    const answer = await data(
      '{ observations(indicator: "area") { nodes { unit comparator exact hectares } } }',
    );
    expect(answer.observations).toEqual({
      nodes: [
        { unit: '亩', comparator: 'MORE_THAN', exact: '10000', hectares: '666.6667' },
        { unit: '公顷', comparator: 'EQUAL', exact: '700', hectares: null },
      ],
    });
  });

  it('one statement answers each root field, whatever the number of places', async () => {
    const statements = await server.statementsOf(() =>
      data(`{
        compare(places: ["District:a", "District:b", "District:d"], indicators: ["patents-granted"], years: [2021]) {
          rows { cells { exact } }
        }
        reconcile(indicator: "patents-granted", whole: "District:c", year: 2021) { parts { place { name } } }
        rank(indicator: "firms-visited", within: "District:c", year: 2021) { places { place { name } } }
      }`),
    );
    const ofFigures = statements.filter((name) => name === 'figures of places');
    expect(ofFigures).toHaveLength(3);
    // Places of parts and of ranks are the same question: who asks second asks for those only that the first did not.
    const ofPlaces = new Set(statements.filter((name) => name !== 'figures of places'));
    expect(['RankedPlace.place', 'ReconciledPart.place']).toEqual(expect.arrayContaining([...ofPlaces]));
    expect(statements).toHaveLength(3 + ofPlaces.size);
    expect(ofPlaces.size).toBeGreaterThan(0);
  });

  describe('misuse', () => {
    const failure = async (query: string): Promise<[unknown, string]> => {
      const answer = await ask(server.url, query);
      return [codesOf(answer)[0], answer.errors[0]?.message ?? ''];
    };

    it.each([
      [
        'compare(places: ["District:nowhere"], indicators: ["cases"], years: [2021]) { rows { cells { exact } } }',
        'UNKNOWN_ID',
      ],
      [
        'compare(places: ["District:c", "District:nowhere"], indicators: ["cases"], years: [2021]) { rows { cells { exact } } }',
        'UNKNOWN_ID',
      ],
      [
        'compare(places: ["District:c"], indicators: ["cases", "nothing"], years: [2021]) { rows { cells { exact } } }',
        'UNKNOWN_CODE',
      ],
      ['reconcile(indicator: "cases", whole: "District:nowhere", year: 2021) { year }', 'UNKNOWN_ID'],
      ['reconcile(indicator: "nothing", whole: "District:c", year: 2021) { year }', 'UNKNOWN_CODE'],
      ['rank(indicator: "cases", within: "District:nowhere", year: 2021) { year }', 'UNKNOWN_ID'],
      ['rank(indicator: "nothing", within: "District:c", year: 2021) { year }', 'UNKNOWN_CODE'],
      [
        'ratio(numerator: "cases", denominator: "nothing", place: "District:c", year: 2021) { exact }',
        'UNKNOWN_CODE',
      ],
      [
        'timeSeries(indicator: "cases", subjects: ["District:nowhere"]) { rows { gaps { reason } } }',
        'UNKNOWN_ID',
      ],
      [
        'timeSeries(indicator: "nothing", subjects: ["District:c"]) { rows { gaps { reason } } }',
        'UNKNOWN_CODE',
      ],
    ])('%s is %s', async (query, code) => {
      const [found, message] = await failure(`{ ${query} }`);
      expect(found).toBe(code);
      expect(message).toMatch(/^There is no (Place|Thing|Indicator) .*(nothing|nowhere)/);
    });

    it.each([
      [
        'compare(places: [], indicators: ["cases"], years: [2021]) { rows { cells { exact } } }',
        'Name at least one place.',
      ],
      [
        'compare(places: ["District:c", "District:c"], indicators: ["cases"], years: [2021]) { rows { cells { exact } } }',
        'Name each place once.',
      ],
      [
        'timeSeries(indicator: "cases", subjects: []) { rows { gaps { reason } } }',
        'Name at least one subject.',
      ],
      [
        'timeSeries(indicator: "cases", subjects: ["District:c"], from: 2021, to: 2020) { rows { gaps { reason } } }',
        '`from` is 2021 and `to` is 2020; ask for 1 to 100 years, the first not after the last.',
      ],
    ])('%s is refused: %s', async (query, expected) => {
      expect((await failure(`{ ${query} }`))[1]).toBe(expected);
    });

    it('a table of more than 1,000 cells is refused before anything is read', async () => {
      const years = Array.from({ length: 501 }, (_, index) => 1500 + index);
      const query = `{ compare(places: ["District:a", "District:b"], indicators: ["cases"], years: [${years.join()}]) { rows { cells { exact } } } }`;
      const statements = await server.statementsOf(async () => {
        expect(await failure(query)).toEqual([
          'BAD_ARGUMENTS',
          'The table would have 1002 cells; at most 1000 are answered at once. Ask for fewer places, indicators or years.',
        ]);
      });
      expect(statements).toEqual([]);
    });
  });
});
