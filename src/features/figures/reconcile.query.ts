import { Additivity } from '../../entities/figures/additivity';
import { Comparator } from '../../entities/figures/comparator';
import { sumComparator } from '../../entities/figures/sum-comparator';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { cellOf, valuesOfKind, type Cell, type PlaceValue } from './cell';
import { differencesOf, unitOf } from './comparability';
import { figuresOfPlaces, type PlaceFigures } from './figures-of-places';
import { inWords, notComparable } from '../../query/not-comparable';
import { requireOneKind } from './require-one-kind';
import { differenceOf, sumOf, type Quantity } from './quantity';
import type { ReconcileArgs } from './reconcile.args';
import {
  BoundReason,
  ReconciledPart,
  Reconciliation,
  SumOfParts,
  TotalMinusSum,
  type Bound,
} from './reconcile.type';
import { addable, figuresBesideTotal, figuresOfPart, type Reference } from './reconciled-figures';

/** A place with what is stated of the indicator and of its narrower ones. */
interface PlaceCells {
  readonly row: PlaceFigures;
  readonly cell: Cell;
  readonly narrower: readonly Cell[];
}

/** The stated total of a place beside the sum of its parts. */
export async function readReconciliation(
  args: ReconcileArgs,
  context: RequestContext,
): Promise<Reconciliation> {
  const { indicator, whole: wholeId, year } = args;
  const rows = await figuresOfPlaces(
    { places: [wholeId], within: wholeId, indicators: [indicator], narrower: true, years: [year] },
    context,
  );
  const places = placeCells(rows, indicator, year);
  const whole = places.find(({ row }) => row.place === wholeId);
  if (!whole) throw new Error(`There is no row for ${indicator} of ${wholeId}.`);
  const { additivity, id: indicatorId } = whole.row.indicator;
  requireAdditive(indicator, additivity);
  const districts = places.filter(({ row }) => row.place !== wholeId && !row.isZone);
  const zones = places.filter(({ row }) => row.isZone);
  const reference = referenceOf(whole, districts, args);
  const parts = districts.map((place) => toPart(place, reference));
  const sum = sumOfParts(districts, parts, reference);
  return Object.assign(new Reconciliation(), {
    indicatorId,
    wholeId,
    totalId: reference.total?.id ?? null,
    year,
    additivity,
    parts,
    developmentZones: zones.map((place) => toZone(place, reference)),
    besideTotal: figuresBesideTotal(whole.cell, whole.narrower, reference),
    sum,
    difference: reference.total && sum ? totalMinusSum(reference.total, sum) : null,
    gaps: [
      ...totalGaps(whole, reference),
      ...(parts.length === 0 ? [noParts(whole)] : []),
      ...parts.flatMap((part) => part.gap ?? []),
    ],
  });
}

function placeCells(rows: readonly PlaceFigures[], indicator: string, year: number): PlaceCells[] {
  return rows
    .filter((row) => row.indicator.code === indicator)
    .map((row) => ({
      row,
      cell: cellOf(row, year),
      narrower: rows
        .filter(({ place, indicator: { code } }) => place === row.place && code !== indicator)
        .map((other) => cellOf(other, year)),
    }));
}

function requireAdditive(indicator: string, additivity: Additivity): void {
  if (additivity !== Additivity.NON_ADDITIVE) return;
  throw notComparable(
    `Figures of ${indicator} are never added`,
    [{ property: 'additivity', values: [additivity] }],
    'Ask `compare` for them side by side.',
  );
}

/** What the total is, and of which kind what is added must be. Where several kinds are stated the caller chooses. */
function referenceOf(
  whole: PlaceCells,
  districts: readonly PlaceCells[],
  { indicator, year, periodKind }: ReconcileArgs,
): Reference {
  const ofKind = ({ cell }: PlaceCells): readonly PlaceValue[] => valuesOfKind(cell, periodKind);
  const totals = ofKind(whole);
  const candidates = totals.length > 0 ? totals : districts.flatMap(ofKind);
  requireOneKind(candidates, `The figures of ${indicator} for ${year} are not added to one sum`);
  return {
    kind: candidates[0] ?? null,
    total: totals.length === 1 && totals[0] ? totals[0] : null,
  };
}

