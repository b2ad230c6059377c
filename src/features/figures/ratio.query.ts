import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { loadProvenance } from '../provenance/provenance.query';
import { cellOf, type Cell, type PlaceValue } from './cell';
import { comparabilityKey, differences, unitOf, type ComparedProperty } from './comparability';
import { figuresOfPlaces } from './figures-of-places';
import { inWords } from '../../query/not-comparable';
import { quotientOf } from './quantity';
import type { RatioArgs } from './ratio.args';
import { Ratio } from './ratio.type';

/** What both figures of a ratio must agree in; what they measure, and in which unit, is what a ratio is about. */
const shared: readonly ComparedProperty[] = ['periodKind', 'period', 'subject'];

interface Pair {
  readonly numerator: PlaceValue;
  readonly denominator: PlaceValue;
}

/** Divides the one figure by the other, where exactly one pair of a source and a period is stated. */
export async function readRatio(args: RatioArgs, context: RequestContext): Promise<Ratio> {
  const { numerator, denominator, place, year } = args;
  const rows = await figuresOfPlaces(
    { places: [place], indicators: [numerator, denominator], years: [year] },
    context,
  );
  const cellNamed = (code: string): Cell => {
    const row = rows.find(({ indicator }) => indicator.code === code);
    if (!row) throw new Error(`There is no row for ${code} of ${place}.`);
    return cellOf(row, year);
  };
  const [above, below] = [cellNamed(numerator), cellNamed(denominator)];
  const pairs = above.values.flatMap((one) =>
    below.values.map((other) => ({ numerator: one, denominator: other })),
  );
  const alike = pairs.filter((pair) => pairDifferences(pair) === '');
  const sharing = await Promise.all(alike.map(async (pair) => shareSource(pair, context)));
  const fitting = alike.filter((_pair, index) => sharing[index]);
  const [pair] = fitting;
  if (pair && fitting.length === 1) return divided(pair, args);
  return withoutQuotient(args, above.values, below.values, ratioGap(args, above, below, pairs, fitting));
}

const pairDifferences = ({ numerator, denominator }: Pair): string =>
  inWords(differences([comparabilityKey(numerator), comparabilityKey(denominator)], shared));

async function shareSource({ numerator, denominator }: Pair, context: RequestContext): Promise<boolean> {
  const [above, below] = await Promise.all([
    sourcesOfValue(numerator.id, context),
    sourcesOfValue(denominator.id, context),
  ]);
  return [...above].some((source) => below.has(source));
}

/** The sources that state the value shown; one that states another value of the figure is none of them. */
async function sourcesOfValue(figure: string, context: RequestContext): Promise<Set<string>> {
  const stated = await loadProvenance({ subject: figure, property: 'value' }, context);
  return new Set(stated.filter(({ shown }) => shown).map(({ sourceId }) => sourceId));
}

function divided({ numerator, denominator }: Pair, args: RatioArgs): Ratio {
  const quotient = quotientOf(numerator, denominator, args.decimals);
  if (!quotient) {
    const message = `The figure of ${args.denominator} is 0; nothing is divided by it.`;
    return withoutQuotient(args, [numerator], [denominator], notComparableGap(args, message));
  }
  return Object.assign(new Ratio(), {
    numeratorId: numerator.id,
    denominatorId: denominator.id,
    value: Number(quotient.exact),
    exact: quotient.exact,
    unit: `${unitOf(numerator)}/${unitOf(denominator)}`,
    comparator: quotient.comparator,
    rounded: quotient.rounded,
    decimals: args.decimals,
    gap: null,
  });
}

/** Names both figures as far as there is one of each. */
function withoutQuotient(
  { decimals }: RatioArgs,
  above: readonly PlaceValue[],
  below: readonly PlaceValue[],
  reason: Gap,
): Ratio {
  const only = (values: readonly PlaceValue[]): string | null =>
    values.length === 1 ? (values[0]?.id ?? null) : null;
  return Object.assign(new Ratio(), {
    numeratorId: only(above),
    denominatorId: only(below),
    value: null,
    exact: null,
    unit: null,
    comparator: null,
    rounded: null,
    decimals,
    gap: reason,
  });
}

function ratioGap(
  args: RatioArgs,
  above: Cell,
  below: Cell,
  pairs: readonly Pair[],
  fitting: readonly Pair[],
): Gap {
  for (const cell of [above, below]) if (cell.values.length === 0 && cell.gap) return cell.gap;
  if (fitting.length > 1) {
    return notComparableGap(args, `${fitting.length} pairs of figures stand side by side; none is picked.`);
  }
  const [pair, ...others] = pairs;
  const differing = pair && others.length === 0 ? pairDifferences(pair) : '';
  if (differing)
    return notComparableGap(args, `The two figures are not of one period or subject: ${differing}.`);
  return notComparableGap(args, 'No source states both figures for the same period.');
}

function notComparableGap({ numerator, denominator, place, year }: RatioArgs, message: string): Gap {
  return gap(GapReason.NOT_COMPARABLE, message, {
    subject: place,
    property: `${numerator}/${denominator}`,
    period: String(year),
  });
}
