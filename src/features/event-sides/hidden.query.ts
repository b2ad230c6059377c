import { z } from 'zod';
import { integer } from '../../database/values';
import { isWhole, type PageInfo } from '../../query/page-info';
import type { RequestContext } from '../../query/request-context';
import { withYearCondition } from '../event-period/in-year';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import type { EventSides } from './event-sides';
import {
  anchorOf,
  parametersOf,
  sidesAnchorOf,
  unnamedMembersGaps,
  type SidesFilter,
} from './event-sides.query';

/** The most groups named in one gap. */
const maximumGroups = 10;

const recordedRow = z.object({
  events: z.number(),
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** What to call the events of a kind in a message, and the field that answers with them. */
interface Words {
  event: string;
  field: string;
  /** What is not stated where a group has members whom nobody names. */
  consequence: string;
}

interface LinkPage {
  nodes: readonly { eventId: string }[];
  pageInfo: PageInfo;
  filter: SidesFilter;
}

/** What a page of links leaves open by itself: groups whose members nobody names, or that there is no link at all. */
export async function pageGaps(
  sides: EventSides,
  { nodes, pageInfo, filter }: LinkPage,
  words: Words,
  context: RequestContext,
): Promise<Gap[]> {
  const events = nodes.map(({ eventId }) => eventId);
  if (events.length > 0) return unnamedMembersGaps(sides, events, words.consequence, context);
  return isWhole(pageInfo) ? noLinkGaps(sides, filter, words, context) : [];
}

/** The filters of `noLinkGaps`, open. */
const anything = { partnerKinds: null, kinds: null, statuses: null, involving: null, year: null };

/** Why there is no link: because nothing is recorded, or because filters hide what is. What a year hides, `yearGaps` says. */
async function noLinkGaps(
  sides: EventSides,
  filter: SidesFilter,
  { event, field }: Words,
  context: RequestContext,
): Promise<Gap[]> {
  const { partnerKinds, kinds, statuses, involving, year } = filter;
  const about = { subject: anchorOf(filter), property: field };
  const isNarrowed = [partnerKinds, kinds, statuses, involving].some((one) => one !== null);
  const recorded =
    isNarrowed || year !== null ? (await readRecorded(sides, { ...filter, ...anything }, context)).events : 0;
  if (recorded === 0) {
    const message = `No ${event} is recorded; that does not say there is none.`;
    return [gap(GapReason.NOT_STATED, message, about)];
  }
  if (!isNarrowed) return [];
  const message = `${recorded} ${event}(s) are recorded and hidden by the filters.`;
  return [gap(GapReason.NOT_COVERED, message, { ...about, count: recorded })];
}

/**
 * Groups of organisations that are partners and that `partnerKinds` hides: a group is of none of the kinds of its
 * members, who may be of the kinds that are asked for.
 */
export async function hiddenGroupGaps(
  sides: EventSides,
  filter: SidesFilter,
  context: RequestContext,
): Promise<Gap[]> {
  if (filter.partnerKinds === null || filter.partnerKinds.includes('OrganizationGroup')) return [];
  const { groups } = await readRecorded(sides, filter, context);
  return groups.map(({ id, name }) => {
    const message = `The group of organisations ${name} is a partner, and is hidden by \`partnerKinds\`.`;
    return gap(GapReason.NOT_COVERED, message, { subject: id, property: 'partner' });
  });
}

async function readRecorded(
  sides: EventSides,
  filter: SidesFilter,
  context: RequestContext,
): Promise<z.infer<typeof recordedRow>> {
  const [row] = await context.read({
    name: 'events recorded',
    text: withYearCondition(sides.recorded[sidesAnchorOf(filter)], filter.year),
    parameters: { ...parametersOf(filter), limit: integer(maximumGroups) },
  });
  return recordedRow.parse(row);
}