function toPart({ row, cell, narrower }: PlaceCells, reference: Reference): ReconciledPart {
  const candidates = addable(cell, reference);
  return Object.assign(new ReconciledPart(), {
    placeId: row.place,
    added: candidates.length === 1,
    figures: figuresOfPart(cell, narrower, reference, false),
    gap: candidates.length === 1 ? null : (cell.gap ?? differingGap(row, cell, reference)),
  });
}

/** The one figure of the part is not of the kind that is added. */
function differingGap({ place, name, indicator }: PlaceFigures, cell: Cell, { kind }: Reference): Gap {
  const differing = differencesOf(kind === null ? cell.values : [kind, ...cell.values]);
  const message = `The figure of ${name} is not of the kind that is added: ${inWords(differing)}.`;
  return gap(GapReason.NOT_COMPARABLE, message, { subject: place, property: indicator.code });
}

function toZone({ row, cell, narrower }: PlaceCells, reference: Reference): ReconciledPart {
  const message = `${row.name} is a development zone, which is shown and never added.`;
  return Object.assign(new ReconciledPart(), {
    placeId: row.place,
    added: false,
    figures: figuresOfPart(cell, narrower, reference, true),
    gap:
      cell.gap ??
      gap(GapReason.NOT_COMPARABLE, message, { subject: row.place, property: row.indicator.code }),
  });
}

/**
 * The sum of what can be added. Parts that are not in it make it a lower bound, as long as nothing printed is below
 * zero: what is counted or paid in a part is not.
 */
function sumOfParts(
  districts: readonly PlaceCells[],
  parts: readonly ReconciledPart[],
  reference: Reference,
): SumOfParts | null {
  const added = districts.flatMap(({ cell }) => {
    const candidates = addable(cell, reference);
    return candidates.length === 1 ? candidates : [];
  });
  const sum = sumOf(added);
  const [first] = added;
  if (!sum || !first) return null;
  const unknown = parts.filter((part) => !part.added);
  const allParts = unknown.length === 0 ? Comparator.EQUAL : boundFromBelow(added);
  return Object.assign(new SumOfParts(), {
    ...computed(sum, unitOf(first)),
    comparator: allParts && sumComparator(sum.comparator, allParts),
    added: added.length,
    of: parts.length,
    bounds: [
      ...added
        .filter(({ comparator }) => comparator !== Comparator.EQUAL)
        .map(({ id }): Bound => ({ reason: BoundReason.PRINTED, subject: id })),
      ...unknown.map(({ placeId }): Bound => ({ reason: BoundReason.UNKNOWN_PARTS, subject: placeId })),
    ],
  });
}

function boundFromBelow(added: readonly PlaceValue[]): Comparator | null {
  return added.some(({ exact }) => exact.startsWith('-')) ? null : Comparator.AT_LEAST;
}

function totalMinusSum(total: PlaceValue, sum: SumOfParts): TotalMinusSum {
  const difference = differenceOf(total, sum);
  return Object.assign(new TotalMinusSum(), {
    ...computed(difference, sum.unit),
    comparator: difference.comparator,
  });
}

const computed = ({ exact }: Quantity, unit: string): { value: number; exact: string; unit: string } => ({
  value: Number(exact),
  exact,
  unit,
});

function totalGaps({ row, cell }: PlaceCells, { total }: Reference): Gap[] {
  if (total !== null) return [];
  const message = `For ${row.name} no figure of the kind asked for is stated.`;
  const details = { subject: row.place, property: row.indicator.code };
  return [cell.gap ?? gap(GapReason.NOT_COVERED, message, details)];
}

function noParts({ row }: PlaceCells): Gap {
  const message = `No district is recorded that lies directly in ${row.name}.`;
  return gap(GapReason.NOT_STATED, message, { subject: row.place, property: 'parts' });
}
