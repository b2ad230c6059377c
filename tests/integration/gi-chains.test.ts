import { rm } from 'node:fs/promises';
import { ask, codesOf, dataOf } from '../support/ask';
import { readRecords, writeDataset } from '../support/dataset';
import { words } from '../support/expected-answers';
import { operationDocument, operationVariables } from '../support/operations';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

interface Row {
  reason: string;
  subject: string | null;
  property: string | null;
  period: string | null;
  count: number | null;
  message: string;
}

const gapFields = 'gaps { reason subject property period count message }';

const totalsFields = `totals {
  households {
    householdKind overlap disjointSet groupCount value exact comparator unit
    bounds { kind because subjects } gap { reason } groups { id }
  }
  gains {
    householdKind overlap disjointSet value exact comparator unit denominator periodStart periodEnd periodKind
    bounds { kind because subjects } gap { reason } indicator { code } figures { id }
  }
  gaps { reason property count }
}`;

const chainFields = `
  geographicalIndication { id }
  product { id }
  impacts { id }
  operators { kind operator { id } impacts { id } households { otherIndicationCount group { id } impacts { id } } }
  householdsWithoutOperator { certainty group { id } provenance { statement } }
  ${totalsFields}
  ${gapFields}`;

interface Link {
  group: { id: string };
  otherIndicationCount: number;
  impacts: { id: string }[];
}

interface Chain {
  geographicalIndication: { id: string } | null;
  product: { id: string } | null;
  operators: { kind: string; operator: { id: string }; households: Link[] }[];
  householdsWithoutOperator: { group: { id: string } }[];
  totals: Totals;
  gaps: Row[];
}

interface Totals {
  households: Record<string, unknown>[];
  gains: Record<string, unknown>[];
  gaps: Record<string, unknown>[];
}

interface Chains {
  nodes: Chain[];
  pageInfo: { endCursor: string | null };
  totals: Totals;
  gaps: Row[];
}

let server: TestServer;

async function chains(args: string): Promise<Chains> {
  const document = `{ giChains(${args}) { nodes { ${chainFields} } pageInfo { endCursor } ${totalsFields} ${gapFields} } }`;
  return (await dataOf(server.url, document)).giChains as Chains;
}

/** The only chain of an answer with an indication. */
function chainOf({ nodes }: Chains, indication: string): Chain {
  const found = nodes.filter((node) => node.geographicalIndication?.id === indication);
  const [chain] = found;
  if (!chain || found.length > 1) throw new Error(`${found.length} chains begin at ${indication}.`);
  return chain;
}

const about = (gaps: readonly Row[], property: string, reason = 'NOT_STATED') =>
  gaps.filter((gap) => gap.property === property && gap.reason === reason);

const idsOf = ({ operators }: Chain) =>
  operators.map(({ operator, households }) => [operator.id, households.map(({ group }) => group.id)]);

const [city, east, west] = ['District:880000', 'District:880001', 'District:880002'];
const [tea, pear] = ['GeographicalIndication:ledger-tea', 'GeographicalIndication:ledger-pear'];
const group = (slug: string) => `FarmHouseholdGroup:${slug}`;

