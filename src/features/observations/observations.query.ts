import { z } from 'zod';
import { ontology } from '../../entities';
import { namedQuery } from '../../database/named-query';
import { CypherWriter } from '../../query/cypher-writer';
import type { RequestContext } from '../../query/request-context';
import type { NodeSource } from '../../query/root-rows';
import { requireExisting } from '../../query/require-existing';
import { daysAskedFor, nodeHeld } from '../../query/valid-on';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import type { ObservationsArgs } from './observations.args';

/** The figures that `observations` was asked for; `gaps` asks about the same ones. */
export type ObservationFilter = ObservationsArgs & { validOn?: string | null };

/** The figures of a filter, found from whichever anchors it names. */
export function observationsOf(filter: ObservationFilter): NodeSource {
  return {
    kind: ontology.kind('Observation'),
    match: (node, writer, keyset) =>
      `MATCH ${anchors(filter, node, writer)} WHERE ${keyset}${withinYear(filter.year, node, writer)}`,
  };
}

function anchors(filter: ObservationFilter, node: string, writer: CypherWriter): string {
  const patterns = [`(${node}:Observation)`];
  if (filter.indicator) {
    patterns.push(`(${node})-[:OF_INDICATOR]->(:Indicator {code: ${writer.parameter(filter.indicator)}})`);
  }
  if (filter.subject)
    patterns.push(`(${node})-[:OBSERVED_FOR]->(:Thing {id: ${writer.parameter(filter.subject)}})`);
  if (filter.place) {
    const place = `(:Place {id: ${writer.parameter(filter.place)}})`;
    const path = filter.includeDescendants ? `(:Place)-[:PART_OF]->{0,4}${place}` : place;
    patterns.push(`(${node})-[:OBSERVED_IN]->${path}`);
  }
  return patterns.join(', ');
}

function withinYear(year: number | undefined, node: string, writer: CypherWriter): string {
  if (!year) return '';
  const first = writer.parameter(`${year}-01-01`);
  const last = writer.parameter(`${year}-12-31`);
  return (
    ` AND ${node}.periodBasis <> 'NOT_STATED' AND ${node}.periodEnd >= ${first} AND ${node}.periodEnd <= ${last}` +
    ` AND (${node}.periodStart IS NULL OR ${node}.periodStart >= ${first})`
  );
}

const coverage = namedQuery('observations/places-without');

const countRow = z.object({ undated: z.number(), otherPeriods: z.number(), matching: z.number() });
const placeRow = z.object({
  id: z.string(),
  name: z.string(),
  partly: z.boolean(),
  otherPeriod: z.boolean(),
});

/** What the filter finds no figure for: undated figures, figures of other periods, places without a figure. */
export async function observationGaps(filter: ObservationFilter, context: RequestContext): Promise<Gap[]> {
  const counts = await countPeriods(filter, context);
  if (counts.matching + counts.undated + counts.otherPeriods === 0) await requireAnchors(filter, context);
  const asksForPlaces = filter.indicator && filter.place && !filter.subject && !filter.validOn;
  const places = asksForPlaces ? await placesWithout(filter, context) : [];
  const period = filter.validOn ?? (filter.year ? String(filter.year) : null);
  const property = filter.indicator ?? null;
  const subject = filter.subject ?? filter.place ?? null;
  const gaps = places.map((place) => placeGap(place, property, period));
  if (period !== null && counts.undated > 0) {
    const message = `${counts.undated} figure(s) have no stated period and are left out of ${period}.`;
    gaps.push(
      gap(GapReason.NOT_STATED, message, { subject, property: 'period', period, count: counts.undated }),
    );
  }
  if (period !== null && counts.otherPeriods > 0) {
    const message = `${counts.otherPeriods} figure(s) are of another period or reach beyond ${period}.`;
    gaps.push(
      gap(GapReason.NOT_COVERED, message, {
        subject,
        property: 'period',
        period,
        count: counts.otherPeriods,
      }),
    );
  }
  if (gaps.length === 0 && counts.matching === 0) {
    gaps.push(
      (await elsewhereGap(filter, context)) ??
        gap(GapReason.NOT_STATED, 'No such figure is recorded.', { subject, property, period }),
    );
  }
  return gaps;
}

/** What is asked about has figures, but they belong to another place: a source states them, the filters exclude them. */
async function elsewhereGap(
  { subject, place, indicator, includeDescendants }: ObservationFilter,
  context: RequestContext,
): Promise<Gap | undefined> {
  if (!subject || !place) return undefined;
  const { matching, undated } = await countPeriods(
    { subject, ...(indicator === undefined ? {} : { indicator }) },
    context,
  );
  const count = matching + undated;
  if (count === 0) return undefined;
  const where = includeDescendants ? `${place} or a place in it` : place;
  const message = `${count} figure(s) of ${subject} are recorded, none of them of ${where}; ask without \`place\`.`;
  return gap(GapReason.NOT_COVERED, message, { subject, property: indicator ?? null, count });
}

function placeGap(
  { id, name, partly, otherPeriod }: z.infer<typeof placeRow>,
  property: string | null,
  period: string | null,
): Gap {
  const details = { subject: id, property, period };
  if (otherPeriod) {
    const message = `For ${name} the figure is stated, but not for ${period ?? 'this period'}.`;
    return gap(GapReason.NOT_COVERED, message, details);
  }
  const message = partly
    ? `For ${name} only a rank or a change is stated, not the figure itself.`
    : `No source that was read states this figure for ${name}.`;
  return gap(GapReason.NOT_STATED, message, details);
}

/** An empty answer may come from a misspelt id or code; that is the caller's error, not a gap of the sources. */
async function requireAnchors(filter: ObservationFilter, context: RequestContext): Promise<void> {
  if (filter.indicator) await requireExisting('Indicator', 'code', filter.indicator, context);
  if (filter.place) await requireExisting('Place', 'id', filter.place, context);
  if (filter.subject) await requireExisting('Thing', 'id', filter.subject, context);
}

async function countPeriods(
  filter: ObservationFilter,
  context: RequestContext,
): Promise<z.infer<typeof countRow>> {
  const writer = new CypherWriter();
  const days = daysAskedFor(filter.validOn);
  const held = days && nodeHeld('n', ontology.kind('Observation'), days, writer);
  const inPeriod = withinYear(filter.year, 'n', writer) + (held === undefined ? '' : ` AND ${held}`);
  const [row] = await context.read({
    name: 'observation periods',
    text: [
      `MATCH ${anchors(filter, 'n', writer)}`,
      `WITH n, n.periodBasis = 'NOT_STATED' AS undated, true${inPeriod} AS matching`,
      'RETURN count(CASE WHEN undated THEN 1 END) AS undated,',
      '  count(CASE WHEN NOT undated AND NOT coalesce(matching, false) THEN 1 END) AS otherPeriods,',
      '  count(CASE WHEN matching THEN 1 END) AS matching',
    ].join('\n'),
    parameters: writer.parameters,
  });
  return countRow.parse(row);
}

async function placesWithout(
  filter: ObservationFilter,
  context: RequestContext,
): Promise<z.infer<typeof placeRow>[]> {
  const { indicator, place, year, includeDescendants } = filter;
  const rows = await context.read({
    name: 'places without a figure',
    text: coverage,
    parameters: {
      indicator,
      place,
      includeDescendants: includeDescendants ?? false,
      from: year ? `${year}-01-01` : null,
      to: year ? `${year}-12-31` : null,
    },
  });
  return rows.map((row) => placeRow.parse(row));
}
