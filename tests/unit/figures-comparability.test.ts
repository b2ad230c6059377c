import fc from 'fast-check';
import { Additivity } from '../../src/entities/figures/additivity';
import { Comparator } from '../../src/entities/figures/comparator';
import { Denominator } from '../../src/entities/figures/observation';
import { PeriodBasis, PeriodKind } from '../../src/entities/figures/period';
import { Status } from '../../src/entities/status';
import { derivedChange } from '../../src/features/figures/derived-change';
import { differencesOf, unitOf } from '../../src/features/figures/comparability';
import { isOfYear, SubjectKind, type Figure } from '../../src/features/figures/figure';

const patents = {
  id: 'Indicator:patents',
  code: 'patents',
  unit: '件',
  measureWords: ['项'],
  additivity: Additivity.SEMI_ADDITIVE,
};

const figure: Figure = {
  id: 'Observation:one',
  indicator: patents,
  exact: '5',
  unit: '件',
  comparator: Comparator.EQUAL,
  periodStart: null,
  periodEnd: '2020-12-31',
  periodKind: PeriodKind.SNAPSHOT,
  periodBasis: PeriodBasis.STATED,
  denominator: null,
  status: null,
  changePercent: null,
  changeComparator: null,
  rank: null,
  subjectKind: SubjectKind.PLACE,
};

const figures: fc.Arbitrary<Figure> = fc.record({
  id: fc.string(),
  indicator: fc.constantFrom(patents, { ...patents, id: 'Indicator:loans', code: 'loans', unit: '元' }),
  exact: fc.constantFrom('5', null),
  unit: fc.constantFrom('件', '项', '元', null),
  comparator: fc.constantFrom(Comparator.EQUAL, Comparator.MORE_THAN),
  periodStart: fc.constantFrom('2020-01-01', null),
  periodEnd: fc.constantFrom('2020-12-31', '2021-04-26', null),
  periodKind: fc.constantFrom(...Object.values(PeriodKind)),
  periodBasis: fc.constantFrom(...Object.values(PeriodBasis)),
  denominator: fc.constantFrom(Denominator.PER_PERSON, Denominator.NOT_STATED, null),
  status: fc.constantFrom(Status.APPLIED, null),
  changePercent: fc.constant(null),
  changeComparator: fc.constant(null),
  rank: fc.constant(null),
  subjectKind: fc.constantFrom(...Object.values(SubjectKind)),
});

describe('what differs between figures', () => {
  it('is the same seen from either', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        expect(differencesOf([one, other])).toEqual(differencesOf([other, one]));
      }),
    );
  });

  it('is never less among more figures', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 2 }), figures, (some, one) => {
        const [before, after] = [differencesOf(some), differencesOf([...some, one])].map((found) =>
          found.map(({ property }) => property),
        );
        expect(after).toEqual(expect.arrayContaining(before ?? []));
      }),
    );
  });

  it('is nothing for one figure, or for two of one kind and period', () => {
    expect(differencesOf([figure])).toEqual([]);
    expect(differencesOf([figure, { ...figure, exact: '7', comparator: Comparator.MORE_THAN }])).toEqual([]);
  });

  it.each<[string, Partial<Figure>, string, string[]]>([
    ['the unit', { unit: '笔' }, 'unit', ['件', '笔']],
    ['the denominator', { denominator: Denominator.PER_PERSON }, 'denominator', ['NONE', 'PER_PERSON']],
    ['the kind of period', { periodKind: PeriodKind.CUMULATIVE }, 'periodKind', ['CUMULATIVE', 'SNAPSHOT']],
    ['the period', { periodEnd: '2021-04-26' }, 'period', ['to 2020-12-31', 'to 2021-04-26']],
    ['the subject', { subjectKind: SubjectKind.PARTY }, 'subject', ['PARTY', 'PLACE']],
    ['the status', { status: Status.APPLIED }, 'status', ['APPLIED', 'NONE']],
  ])('may be %s', (_name, other, property, values) => {
    expect(differencesOf([figure, { ...figure, ...other }])).toEqual([{ property, values }]);
  });

  it('is what nobody states, even when nobody states it of both', () => {
    const undated = { ...figure, periodEnd: null, periodBasis: PeriodBasis.NOT_STATED };
    expect(differencesOf([undated, undated])).toEqual([{ property: 'period', values: ['NOT_STATED'] }]);
  });

  it('is not the measure word, where the indicator says that it counts the same', () => {
    expect(unitOf({ ...figure, unit: '项' })).toBe('件');
    expect(differencesOf([figure, { ...figure, unit: '项' }])).toEqual([]);
  });
});

