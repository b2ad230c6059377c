import fc from 'fast-check';
import Big from 'big.js';
import { Comparator } from '../../src/entities/figures/comparator';
import { Denominator } from '../../src/entities/figures/observation';
import { PeriodBasis, PeriodKind } from '../../src/entities/figures/period';
import { HouseholdKind } from '../../src/entities/organizations/farm-household-group';
import type { FigureRow } from '../../src/features/gi-chains/chain-row';
import { groupSets, isCountedFor, type HouseholdGroup } from '../../src/features/gi-chains/household-groups';
import { total, type StatedPart } from '../../src/features/gi-chains/total';
import { Overlap } from '../../src/features/gi-chains/totals.type';

const part = (exact: string, comparator: Comparator | null, subject = 'a'): StatedPart => ({
  subject,
  exact,
  comparator,
});
const whole = { unknown: [], undated: [], cut: false };

const decimals = fc
  .tuple(fc.nat({ max: 10_000_000 }), fc.nat({ max: 999 }))
  .map(([units, thousandths]) => `${units}.${String(thousandths).padStart(3, '0')}`);

const lower = fc.constantFrom(Comparator.EQUAL, Comparator.MORE_THAN, Comparator.AT_LEAST);

describe('a total of parts that share nothing', () => {
  it('is exact, in any order, and has no bound where every part is exact', () => {
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 1, maxLength: 20 }), (numbers) => {
        const parts = numbers.map((exact) => part(exact, Comparator.EQUAL));
        const [sum, reversed] = [
          total({ ...whole, stated: parts }),
          total({ ...whole, stated: [...parts].reverse() }),
        ];
        const expected = numbers.reduce((all, exact) => all.plus(exact), new Big(0)).toFixed();
        expect([sum.exact, sum.comparator, sum.bounds]).toEqual([expected, 'EQUAL', []]);
        expect(reversed).toEqual(sum);
      }),
    );
  });

  it('is a lower bound that holds, whatever parts are unknown or bounded from below', () => {
    const parts = fc.array(fc.record({ exact: decimals, more: decimals, comparator: lower }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(parts, fc.array(decimals, { maxLength: 5 }), (stated, unknown) => {
        const sum = total({
          stated: stated.map(({ exact, comparator }, index) => part(exact, comparator, String(index))),
          unknown: unknown.filter((_, index) => index % 2 === 0).map((_, index) => `unknown-${index}`),
          undated: unknown.filter((_, index) => index % 2 === 1).map((_, index) => `undated-${index}`),
          cut: false,
        });
        // A possible truth: what is exact is as printed, what is bounded is more, what is unknown is anything.
        const truth = [
          ...stated.map(({ exact, more, comparator }) =>
            comparator === Comparator.EQUAL ? new Big(exact) : new Big(exact).plus(more),
          ),
          ...unknown.map((number) => new Big(number)),
        ].reduce((all, number) => all.plus(number), new Big(0));
        expect(new Big(sum.exact ?? '-1').lte(truth)).toBe(true);
        const exact =
          stated.every(({ comparator }) => comparator === Comparator.EQUAL) && unknown.length === 0;
        expect(sum.comparator === Comparator.EQUAL).toBe(exact);
        expect(sum.bounds.length === 0).toBe(exact);
      }),
    );
  });

  it('is none where its parts are bounded on different sides, with both bounds named', () => {
    const sum = total({
      ...whole,
      stated: [part('30', Comparator.MORE_THAN, 'a'), part('20', Comparator.NEARLY, 'b')],
    });
    expect([sum.value, sum.exact, sum.comparator, sum.gap?.reason]).toEqual([
      null,
      null,
      null,
      'NOT_COMPARABLE',
    ]);
    expect(sum.bounds).toMatchObject([
      { kind: 'LOWER', because: 'PRINTED', subjects: ['a'] },
      { kind: 'UPPER', because: 'PRINTED', subjects: ['b'] },
    ]);
  });

  it('is none, and not 0, where no part has a number', () => {
    const sum = total({ stated: [], unknown: ['a'], undated: ['b'], cut: false });
    expect([sum.value, sum.bounds, sum.gap?.reason]).toEqual([null, [], 'NOT_STATED']);
  });

  it('is at least what is stated of the year where the number of another part is of no stated period', () => {
    const sum = total({ ...whole, stated: [part('5', Comparator.EQUAL)], undated: ['b'] });
    expect([sum.exact, sum.comparator]).toEqual(['5', 'AT_LEAST']);
    expect(sum.bounds).toMatchObject([{ kind: 'LOWER', because: 'PERIOD_NOT_STATED', subjects: ['b'] }]);
  });

  it('is at least what is shown where the answer was cut', () => {
    const sum = total({ stated: [part('5', Comparator.EQUAL)], unknown: [], undated: [], cut: true });
    expect([sum.exact, sum.comparator]).toEqual(['5', 'AT_LEAST']);
    expect(sum.bounds).toMatchObject([{ kind: 'LOWER', because: 'CUT', subjects: [] }]);
  });
});

