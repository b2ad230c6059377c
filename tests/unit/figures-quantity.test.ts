import Big from 'big.js';
import fc from 'fast-check';
import { Comparator } from '../../src/entities/figures/comparator';
import { sumComparator } from '../../src/entities/figures/sum-comparator';
import { hectaresOf } from '../../src/features/figures/hectares';
import {
  differenceOf,
  quotientOf,
  rangeOf,
  sumOf,
  surelyGreater,
  surelyNotGreater,
  type Quantity,
} from '../../src/features/figures/quantity';
import { ranksOf } from '../../src/features/figures/ranks';

const { EQUAL, ABOUT, MORE_THAN, AT_LEAST, NEARLY, AT_MOST, LESS_THAN } = Comparator;

/** Decimals with up to four places, as integers of ten-thousandths, so that BigInt can check every sum. */
const tenThousandths = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const decimalOf = (units: bigint): string => new Big(units.toString()).div('10000').toFixed();
const comparators = fc.constantFrom(...Object.values(Comparator));
const comparatorsOrNone = fc.constantFrom<(Comparator | null)[]>(...Object.values(Comparator), null);
const quantities: fc.Arbitrary<Quantity> = fc.record({
  exact: tenThousandths.map(decimalOf),
  comparator: comparators,
});

/** Whether a true figure may stand behind a quantity, as far as its comparator bounds it. */
function allows({ exact, comparator }: Quantity, truth: Big): boolean {
  switch (comparator) {
    case EQUAL:
      return truth.eq(exact);
    case MORE_THAN:
      return truth.gt(exact);
    case AT_LEAST:
      return truth.gte(exact);
    case NEARLY:
    case LESS_THAN:
      return truth.lt(exact);
    case AT_MOST:
      return truth.lte(exact);
    default:
      return true;
  }
}

/** A quantity with a true figure that it allows. */
const withTruth = fc
  .tuple(quantities, tenThousandths)
  .map(([quantity, distance]) => ({
    quantity,
    truth: [new Big(quantity.exact).plus(decimalOf(distance)), new Big(quantity.exact)].find((truth) =>
      allows(quantity, truth),
    ),
  }))
  .filter((pair): pair is { quantity: Quantity; truth: Big } => pair.truth !== undefined);

describe('a sum', () => {
  it('is exact', () => {
    fc.assert(
      fc.property(fc.array(tenThousandths, { minLength: 1 }), (units) => {
        const sum = sumOf(units.map((unit) => ({ exact: decimalOf(unit), comparator: EQUAL })));
        expect(sum).toEqual({
          exact: decimalOf(units.reduce((one, other) => one + other)),
          comparator: EQUAL,
        });
      }),
    );
  });

  it('does not depend on the order', () => {
    const shuffled = fc
      .array(quantities, { minLength: 1 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(sumOf(other)).toEqual(sumOf(all));
      }),
    );
  });

  it('does not depend on how it is grouped', () => {
    fc.assert(
      fc.property(comparatorsOrNone, comparatorsOrNone, comparatorsOrNone, (one, other, third) => {
        expect(sumComparator(sumComparator(one, other), third)).toBe(
          sumComparator(one, sumComparator(other, third)),
        );
        expect(sumComparator(one, other)).toBe(sumComparator(other, one));
      }),
    );
  });

  it('allows whatever the true figures add up to', () => {
    fc.assert(
      fc.property(withTruth, withTruth, (one, other) => {
        const sum = sumOf([one.quantity, other.quantity]);
        expect(sum && allows(sum, one.truth.plus(other.truth))).toBe(true);
      }),
    );
  });

  it.each([
    [EQUAL, EQUAL, EQUAL],
    [EQUAL, MORE_THAN, MORE_THAN],
    [MORE_THAN, AT_LEAST, MORE_THAN],
    [AT_LEAST, AT_LEAST, AT_LEAST],
    [AT_MOST, LESS_THAN, LESS_THAN],
    [NEARLY, NEARLY, NEARLY],
    [NEARLY, AT_MOST, LESS_THAN],
    [EQUAL, ABOUT, ABOUT],
    [ABOUT, NEARLY, ABOUT],
    [ABOUT, MORE_THAN, null],
    [MORE_THAN, LESS_THAN, null],
    [MORE_THAN, NEARLY, null],
  ])('of %s and %s is %s', (one, other, sum) => {
    expect(sumComparator(one, other)).toBe(sum);
  });

  it('of nothing is not 0', () => {
    expect(sumOf([])).toBeNull();
  });

  it('keeps what binary fractions lose', () => {
    const tenths = ['0.1', '0.2'].map((exact) => ({ exact, comparator: EQUAL }));
    expect(sumOf(tenths)).toEqual({ exact: '0.3', comparator: EQUAL });
  });
});

