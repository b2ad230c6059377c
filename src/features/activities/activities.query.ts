import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { Certainty } from '../../entities/evidence/certainty';
import { PeriodBasis } from '../../entities/figures/period';
import { Status } from '../../entities/status';
import { featurePage, inDirection, rangeOf, rangeParameters } from '../../query/feature-page';
import { isBounded, requestedPage } from '../../query/page';
import { isWhole } from '../../query/page-info';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { withYearCondition, yearParameter } from '../event-period/in-year';
import { leftOutGaps, leftOutOf } from '../event-period/left-out';
import { LinkVia } from '../event-sides/event-link.type';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import type { ActivitiesArgs, ActivitiesFilter } from './activities.args';
import { ActivityKind, ActivityRole, roleOfType } from './activity-role';
import { Activity, ActivityConnection, ActivityPart } from './activity.type';

/** The most parts that one thing has in an event; a place that holds many others may have one through each. */
const maximumParts = 100;
/** The most figures of one event. */
export const maximumFigures = 100;

/** Relationship types stand in the text, since Cypher takes none as a parameter. */
const touched = namedQuery('activities/touched').replace('ROLES', Object.keys(roleOfType).join('|'));
const throughDescendants = namedQuery('activities/through-descendants');
const throughParties = namedQuery('activities/through-parties');
const activities = namedQuery('activities/activities');
const leftOut = leftOutOf('TOUCHED');
const recorded = namedQuery('activities/recorded');

const partRow = z.object({
  type: z.string(),
  note: z.string().nullable(),
  through: z.string().nullable(),
  viaGroup: z.boolean(),
  certainty: z.enum(Certainty),
});

const activityRow = z.object({
  key: z.string(),
  event: z.string(),
  labels: z.array(z.string()),
  status: z.enum(Status),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  periodBasis: z.enum(PeriodBasis),
  parts: z.array(partRow),
  figures: z.array(z.string()),
});

const recordedRow = z.object({ recorded: z.number() });

export async function readActivities(
  args: ActivitiesArgs,
  context: RequestContext,
): Promise<ActivityConnection> {
  const year = args.year ?? null;
  const page = requestedPage(args, `activities ${args.of}`);
  const range = rangeOf(page);
  context.budget.spend(page.size);
  const rows = await context.read({
    name: 'activities',
    text: inDirection(statementOf(activities, args), range),
    parameters: {
      ...parametersOf(args),
      year: yearParameter(year),
      ...rangeParameters(range),
      limitParts: integer(maximumParts),
      figures: integer(maximumFigures),
    },
  });
  if (rows.length === 0 && !isBounded(page)) await requireExisting('Thing', 'id', args.of, context);
  const found = featurePage(
    page,
    rows.map((row) => toActivity(activityRow.parse(row))),
  );
  return Object.assign(new ActivityConnection(), found, { filter: args });
}

/** A statement with the ways to events that were asked for, and no others. */
function statementOf(text: string, filter: ActivitiesFilter): string {
  const { includeDescendants, includeParties, year } = filter;
  const more = [
    includeDescendants ? [throughDescendants] : [],
    includeParties ? [throughParties] : [],
  ].flat();
  const beginning = touched.replace('MORE', () => more.join('\n'));
  return withYearCondition(
    text.replace('TOUCHED', () => beginning),
    year ?? null,
  );
}

function parametersOf(filter: ActivitiesFilter): Record<string, unknown> {
  const { of, kinds, statuses, includeDescendants, includeParties } = filter;
  return {
    of,
    kinds: kinds ?? null,
    statuses: statuses ?? null,
    descendants: includeDescendants ?? false,
    parties: includeParties ?? false,
  };
}

function toActivity(row: z.infer<typeof activityRow>): Activity {
  const { key, event, labels, status, startDate, endDate, periodBasis, parts, figures } = row;
  return Object.assign(new Activity(), {
    key,
    thingId: event,
    eventId: labels.includes('Event') ? event : null,
    kind: labels.find((label) => activityKinds.has(label)),
    status,
    startDate,
    endDate,
    periodBasis,
    parts: parts.map(toPart),
    figureIds: figures,
  });
}

const activityKinds = new Set(Object.values(ActivityKind));

function toPart({ type, note, through, viaGroup, certainty }: z.infer<typeof partRow>): ActivityPart {
  return Object.assign(new ActivityPart(), {
    role: roleOfType[type] ?? ActivityRole.INVOLVED,
    note,
    throughId: through,
    via: viaGroup ? LinkVia.VIA_GROUP : LinkVia.DIRECT,
    certainty,
  });
}

/** No activity at all, or what the filters leave out. */
export async function activityGaps(
  { nodes, pageInfo, filter }: ActivityConnection,
  context: RequestContext,
): Promise<Gap[]> {
  const others = await yearGaps(filter, context);
  if (nodes.length > 0 || !isWhole(pageInfo)) return others;
  return [...(await noActivityGaps(filter, context)), ...others];
}

/** Why there is none: because nothing is recorded, or because `kinds` or `statuses` hide what is. */
async function noActivityGaps(filter: ActivitiesFilter, context: RequestContext): Promise<Gap[]> {
  const isNarrowed = Boolean(filter.kinds ?? filter.statuses);
  const about = { subject: filter.of, property: 'activities' };
  const count = isNarrowed || (filter.year ?? null) !== null ? await countRecorded(filter, context) : 0;
  if (count === 0) {
    const message = 'No activity is recorded; that does not say there is none.';
    return [gap(GapReason.NOT_STATED, message, about)];
  }
  const message = `${count} activity(ies) are recorded and hidden by the filters.`;
  return isNarrowed ? [gap(GapReason.NOT_COVERED, message, { ...about, count })] : [];
}

async function countRecorded(filter: ActivitiesFilter, context: RequestContext): Promise<number> {
  const [row] = await context.read({
    name: 'activities recorded',
    text: statementOf(recorded, filter),
    parameters: parametersOf({ ...filter, kinds: null, statuses: null }),
  });
  return recordedRow.parse(row).recorded;
}

async function yearGaps(filter: ActivitiesFilter, context: RequestContext): Promise<Gap[]> {
  const year = filter.year ?? null;
  if (year === null) return [];
  const [row] = await context.read({
    name: 'activities left out by a year',
    text: statementOf(leftOut, filter),
    parameters: { ...parametersOf(filter), year: yearParameter(year) },
  });
  return leftOutGaps(row, filter.of, year);
}
