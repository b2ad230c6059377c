import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';
import { Comparator } from '../../entities/figures/comparator';
import { PeriodBasis } from '../../entities/figures/period';
import { Status } from '../../entities/status';
import {
  featurePage,
  inDirection,
  rangeOf,
  rangeParameters,
  type FeaturePage,
} from '../../query/feature-page';
import { isBounded, requestedPage, type PageArguments } from '../../query/page';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { withYearCondition, yearParameter } from '../event-period/in-year';
import { leftOutGaps } from '../event-period/left-out';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { LinkVia, PartyForm, type EventLink } from './event-link.type';
import type { EventSides, SidesAnchor } from './event-sides';

/** Whose events are asked for, and which of them. */
export interface SidesFilter {
  party: string | null;
  place: string | null;
  /** The relationship by which the party, or those of the place, must take part; null for any. */
  side: string | null;
  /** Names of the kinds of which the partner must be one. */
  partnerKinds: readonly string[] | null;
  /** Codes of the kinds of cooperation or service, of which it must be one. */
  kinds: readonly string[] | null;
  /** How far it must have come, as one of these codes says. */
  statuses: readonly string[] | null;
  /** Who must take part, itself or as a named member of a group. */
  involving: string | null;
  year: number | null;
}

const linkRow = z.object({
  key: z.string(),
  event: z.string(),
  kinds: z.array(z.string()),
  status: z.enum(Status),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  periodBasis: z.enum(PeriodBasis),
  party: z.string(),
  partyLabels: z.array(z.string()),
  partySide: z.string(),
  partyGroup: z.string().nullable(),
  partner: z.string(),
  partnerLabels: z.array(z.string()),
  partnerSide: z.string(),
  partnerGroup: z.string().nullable(),
  certainty: z.enum(Certainty),
});

export type LinkRow = z.infer<typeof linkRow>;

/** What every link between two sides has, whatever its ends are called. */
export function toEventLink(row: LinkRow): EventLink {
  const { key, event, certainty, status, startDate, endDate, periodBasis, partyGroup, partnerGroup } = row;
  const via = partyGroup === null && partnerGroup === null ? LinkVia.DIRECT : LinkVia.VIA_GROUP;
  return { key, eventId: event, via, certainty, status, startDate, endDate, periodBasis };
}

export function formOf(labels: readonly string[]): PartyForm {
  if (labels.includes('OrganizationGroup') || labels.includes('FarmHouseholdGroup')) return PartyForm.GROUP;
  return labels.includes('GovernmentAgency') ? PartyForm.GOVERNMENT : PartyForm.SINGLE;
}

/** A page of links, each made of its row by `toLink`. */
export async function readLinks<T extends { key: string }>(
  field: string,
  sides: EventSides,
  filter: SidesFilter,
  pageArguments: PageArguments,
  toLink: (row: LinkRow) => T,
  context: RequestContext,
): Promise<FeaturePage<T>> {
  const page = requestedPage(pageArguments, `${field} ${anchorOf(filter)}`);
  const range = rangeOf(page);
  context.budget.spend(page.size);
  const rows = await context.read({
    name: field,
    text: inDirection(withYearCondition(sides.links[sidesAnchorOf(filter)], filter.year), range),
    parameters: { ...parametersOf(filter), ...rangeParameters(range) },
  });
  if (rows.length === 0 && !isBounded(page)) {
    await requireExisting(filter.party === null ? 'Place' : 'Party', 'id', anchorOf(filter), context);
    if (filter.involving !== null) await requireExisting('Party', 'id', filter.involving, context);
  }
  return featurePage(
    page,
    rows.map((row) => toLink(linkRow.parse(row))),
  );
}

/** The party or the place that was asked for. */
export function anchorOf({ party, place }: SidesFilter): string {
  return party ?? place ?? '';
}

/** Of a place what took place there counts only for one side of it: who was served there, not by whom. */
export function sidesAnchorOf({ party, side }: SidesFilter): SidesAnchor {
  if (party !== null) return 'party';
  return side === null ? 'place' : 'placeAndThere';
}

export function parametersOf({ year, ...rest }: SidesFilter): Record<string, unknown> {
  return { ...rest, year: yearParameter(year) };
}

/** What a year leaves out; nothing where no year was asked for. */
export async function yearGaps(
  sides: EventSides,
  filter: SidesFilter,
  context: RequestContext,
): Promise<Gap[]> {
  if (filter.year === null) return [];
  const [row] = await context.read({
    name: 'events left out by a year',
    text: withYearCondition(sides.leftOut[sidesAnchorOf(filter)], filter.year),
    parameters: parametersOf(filter),
  });
  return leftOutGaps(row, anchorOf(filter), filter.year);
}

const unnamedRow = z.object({
  group: z.string(),
  name: z.string(),
  members: z.number().nullable(),
  comparator: z.enum(Comparator).nullable(),
  printed: z.string().nullable(),
  named: z.number(),
});

/** Groups in these events of which no source names all members; `consequence` says what stays open by that. */
export async function unnamedMembersGaps(
  sides: Pick<EventSides, 'unnamedMembers'>,
  eventIds: readonly string[],
  consequence: string,
  context: RequestContext,
): Promise<Gap[]> {
  const rows = await context.read({
    name: 'unnamed members',
    text: sides.unnamedMembers,
    parameters: { events: [...new Set(eventIds)] },
  });
  return rows.map((row) => unnamedMembersGap(unnamedRow.parse(row), consequence));
}

/** A number that is missing is told only where the count itself is exact. */
function unnamedMembersGap(row: z.infer<typeof unnamedRow>, consequence: string): Gap {
  const { group, name, members, comparator, printed, named } = row;
  const count = members !== null && comparator === Comparator.EQUAL ? members - named : null;
  const of = printed ?? 'an uncounted number';
  const message = `Of the members of the group ${name} (${of}) ${named} are named; ${consequence}`;
  return gap(GapReason.NOT_IDENTIFIED, message, { subject: group, property: 'namedMembers', count });
}