describe('a difference', () => {
  it('added to the subtrahend is the minuend again', () => {
    fc.assert(
      fc.property(quantities, quantities, (minuend, subtrahend) => {
        const { exact } = differenceOf(minuend, subtrahend);
        expect(new Big(exact).plus(subtrahend.exact).toFixed()).toBe(new Big(minuend.exact).toFixed());
      }),
    );
  });

  it('allows whatever the true figures differ by', () => {
    fc.assert(
      fc.property(withTruth, withTruth, (one, other) => {
        expect(allows(differenceOf(one.quantity, other.quantity), one.truth.minus(other.truth))).toBe(true);
      }),
    );
  });

  it('of an exact total and at least a sum is at most a number', () => {
    expect(
      differenceOf({ exact: '2472', comparator: EQUAL }, { exact: '513', comparator: AT_LEAST }),
    ).toEqual({ exact: '1959', comparator: AT_MOST });
  });
});

describe('a quotient', () => {
  const positive = withTruth.filter(({ quantity, truth }) => new Big(quantity.exact).gt(0) && truth.gt(0));

  it('is within half of its last decimal, and says whether it was rounded', () => {
    const decimals = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(tenThousandths, tenThousandths, decimals, (dividend, divisor, places) => {
        fc.pre(divisor !== 0n);
        const [numerator, denominator] = [decimalOf(dividend), decimalOf(divisor)];
        const quotient = quotientOf(
          { exact: numerator, comparator: EQUAL },
          { exact: denominator, comparator: EQUAL },
          places,
        );
        const error = new Big(quotient?.exact ?? NaN).times(denominator).minus(numerator).abs();
        expect(error.lte(new Big(denominator).abs().times(`5e-${places + 1}`))).toBe(true);
        expect(quotient?.rounded).toBe(!error.eq(0));
      }),
    );
  });

  it('allows what the true figures give, before it is rounded', () => {
    fc.assert(
      fc.property(positive, positive, (one, other) => {
        const quotient = quotientOf(one.quantity, other.quantity, 20);
        fc.pre(quotient !== null && quotient.comparator !== EQUAL && !quotient.rounded);
        // Multiplied out, so that the truth needs no rounding either.
        const bound = {
          exact: new Big(quotient.exact).times(other.truth).toFixed(),
          comparator: quotient.comparator,
        };
        expect(allows(bound, one.truth)).toBe(true);
      }),
    );
  });

  it('by 0 is none', () => {
    const five = { exact: '5', comparator: EQUAL };
    expect(quotientOf(five, { exact: '0.00', comparator: EQUAL }, 2)).toBeNull();
  });

  it('of numbers below zero has no bound', () => {
    const loss = { exact: '-5', comparator: AT_LEAST };
    expect(quotientOf(loss, { exact: '2', comparator: EQUAL }, 2)).toEqual({
      exact: '-2.5',
      comparator: null,
      rounded: false,
    });
  });
});

describe('an order', () => {
  it('is sure only where no true figures contradict it', () => {
    fc.assert(
      fc.property(withTruth, withTruth, (one, other) => {
        if (surelyGreater(rangeOf(one.quantity), rangeOf(other.quantity)))
          expect(one.truth.gt(other.truth)).toBe(true);
        if (surelyNotGreater(rangeOf(one.quantity), rangeOf(other.quantity)))
          expect(one.truth.lte(other.truth)).toBe(true);
      }),
    );
  });

  it('ranks within what it leaves open, and certainly where all figures are exact', () => {
    fc.assert(
      fc.property(fc.array(quantities, { minLength: 1, maxLength: 8 }), (all) => {
        const exact = all.every(({ comparator }) => comparator === EQUAL);
        const ranks = ranksOf(all);
        expect(ranks).toHaveLength(all.length);
        for (const { rank, bestRank, worstRank, certain } of ranks) {
          expect([bestRank <= rank, rank <= worstRank, !exact || certain]).toEqual([true, true, true]);
        }
      }),
    );
  });

  it('is a competition rank: equal numbers share it, and the next is skipped', () => {
    const all = ['30', '10', '30', '20'].map((exact) => ({ exact, comparator: EQUAL }));
    expect(ranksOf(all).map(({ rank }) => rank)).toEqual([1, 4, 1, 3]);
  });

  it('is open around a bound, and certain below it', () => {
    const [thirty, over20, ten] = [
      { exact: '30', comparator: EQUAL },
      { exact: '20', comparator: MORE_THAN },
      { exact: '10', comparator: EQUAL },
    ] as const;
    expect(ranksOf([thirty, over20, ten])).toEqual([
      { rank: 1, bestRank: 1, worstRank: 2, certain: false },
      { rank: 2, bestRank: 1, worstRank: 2, certain: false },
      { rank: 3, bestRank: 3, worstRank: 3, certain: true },
    ]);
  });
});

describe('hectares', () => {
  it.each([
    ['80000', '5333.3333'],
    ['200000', '13333.3333'],
    ['15', '1'],
    ['0.01', '0.0007'],
  ])('of %s mu are %s', (mu, hectares) => {
    expect(hectaresOf(mu)).toBe(hectares);
  });
});