describe('chains of two made-up counties', () => {
  beforeAll(async () => {
    server = await startTestServer(fixture('gi-chains'));
  }, 60_000);

  afterAll(async () => {
    await server.stop();
  });

  it('begin at indications, at a product without one, and at households that nobody is said to reach', async () => {
    const { nodes, gaps } = await chains(`place: "${city}"`);
    expect(
      nodes.map(({ geographicalIndication, product, householdsWithoutOperator }) => [
        geographicalIndication?.id ?? null,
        product?.id ?? null,
        householdsWithoutOperator.map((link) => link.group.id),
      ]),
    ).toEqual([
      [null, null, [group('nobody')]],
      [pear, null, []],
      [tea, 'Product:ledger-tea', []],
      [null, 'Product:ledger-kiwi', []],
    ]);
    expect(gaps).toEqual([]);
    expect(about(nodes[0]?.gaps ?? [], 'engagedBy').map(({ subject }) => subject)).toEqual([group('nobody')]);
    expect(nodes[0]?.householdsWithoutOperator).toEqual([
      { certainty: null, group: { id: group('nobody') }, provenance: [] },
    ]);
  });

  it('of a place hold of an indication of elsewhere only the operators of the place, and say so', async () => {
    const answer = await chains(`place: "${east}"`);
    expect(answer.nodes.map(({ geographicalIndication }) => geographicalIndication?.id)).toEqual([pear, tea]);
    const ofElsewhere = chainOf(answer, pear);
    expect(idsOf(ofElsewhere)).toEqual([['Cooperative:tea-two', [group('two'), group('two-uncounted')]]]);
    expect(about(ofElsewhere.gaps, 'operators', 'NOT_COVERED')).toEqual([
      { reason: 'NOT_COVERED', subject: pear, property: 'operators', period: null, count: 1, message: words },
    ]);
  });

  it('of a product that no source calls an indication show who makes it, as firmly as that is stated', async () => {
    const { giChains } = await dataOf(
      server.url,
      `{ giChains(product: "Product:ledger-honey") { nodes {
        geographicalIndication { id }
        operators {
          kind certainty operator { id } provenance { statement }
          households { otherIndicationCount group { id } }
        }
        gaps { reason subject property }
      } } }`,
    );
    const households = ['one', 'one-poor'].map((slug) => ({
      otherIndicationCount: 1,
      group: { id: group(slug) },
    }));
    const provenance = [{ statement: words }];
    const { nodes } = giChains as { nodes: { gaps: Row[] }[] };
    expect(nodes).toMatchObject([
      {
        geographicalIndication: null,
        operators: [
          {
            kind: 'COOPERATIVE',
            certainty: 'STATED',
            operator: { id: 'Cooperative:tea-one' },
            households,
            provenance,
          },
          {
            kind: 'ENTERPRISE',
            certainty: 'PROBABLE',
            operator: { id: 'Enterprise:honey' },
            households: [],
            provenance,
          },
        ],
      },
    ]);
    const gaps = nodes.flatMap((node) => node.gaps);
    expect(about(gaps, 'geographicalIndications').map(({ subject }) => subject)).toEqual([
      'Product:ledger-honey',
    ]);
    expect(about(gaps, 'operatedBy')).toEqual([]);
    expect(about(gaps, 'engagesHouseholds').map(({ subject }) => subject)).toEqual(['Enterprise:honey']);
  });

  it('leave out what lies inside the place where that is asked', async () => {
    const { nodes, gaps } = await chains(`place: "${city}", includeDescendants: false`);
    expect(nodes).toEqual([]);
    expect(about(gaps, 'giChains')).toHaveLength(1);
  });

  it('mark households of an operator with two indications, which stand in both chains and count once', async () => {
    const answer = await chains(`place: "${city}"`);
    for (const indication of [pear, tea]) {
      const links = chainOf(answer, indication).operators.flatMap(({ households }) => households);
      const shared = links.filter(({ otherIndicationCount }) => otherIndicationCount > 0);
      expect(shared.map((link) => [link.group.id, link.otherIndicationCount])).toEqual([
        [group('two'), 1],
        [group('two-uncounted'), 1],
      ]);
      const open = about(chainOf(answer, indication).gaps, 'geographicalIndication');
      expect(open.map(({ subject, count }) => [subject, count])).toEqual([
        [group('two'), 1],
        [group('two-uncounted'), 1],
      ]);
    }
    const counted = answer.totals.households.find(({ disjointSet, householdKind }) => {
      return disjointSet === '台账甲' && householdKind === 'FARM_HOUSEHOLD';
    });
    expect(counted).toMatchObject({ groupCount: 3, exact: '150' });
  });

  describe('totals', () => {
    it('add disjoint groups of one kind once, and name what makes the sum a bound', async () => {
      const { totals } = chainOf(await chains(`place: "${city}"`), tea);
      expect(totals.households).toEqual([
        {
          householdKind: 'FARM_HOUSEHOLD',
          overlap: 'DISJOINT',
          disjointSet: '台账甲',
          groupCount: 3,
          value: 150,
          exact: '150',
          comparator: 'MORE_THAN',
          unit: '户',
          bounds: [
            { kind: 'LOWER', because: 'PRINTED', subjects: [group('two')] },
            { kind: 'LOWER', because: 'PART_NOT_STATED', subjects: [group('two-uncounted')] },
          ],
          gap: null,
          groups: [{ id: group('one') }, { id: group('two') }, { id: group('two-uncounted') }],
        },
        {
          householdKind: 'POOR_HOUSEHOLD',
          overlap: 'SINGLE_GROUP',
          disjointSet: '台账甲',
          groupCount: 1,
          value: 20,
          exact: '20',
          comparator: 'EQUAL',
          unit: '户',
          bounds: [],
          gap: null,
          groups: [{ id: group('one-poor') }],
        },
      ]);
    });

    it('give no sum where no source states that groups are disjoint', async () => {
      const chain = chainOf(await chains(`place: "${city}"`), pear);
      const poor = chain.totals.households.filter(({ householdKind }) => householdKind === 'POOR_HOUSEHOLD');
      expect(poor).toEqual([
        {
          householdKind: 'POOR_HOUSEHOLD',
          overlap: 'NOT_STATED',
          disjointSet: null,
          groupCount: 2,
          value: null,
          exact: null,
          comparator: null,
          unit: '户',
          bounds: [],
          gap: { reason: 'NOT_STATED' },
          groups: [{ id: group('pear') }, { id: group('pear-more') }],
        },
      ]);
      expect(about(chain.gaps, 'overlap').map(({ subject, count }) => [subject, count])).toEqual([[pear, 2]]);
    });

    it('add amounts in all of one year exactly, and no other gain', async () => {
      const { totals } = chainOf(await chains(`place: "${city}"`), tea);
      const facts = totals.gains.map(({ householdKind, periodEnd, exact, comparator, bounds, figures }) => ({
        householdKind,
        periodEnd,
        exact,
        comparator,
        bounds,
        figures: (figures as { id: string }[]).map(({ id }) => id),
      }));
      expect(facts).toEqual([
        {
          householdKind: 'FARM_HOUSEHOLD',
          periodEnd: '2020-12-31',
          exact: '17000.3',
          comparator: 'EQUAL',
          bounds: [],
          figures: ['Observation:one-2020', 'Observation:two-2020', 'Observation:two-uncounted-2020'],
        },
        {
          householdKind: 'FARM_HOUSEHOLD',
          periodEnd: '2021-12-31',
          exact: '12000',
          comparator: 'AT_LEAST',
          bounds: [
            {
              kind: 'LOWER',
              because: 'PART_NOT_STATED',
              subjects: [group('two'), group('two-uncounted')],
            },
          ],
          figures: ['Observation:one-2021'],
        },
        {
          householdKind: 'POOR_HOUSEHOLD',
          periodEnd: '2020-12-31',
          exact: '999',
          comparator: 'EQUAL',
          bounds: [],
          figures: ['Observation:one-poor-2020'],
        },
      ]);
      expect(totals.gaps).toEqual([
        { reason: 'NOT_COMPARABLE', property: 'denominator', count: 1 },
        { reason: 'NOT_STATED', property: 'denominator', count: 1 },
        { reason: 'NOT_STATED', property: 'period', count: 1 },
      ]);
    });

    it('are of every page, whatever page is read', async () => {
      const [whole, first] = [await chains(`place: "${city}"`), await chains(`place: "${city}", first: 1`)];
      const after = first.pageInfo.endCursor ?? '';
      const second = await chains(`place: "${city}", first: 1, after: "${after}"`);
      expect(whole.totals.households).toHaveLength(4);
      expect(first.totals).toEqual(whole.totals);
      expect(second.totals).toEqual(whole.totals);
      expect(second.nodes.map(({ geographicalIndication }) => geographicalIndication?.id)).toEqual([pear]);
    });
  });

  describe('filters', () => {
    it('by kind of operator leave out other chains and other operators, as not covered', async () => {
      const { nodes, gaps } = await chains(`place: "${city}", operatorKinds: [ENTERPRISE]`);
      expect(nodes.map(idsOf)).toEqual([[['Enterprise:pear', [group('pear'), group('pear-more')]]]]);
      expect(nodes[0]?.operators[0]?.kind).toBe('ENTERPRISE');
      expect(about(nodes[0]?.gaps ?? [], 'operators', 'NOT_COVERED').map(({ count }) => count)).toEqual([1]);
      expect(gaps.map(({ reason, property }) => [reason, property])).toEqual([
        ['NOT_COVERED', 'operatorKinds'],
      ]);
    });

    it('by kind of household leave out other groups, which are not said to be unstated', async () => {
      const chain = chainOf(await chains(`place: "${city}", householdKinds: [POOR_HOUSEHOLD]`), tea);
      expect(idsOf(chain)).toEqual([
        ['Association:tea', []],
        ['Cooperative:tea-one', [group('one-poor')]],
        ['Cooperative:tea-two', []],
      ]);
      expect(about(chain.gaps, 'engagesHouseholds')).toEqual([]);
      const leftOut = about(chain.gaps, 'households', 'NOT_COVERED');
      expect(leftOut.map(({ subject, count }) => [subject, count])).toEqual([
        ['Association:tea', 1],
        ['Cooperative:tea-one', 1],
        ['Cooperative:tea-two', 2],
      ]);
      expect(chain.totals.households.map(({ exact }) => exact)).toEqual(['20']);
    });

    it('by regime ask for a protection under it, and several filters together narrow', async () => {
      const under = async (filters: string) => {
        const { nodes } = await chains(`place: "${city}", ${filters}`);
        return nodes.map(({ geographicalIndication }) => geographicalIndication?.id);
      };
      expect(await under('regimes: [PRODUCT_PROTECTION]')).toEqual([pear]);
      expect(await under('regimes: [CERTIFICATION_MARK]')).toEqual([pear, tea]);
      expect(await under('regimes: [CERTIFICATION_MARK], operatorKinds: [ASSOCIATION]')).toEqual([tea]);
      expect(await under('product: "Product:ledger-tea"')).toEqual([tea]);
    });

    it('by indication and place together keep what they have in common', async () => {
      const answer = await chains(`geographicalIndication: "${pear}", place: "${east}"`);
      expect(idsOf(chainOf(answer, pear)).map(([operator]) => operator)).toEqual(['Cooperative:tea-two']);
      const none = await chains(`geographicalIndication: "${tea}", product: "Product:ledger-kiwi"`);
      expect(none.nodes).toEqual([]);
      expect(about(none.gaps, 'giChains')).toEqual([]);
      expect(about(none.gaps, 'giChains', 'NOT_COVERED').map(({ message }) => message)).toEqual([
        'No recorded chain matches `product` and `geographicalIndication` together; ask with one of them alone.',
      ]);
    });

    it('by product and place say that together they hide the chain of the product', async () => {
      const { nodes, gaps } = await chains(`product: "Product:ledger-tea", place: "${west}"`);
      expect(nodes).toEqual([]);
      expect(gaps.map(({ reason, property }) => [reason, property])).toEqual([['NOT_COVERED', 'giChains']]);
    });

    it('that match nothing say so, and do not say that nothing is stated', async () => {
      const { nodes, gaps } = await chains(`place: "${city}", operatorKinds: [OTHER]`);
      expect(nodes).toEqual([]);
      expect(gaps.map(({ reason, property }) => [reason, property])).toEqual([
        ['NOT_COVERED', 'giChains'],
        ['NOT_COVERED', 'operatorKinds'],
      ]);
    });

    it('by year keep figures of the year, and count undated ones and those of other years', async () => {
      const chain = chainOf(await chains(`place: "${city}", year: 2021`), tea);
      const impacts = chain.operators.flatMap(({ households }) =>
        households.flatMap((link) => link.impacts.map(({ id }) => id)),
      );
      expect([...new Set(impacts)].sort()).toEqual([
        'Observation:one-2021',
        'Observation:one-gain-2021',
        'Observation:two-gain-2021',
      ]);
      const poor = chain.gaps.filter(({ subject }) => subject === group('one-poor'));
      expect(poor.map(({ reason, property, period, count }) => [reason, property, period, count])).toEqual([
        ['NOT_STATED', 'householdCount', '2021', null],
        ['NOT_COVERED', 'gain', '2021', null],
        ['NOT_STATED', 'period', '2021', 1],
        ['NOT_COVERED', 'period', '2021', 1],
      ]);
    });

    it('by year total only counts that a figure of the year supports, and show the others', async () => {
      const sums = async (year: number) => {
        const { totals } = chainOf(await chains(`place: "${city}", year: ${year}`), tea);
        const households = totals.households.map(({ exact, groupCount, gap }) => [exact, groupCount, gap]);
        return [households, totals.gaps.filter(({ property }) => property === 'householdCount')];
      };
      const left = (count: number) => [{ reason: 'NOT_STATED', property: 'householdCount', count }];
      const none = { reason: 'NOT_STATED' };
      expect(await sums(2020)).toEqual([
        [
          ['150', 3, null],
          ['20', 1, null],
        ],
        [],
      ]);
      expect(await sums(2021)).toEqual([
        [
          ['150', 3, null],
          [null, 1, none],
        ],
        left(1),
      ]);
      expect(await sums(1850)).toEqual([
        [
          [null, 3, none],
          [null, 1, none],
        ],
        left(3),
      ]);
    });

    it.each([
      ['no anchor', 'year: 2020', 'BAD_ARGUMENTS', 'at least one of `place`'],
      [
        'descendants of nothing',
        `geographicalIndication: "${tea}", includeDescendants: false`,
        'BAD_ARGUMENTS',
        'Give `place`',
      ],
      ['an empty list', `place: "${city}", regimes: []`, 'INVALID_ARRAY_NOT_EMPTY', 'regimes'],
      ['an unknown place', 'place: "District:nowhere"', 'UNKNOWN_ID', 'District:nowhere'],
      [
        'an unknown product beside a known place',
        `place: "${city}", product: "Product:no"`,
        'UNKNOWN_ID',
        'Product:no',
      ],
      ['a party as a place', 'place: "Cooperative:tea-one"', 'WRONG_KIND', 'Give the id of a Place'],
      [
        'a product as an indication',
        'geographicalIndication: "Product:ledger-tea"',
        'WRONG_KIND',
        'Give the id of a GeographicalIndication',
      ],
      [
        'a place as a product beside a known place',
        `place: "${city}", product: "${east}"`,
        'WRONG_KIND',
        'Give the id of a Product',
      ],
    ])('refuse %s', async (_case, args, code, part) => {
      const answer = await ask(server.url, `{ giChains(${args}) { nodes { gaps { reason } } } }`);
      expect(codesOf(answer)).toEqual([code]);
      expect(answer.errors[0]?.message).toContain(part);
    });

    it('belong to a cursor: one of other filters is refused', async () => {
      const { pageInfo } = await chains(`place: "${city}", first: 1`);
      const args = `place: "${city}", operatorKinds: [ENTERPRISE], after: "${pageInfo.endCursor ?? ''}"`;
      const answer = await ask(server.url, `{ giChains(${args}) { nodes { gaps { reason } } } }`);
      expect(codesOf(answer)).toEqual(['BAD_CURSOR']);
    });
  });

  it('take two statements, for the chains and their figures, and as many again for the totals only where a page is not the whole', async () => {
    const structure = 'nodes { operators { kind } } totals { households { exact } }';
    const whole = () => dataOf(server.url, `{ giChains(place: "${city}") { ${structure} } }`);
    const page = () => dataOf(server.url, `{ giChains(place: "${city}", first: 1) { ${structure} } }`);
    expect(await server.statementsOf(whole)).toEqual(['giChains', 'figures of giChains']);
    expect(await server.statementsOf(page)).toEqual([
      'giChains',
      'figures of giChains',
      'totals of giChains',
      'figures of totals of giChains',
    ]);
  });

  it('are summarised by place, recorded beside stated', async () => {
    const { impactSummary } = await dataOf(
      server.url,
      `{ impactSummary(place: "${city}", year: 2021) { ...S byPlace { place { id } ...S } } }
      fragment S on ImpactSummary {
        complete indicationCount
        indications { regime status count indications { id } }
        operators { kind count }
        certificationMarks { recorded stated { difference comparator figure { id } } gaps { reason property count } }
      }`,
    );
    const row = (regime: string, status: string, ...ids: string[]) => ({
      regime,
      status,
      count: ids.length,
      indications: ids.map((id) => ({ id })),
    });
    expect(impactSummary).toEqual({
      complete: true,
      indicationCount: 2,
      indications: [
        row('CERTIFICATION_MARK', 'APPLIED', pear),
        row('CERTIFICATION_MARK', 'GRANTED', tea),
        row('PRODUCT_PROTECTION', 'GRANTED', pear),
      ],
      operators: [
        { kind: 'ENTERPRISE', count: 1 },
        { kind: 'COOPERATIVE', count: 2 },
        { kind: 'ASSOCIATION', count: 1 },
      ],
      certificationMarks: {
        recorded: 1,
        stated: [{ difference: 3, comparator: 'EQUAL', figure: { id: 'Observation:marks-city-2021' } }],
        gaps: [{ reason: 'NOT_IDENTIFIED', property: 'indications', count: 3 }],
      },
      byPlace: [
        {
          place: { id: east },
          complete: true,
          indicationCount: 1,
          indications: [row('CERTIFICATION_MARK', 'GRANTED', tea)],
          operators: [
            { kind: 'COOPERATIVE', count: 2 },
            { kind: 'ASSOCIATION', count: 1 },
          ],
          certificationMarks: {
            recorded: 1,
            stated: [
              { difference: 1, comparator: 'AT_LEAST', figure: { id: 'Observation:marks-east-2021' } },
            ],
            gaps: [],
          },
        },
        {
          place: { id: west },
          complete: true,
          indicationCount: 1,
          indications: [
            row('CERTIFICATION_MARK', 'APPLIED', pear),
            row('PRODUCT_PROTECTION', 'GRANTED', pear),
          ],
          operators: [
            { kind: 'ENTERPRISE', count: 1 },
            { kind: 'COOPERATIVE', count: 1 },
          ],
          certificationMarks: {
            recorded: 0,
            stated: [],
            gaps: [{ reason: 'NOT_STATED', property: 'gi-certification-marks', count: null }],
          },
        },
      ],
    });
  });

  it('summarised for a year without a stated number say that it is of another', async () => {
    const { impactSummary } = await dataOf(
      server.url,
      `{ impactSummary(place: "${city}", year: 2020) { certificationMarks { stated { difference } gaps { reason period } } } }`,
    );
    expect(impactSummary).toEqual({
      certificationMarks: { stated: [], gaps: [{ reason: 'NOT_COVERED', period: '2020' }] },
    });
  });

  it('are not summarised for an id that is no place', async () => {
    const answer = await ask(server.url, '{ impactSummary(place: "Cooperative:tea-one") { complete } }');
    expect(answer.data).toEqual({ impactSummary: null });
    expect(codesOf(answer)).toEqual(['WRONG_KIND']);
  });
});