describe('sets of household groups', () => {
  const group = (id: string, householdKind: HouseholdKind, disjointSet: string | null): HouseholdGroup => ({
    id,
    name: id,
    householdKind,
    householdCount: 1,
    householdCountComparator: Comparator.EQUAL,
    disjointSet,
    figures: { subject: id, stated: 0, undated: 0, gains: 0, undatedGains: 0, matching: 0, figures: [] },
  });

  const kinds = fc.constantFrom(HouseholdKind.FARM_HOUSEHOLD, HouseholdKind.POOR_HOUSEHOLD);

  it('never hold two kinds, nor two disjoint sets, and lose no group', () => {
    const groups = fc
      .array(fc.tuple(kinds, fc.constantFrom('甲', '乙', null)), { maxLength: 20 })
      .map((all) => all.map(([kind, set], index) => group(String(index), kind, set)));
    fc.assert(
      fc.property(groups, fc.boolean(), (all, cut) => {
        const sets = groupSets(all, cut);
        for (const { householdKind, disjointSet, overlap, groups: members } of sets) {
          expect(members.every((one) => one.householdKind === householdKind)).toBe(true);
          expect(members.every((one) => one.disjointSet === disjointSet)).toBe(true);
          if (disjointSet === null && members.length > 1) expect(overlap).toBe(Overlap.NOT_STATED);
        }
        const ids = sets.flatMap(({ groups: members }) => members.map(({ id }) => id));
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it('do not take a group for the only one where the answer was cut', () => {
    const alone = [group('a', HouseholdKind.FARM_HOUSEHOLD, null)];
    expect(groupSets(alone, false).map(({ overlap }) => overlap)).toEqual([Overlap.SINGLE_GROUP]);
    expect(groupSets(alone, true).map(({ overlap }) => overlap)).toEqual([Overlap.NOT_STATED]);
  });
});

describe('the count of a household group', () => {
  const figure = (exact: string, unit: string, denominator: Denominator | null): FigureRow => ({
    id: 'f',
    indicator: 'i',
    exact,
    unit,
    comparator: Comparator.EQUAL,
    denominator,
    status: null,
    periodStart: null,
    periodEnd: '2020-12-31',
    periodKind: PeriodKind.ANNUAL,
    periodBasis: PeriodBasis.STATED,
  });
  const counted = (...figures: FigureRow[]): HouseholdGroup => ({
    id: 'a',
    name: 'a',
    householdKind: HouseholdKind.FARM_HOUSEHOLD,
    householdCount: 100,
    householdCountComparator: Comparator.EQUAL,
    disjointSet: null,
    figures: {
      subject: 'a',
      stated: 3,
      undated: 0,
      gains: 0,
      undatedGains: 0,
      matching: figures.length,
      figures,
    },
  });

  it.each([
    ['no year is asked for', null, [], true],
    ['nothing is stated of it for the year', 2020, [], false],
    ['its gain is stated for the year', 2020, [figure('9', '元', Denominator.IN_ALL)], true],
    ['the same number is stated for the year', 2020, [figure('100', '户', null)], true],
    ['another number is stated for the year', 2020, [figure('80', '户', null)], false],
  ])('where %s', (_case, year, figures, expected) => {
    expect(isCountedFor(counted(...figures), year)).toBe(expected);
  });
});