describe('a figure of a year', () => {
  it.each<[string, Partial<Figure>, boolean]>([
    ['that ends in it', {}, true],
    ['that begins before it', { periodStart: '2018-01-01' }, false],
    ['that ends after it', { periodEnd: '2021-04-26' }, false],
    ['without a stated period', { periodEnd: null, periodBasis: PeriodBasis.NOT_STATED }, false],
    ['with an open period', { periodStart: '2020-01-01', periodEnd: null }, false],
  ])('is one %s: %j, %s', (_name, change, expected) => {
    expect(isOfYear({ ...figure, ...change }, 2020)).toBe(expected);
  });
});

describe('a derived change', () => {
  const before: Figure = { ...figure, id: 'Observation:before', exact: '4', periodEnd: '2019-12-31' };
  const stated = { changePercent: 25, changeComparator: Comparator.EQUAL };

  it('is computed from two exact values, and held against the stated one', () => {
    expect(derivedChange({ ...figure, ...stated }, [before])).toMatchObject({
      percent: '25',
      agreesWithStated: true,
      previousId: 'Observation:before',
      gap: null,
    });
    expect(derivedChange({ ...figure, ...stated, changePercent: 25.1 }, [before]).agreesWithStated).toBe(
      false,
    );
    expect(derivedChange(figure, [before]).agreesWithStated).toBeNull();
  });

  it('agrees when rounded to the decimals that are stated', () => {
    const [twelve, seventeen] = [
      { ...before, exact: '12' },
      { ...figure, exact: '17', ...stated, changePercent: 41.7 },
    ];
    expect(derivedChange(seventeen, [twelve])).toMatchObject({ percent: '41.6667', agreesWithStated: true });
  });

  it.each<[string, Partial<Figure>, readonly Partial<Figure>[], string]>([
    ['a year before', {}, [], 'NOT_STATED'],
    ['a period', { periodEnd: null, periodBasis: PeriodBasis.NOT_STATED }, [{}], 'NOT_STATED'],
    ['a figure of the day a year before', { periodEnd: '2020-06-30' }, [{}], 'NOT_STATED'],
    ['a value now', { exact: null, comparator: null }, [{}], 'NOT_STATED'],
    ['a value then', {}, [{ exact: null, comparator: null }], 'NOT_STATED'],
    ['an exact value', {}, [{ comparator: Comparator.MORE_THAN }], 'NOT_COMPARABLE'],
    ['one unit', {}, [{ unit: '笔' }], 'NOT_COMPARABLE'],
    ['a value above 0', {}, [{ exact: '0' }], 'NOT_COMPARABLE'],
    ['a single figure', {}, [{}, { id: 'Observation:again' }], 'NOT_COMPARABLE'],
  ])('needs %s', (_name, now, then, reason) => {
    const change = derivedChange(
      { ...figure, ...now },
      then.map((one) => ({ ...before, ...one })),
    );
    expect([change.percent, change.gap?.reason]).toEqual([null, reason]);
  });

  it('of a leap day is against the last day of February', () => {
    const leapDay = { ...figure, periodEnd: '2024-02-29' };
    expect(derivedChange(leapDay, [{ ...before, periodEnd: '2023-02-28' }]).percent).toBe('25');
  });
});