describe('chains that reach a limit', () => {
  const numbers = Array.from({ length: 205 }, (_, index) => String(index + 1).padStart(3, '0'));
  let folder: string;

  beforeAll(async () => {
    const records = await readRecords(fixture('gi-chains'));
    const crowd = numbers.flatMap((number) => [
      {
        id: group(`crowd-${number}`),
        at: 'L1',
        name: `SYNTHETIC ${number}`,
        householdKind: 'FARM_HOUSEHOLD',
        householdCount: 1,
        householdCountComparator: 'EQUAL',
        householdCountPrinted: '1户',
        disjointSet: '人群',
        engagedBy: 'Cooperative:crowd',
      },
      { id: `Enterprise:crowd-${number}`, at: 'L1', name: `SYNTHETIC firm ${number}` },
    ]);
    const place = { id: 'District:880003', at: 'L1', name: 'SYNTHETIC crowded county', level: 'COUNTY' };
    const indication = (slug: string, operatedBy: unknown) => ({
      id: `GeographicalIndication:crowd-${slug}`,
      at: 'L1',
      name: `SYNTHETIC ${slug}`,
      originatesIn: place.id,
      operatedBy,
    });
    const figures = numbers.slice(0, 101).map((number) => ({
      id: `Observation:crowd-${number}`,
      at: 'L1',
      indicator: 'Indicator:dividends',
      subject: 'Cooperative:crowd',
      place: place.id,
      printed: '1元',
      value: '1',
      unit: '元',
      comparator: 'EQUAL',
      periodEnd: '2020-12-31',
      periodKind: 'CUMULATIVE',
      periodBasis: 'STATED',
      origin: 'STATED',
    }));
    folder = await writeDataset('gi-chains-cut', [
      ...records,
      place,
      { id: 'Cooperative:crowd', at: 'L1', name: 'SYNTHETIC cooperative' },
      ...crowd,
      ...figures,
      indication('households', 'Cooperative:crowd'),
      indication(
        'operators',
        numbers.slice(0, 101).map((number) => `Enterprise:crowd-${number}`),
      ),
    ]);
    server = await startTestServer(folder);
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('say how much is cut of operators, households and figures', async () => {
    const answer = await chains('place: "District:880003"');
    const operators = chainOf(answer, 'GeographicalIndication:crowd-operators');
    expect(operators.operators).toHaveLength(100);
    expect(about(operators.gaps, 'operators', 'NOT_COVERED').map(({ count }) => count)).toEqual([1]);
    const households = chainOf(answer, 'GeographicalIndication:crowd-households');
    expect(households.operators.map((one) => one.households.length)).toEqual([200]);
    expect(about(households.gaps, 'households', 'NOT_COVERED').map(({ count }) => count)).toEqual([5]);
    expect(about(households.gaps, 'impacts', 'NOT_COVERED').map(({ count }) => count)).toEqual([1]);
  });

  it('make a total a lower bound, because of the cut', async () => {
    const { totals } = chainOf(
      await chains('geographicalIndication: "GeographicalIndication:crowd-households"'),
      'GeographicalIndication:crowd-households',
    );
    expect(totals.households).toMatchObject([
      {
        exact: '200',
        comparator: 'AT_LEAST',
        bounds: [{ kind: 'LOWER', because: 'CUT', subjects: [] }],
      },
    ]);
  });
});

describe('chains of the first source', () => {
  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);

  afterAll(async () => {
    await server.stop();
  });

  const run = (name: string): Promise<Record<string, Record<string, unknown>>> =>
    server.client.request(operationDocument(name), operationVariables(name));

  it('with filters: one firm, its poor households, what they got each year and per household', async () => {
    const figure = (code: string, exact: string, unit: string, denominator: string | null) => ({
      indicator: { code },
      exact,
      unit,
      comparator: 'EQUAL',
      denominator,
      periodStart: null,
      periodEnd: null,
      periodKind: 'ANNUAL',
      periodBasis: 'NOT_STATED',
    });
    const totals = {
      households: [
        {
          householdKind: 'POOR_HOUSEHOLD',
          overlap: 'SINGLE_GROUP',
          disjointSet: null,
          groupCount: 1,
          exact: '955',
          comparator: 'EQUAL',
          bounds: [],
          gap: null,
        },
      ],
      gains: [],
      gaps: [
        { reason: 'NOT_COMPARABLE', property: 'denominator', count: 1 },
        { reason: 'NOT_STATED', property: 'period', count: 1 },
      ],
    };
    const { giChains } = await run('gi-chains-with-filters');
    expect(giChains).toEqual({
      nodes: [
        {
          geographicalIndication: null,
          operators: [
            {
              kind: 'ENTERPRISE',
              operator: { name: '山东欧乐食品有限公司' },
              households: [
                {
                  mode: 'dividends',
                  otherIndicationCount: 0,
                  group: {
                    name: words,
                    householdKind: 'POOR_HOUSEHOLD',
                    householdCount: 955,
                    householdCountComparator: 'EQUAL',
                  },
                  impacts: [
                    figure('benefiting-poor-households', '955', '户', null),
                    figure('dividends-to-households', '1140000', '元', 'IN_ALL'),
                    figure('income-gain', '1194', '元', 'PER_HOUSEHOLD'),
                  ],
                },
              ],
            },
          ],
          totals,
          gaps: [
            {
              reason: 'NOT_STATED',
              subject: 'Enterprise:shandong-oule-food',
              property: 'operates',
              period: null,
              count: null,
            },
            {
              reason: 'NOT_STATED',
              subject: group('shanting-oule-poor-households'),
              property: 'period',
              period: null,
              count: 3,
            },
          ],
        },
      ],
      totals,
      gaps: [
        { reason: 'NOT_COVERED', property: 'operatorKinds' },
        { reason: 'NOT_COVERED', property: 'householdKinds' },
      ],
    });
  });

  it('give no sum of the farm households, of which one group is not counted and overlap is not stated', async () => {
    const { totals } = await chains('place: "District:370406"');
    expect(totals.households).toMatchObject([
      {
        householdKind: 'FARM_HOUSEHOLD',
        overlap: 'NOT_STATED',
        groupCount: 2,
        value: null,
        gap: { reason: 'NOT_STATED' },
      },
      { householdKind: 'POOR_HOUSEHOLD', overlap: 'SINGLE_GROUP', groupCount: 1, value: 955 },
    ]);
    expect(totals.gains).toEqual([]);
  });

  it('match no figure in a year that no figure states, and count them', async () => {
    const chain = chainOf(
      await chains('place: "District:370406", year: 2020'),
      'GeographicalIndication:shanting-broiler',
    );
    expect(chain.operators[0]?.households[0]?.impacts).toEqual([]);
    expect(about(chain.gaps, 'gain', 'NOT_COVERED')).toMatchObject([
      { period: '2020', message: expect.stringContaining('is stated, but for no period') as string },
    ]);
    expect(about(chain.gaps, 'gain')).toEqual([]);
    expect(about(chain.gaps, 'period').map(({ subject, count }) => [subject, count])).toEqual([
      ['Enterprise:zaozhuang-huabao', 1],
      [group('shanting-huabao-farm-households'), 1],
    ]);
  });

  it('do not total households of a year that no source states for them', async () => {
    for (const year of [1850, 2020]) {
      const { totals, nodes } = await chains(`place: "District:370406", year: ${year}`);
      expect(totals.households.map(({ exact }) => exact)).toEqual([null, null]);
      const shown = nodes.flatMap(({ operators }) => operators.flatMap(({ households }) => households));
      expect(shown.map((link) => link.group.id)).toContain(group('shanting-oule-poor-households'));
      const { impactSummary } = await dataOf(
        server.url,
        `{ impactSummary(place: "District:370406", year: ${year}) {
          totals { households { householdKind exact gap { reason } } }
          certificationMarks { stated { difference } gaps { reason property period count message } }
        } }`,
      );
      expect(impactSummary).toEqual({
        totals: {
          households: ['FARM_HOUSEHOLD', 'POOR_HOUSEHOLD'].map((householdKind) => ({
            householdKind,
            exact: null,
            gap: { reason: 'NOT_STATED' },
          })),
        },
        certificationMarks: {
          stated: [],
          gaps: [
            {
              reason: 'NOT_STATED',
              property: 'period',
              period: String(year),
              count: 1,
              message: `1 number(s) of certification marks have no stated period and are left out of ${year}.`,
            },
          ],
        },
      });
    }
  });

  it('are summarised for the city and its parts', async () => {
    const { impactSummary = {} } = await run('impact-summary-of-a-place');
    expect(impactSummary).toMatchObject({
      place: { name: '枣庄市' },
      year: null,
      complete: true,
      indicationCount: 5,
      indications: [
        { regime: 'CERTIFICATION_MARK', status: 'GRANTED', count: 1, indications: [{ name: '山亭肉鸡' }] },
        { regime: 'NOT_STATED', status: 'NOT_STATED', count: 3 },
        { regime: 'TRADEMARK_KIND_NOT_STATED', status: 'NOT_STATED', count: 1 },
      ],
      certificationMarks: {
        recorded: 1,
        stated: [
          {
            difference: 25,
            comparator: 'EQUAL',
            figure: { exact: '26', periodEnd: '2020-12-31', periodBasis: 'FROM_CONTEXT' },
          },
        ],
        gaps: [{ reason: 'NOT_IDENTIFIED', count: 25 }],
      },
      operators: [
        { kind: 'ENTERPRISE', count: 2 },
        { kind: 'GROUP', count: 1 },
      ],
    });
    const figures = impactSummary.figures as Record<string, unknown>[];
    const gains = figures.filter(({ denominator }) => denominator !== null);
    const printed = [['114万元'], ['1万多元'], ['1194元'], ['9000余元']];
    expect(
      gains.map(({ indicator, denominator, figures: some }) => [
        (indicator as { code: string }).code,
        denominator,
        (some as { provenance: { printed: string; locator: { code: string } }[] }[]).map(
          ({ provenance }) => provenance[0]?.printed,
        ),
      ]),
    ).toEqual([
      ['dividends-to-households', 'IN_ALL', printed[0]],
      ['income-gain', 'NOT_STATED', printed[1]],
      ['income-gain', 'PER_HOUSEHOLD', printed[2]],
      ['income-gain', 'PER_PERSON', printed[3]],
    ]);
    const parts = impactSummary.byPlace as Record<string, unknown>[];
    expect(
      parts.map(({ place, indicationCount }) => [(place as { name: string }).name, indicationCount]),
    ).toEqual([
      ['枣庄高新区', 0],
      ['市中区', 0],
      ['薛城区', 1],
      ['峄城区', 0],
      ['台儿庄区', 0],
      ['山亭区', 2],
      ['滕州市', 1],
    ]);
    expect(parts[5]?.certificationMarks).toMatchObject({
      recorded: 1,
      stated: [{ difference: 15, figure: { exact: '16', periodEnd: null, periodBasis: 'NOT_STATED' } }],
    });
  });
});
