import { RequestError } from '../../query/errors';
import { featurePage, firstRows, rangeOf, rowsOfPage } from '../../query/feature-page';
import { isBounded, requestedPage } from '../../query/page';
import { isWhole } from '../../query/page-info';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { chainGaps } from './chain-gaps';
import {
  figuresOf,
  householdsOf,
  otherIndications,
  type ChainRow,
  type HouseholdsRow,
  type OperatorRow,
} from './chain-row';
import { GiChain, GiChainConnection, GiChainHouseholds, GiChainOperator } from './gi-chain.type';
import type { GiChainsArgs } from './gi-chains.args';
import { readChains } from './read-chains';
import { totalsOf } from './totals';
import type { GiChainTotals } from './totals.type';

/** The most chains over which a whole answer is totalled; what lies beyond makes the totals lower bounds. */
export const maximumChainsTotalled = 300;

/** What the totals of a whole answer cost, as nodes; they take a statement of their own. */
const totalsPrice = 100;

export async function readGiChains(args: GiChainsArgs, context: RequestContext): Promise<GiChainConnection> {
  const anchors = anchorsOf(args);
  const { first, after, last, before, ...filter } = args;
  const page = requestedPage({ first, after, last, before }, `giChains ${scopeOf(filter)}`);
  context.budget.spend(page.size);
  const places = args.place ? [args.place] : null;
  const question = { places, filter, range: rangeOf(page) };
  const rows = await readChains('giChains', question, context);
  if (rows.length === 0 && !isBounded(page)) {
    for (const { kind, id } of anchors) await requireExisting(kind, 'id', id, context);
  }
  const chains = rows.map((row) => toChain(row, args.year ?? null));
  return Object.assign(new GiChainConnection(), featurePage(page, chains), {
    places,
    filter,
    rows: rowsOfPage(page, rows),
    gaps: isBounded(page) ? [] : connectionGaps(args, anchors, chains.length === 0),
  });
}

/** The totals over all pages. One page that is the whole answer needs no further statement. */
export async function chainsTotals(
  { places, filter, rows, pageInfo }: GiChainConnection,
  context: RequestContext,
): Promise<GiChainTotals> {
  const year = filter.year ?? null;
  if (isWhole(pageInfo)) return totalsOf(rows, year, false);
  context.budget.spend(totalsPrice);
  const question = { places, filter, range: firstRows(maximumChainsTotalled + 1) };
  const all = await readChains('totals of giChains', question, context);
  return totalsOf(all.slice(0, maximumChainsTotalled), year, all.length > maximumChainsTotalled);
}

/** What an argument asks about, and the kind that it takes. */
interface Anchor {
  readonly argument: 'place' | 'product' | 'geographicalIndication';
  readonly kind: string;
  readonly id: string;
}

function anchorsOf({ place, product, geographicalIndication, includeDescendants }: GiChainsArgs): Anchor[] {
  const asked = [
    { argument: 'place', kind: 'Place', id: place },
    { argument: 'product', kind: 'Product', id: product },
    { argument: 'geographicalIndication', kind: 'GeographicalIndication', id: geographicalIndication },
  ] as const;
  const anchors = asked.flatMap(({ id, ...anchor }) => (typeof id === 'string' ? [{ ...anchor, id }] : []));
  if (anchors.length === 0) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      'Give at least one of `place`, `product` and `geographicalIndication`; several narrow each other.',
    );
  }
  if (includeDescendants === false && !place) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      '`includeDescendants: false` is about `place`, which is not given. Give `place`, or leave it out.',
    );
  }
  return anchors;
}

/** The filters as one text, so that a cursor of one question does not serve another. */
function scopeOf(filter: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The filters that leave chains out, with what is left out. A year leaves out figures, which each chain says. */
const narrowing = {
  regimes: 'chains without an indication, or without a protection recorded under one of these regimes',
  operatorKinds: 'chains without an operator of one of these kinds',
  householdKinds: 'chains without households of one of these kinds',
} as const;

/** A product and an indication each have a chain, so that an empty answer about several anchors hides theirs. */
function connectionGaps(args: GiChainsArgs, anchors: readonly Anchor[], empty: boolean): Gap[] {
  const subject = anchors[0]?.id ?? null;
  const filters = (['regimes', 'operatorKinds', 'householdKinds'] as const).filter((name) => args[name]);
  const leftOut = filters.map((property) => {
    const message = `Left out by \`${property}\`: ${narrowing[property]}.`;
    return gap(GapReason.NOT_COVERED, message, { subject, property });
  });
  if (!empty) return leftOut;
  const together = anchors.map(({ argument }) => `\`${argument}\``).join(' and ');
  const [reason, message] =
    anchors.length > 1
      ? [GapReason.NOT_COVERED, `No recorded chain matches ${together} together; ask with one of them alone.`]
      : filters.length > 0
        ? [
            GapReason.NOT_COVERED,
            'No recorded chain matches the filters; ask without them for what is recorded.',
          ]
        : [GapReason.NOT_STATED, 'No chain is recorded; that does not say there is none.'];
  return [gap(reason, message, { subject, property: 'giChains' }), ...leftOut];
}

function toChain(row: ChainRow, year: number | null): GiChain {
  return Object.assign(new GiChain(), {
    key: row.id,
    indicationId: row.indication,
    productId: row.product,
    impactIds: [
      ...new Set([row.indication, row.product].flatMap((id) => (id === null ? [] : impactIds(row, id)))),
    ],
    operators: row.operators.map((operator) => toOperator(row, operator)),
    householdsWithoutOperator: householdsOf(row, null).map((households) => toHouseholds(row, households, 0)),
    totals: totalsOf([row], year, false),
    gaps: chainGaps(row, year),
  });
}

function toOperator(row: ChainRow, operator: OperatorRow): GiChainOperator {
  const { id, kind, certainty, link } = operator;
  return Object.assign(new GiChainOperator(), {
    operatorId: id,
    linkKey: link,
    kind,
    certainty,
    impactIds: impactIds(row, id),
    households: householdsOf(row, id).map((households) =>
      toHouseholds(row, households, otherIndications(row, operator)),
    ),
  });
}

function toHouseholds(
  row: ChainRow,
  { id, mode, certainty, link }: HouseholdsRow,
  otherIndicationCount: number,
): GiChainHouseholds {
  return Object.assign(new GiChainHouseholds(), {
    groupId: id,
    linkKey: link,
    mode,
    certainty,
    impactIds: impactIds(row, id),
    otherIndicationCount,
  });
}

function impactIds(row: ChainRow, subject: string): string[] {
  return figuresOf(row, subject).figures.map(({ id }) => id);
}
