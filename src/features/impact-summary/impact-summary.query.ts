import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { firstRows } from '../../query/feature-page';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { readChains } from '../gi-chains/read-chains';
import type { ImpactSummaryArgs } from './impact-summary.args';
import type { ImpactSummary } from './impact-summary.type';
import { summarize } from './summarize';

/** The most chains that one summary takes in. */
export const maximumChains = 300;
/** The most parts of a place that are summarised beside it. */
export const maximumParts = 50;
/** What a summary costs, as nodes: a chain in it is read without what is selected of its ends. */
const price = 100;

const parts = namedQuery('impact-summary/parts');

const partsRow = z.object({ id: z.string(), parts: z.array(z.string()) });

export async function readImpactSummary(
  { place, year }: ImpactSummaryArgs,
  context: RequestContext,
): Promise<ImpactSummary> {
  const [summary] = await summariesOf([place], year ?? null, context);
  if (!summary) throw new Error(`The summary of ${place} is missing.`);
  if (summary.figures.length === 0 && summary.indicationCount === 0) {
    await requireExisting('Place', 'id', place, context);
  }
  return summary;
}

/** The summaries of what lies directly in a place; those of one level of the answer are read together. */
export async function summariesOfParts(
  { placeId, year }: ImpactSummary,
  context: RequestContext,
): Promise<ImpactSummary[]> {
  const loader = context.loader(`impact summaries of parts, ${year ?? 'all years'}`, () => {
    return new DataLoader<string, ImpactSummary[], string>(async (places) => {
      const partsOf = await readParts(places, context);
      const summaries = await summariesOf([...new Set(partsOf.flat())], year, context);
      const byPlace = new Map(summaries.map((summary) => [summary.placeId, summary]));
      return partsOf.map((ids) => ids.flatMap((id) => byPlace.get(id) ?? []));
    });
  });
  return loader.load(placeId);
}

async function readParts(places: readonly string[], context: RequestContext): Promise<string[][]> {
  const rows = await context.read({
    name: 'parts to summarise',
    text: parts,
    parameters: { places, limit: integer(maximumParts) },
  });
  const found = new Map(rows.map((row) => partsRow.parse(row)).map((row) => [row.id, row.parts]));
  return places.map((id) => found.get(id) ?? []);
}

async function summariesOf(
  places: readonly string[],
  year: number | null,
  context: RequestContext,
): Promise<ImpactSummary[]> {
  context.budget.spend(price * places.length);
  const filter = year === null ? {} : { year };
  const question = { places, filter, range: firstRows(maximumChains + 1) };
  const rows = places.length === 0 ? [] : await readChains('impactSummary', question, context);
  return places.map((place) => {
    const own = rows.filter((row) => row.askedPlace === place);
    const more = own.length > maximumChains;
    return summarize(own.slice(0, maximumChains), { place, year, more });
  });
}
