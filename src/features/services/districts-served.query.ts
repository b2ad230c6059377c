import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { Certainty } from '../../entities/evidence/certainty';
import type { RequestContext } from '../../query/request-context';
import { DistrictServed, ServiceArea } from './district-served.type';

/** The most places listed for one agency. */
export const maximumDistricts = 100;

const text = namedQuery('services/districts-served');

const servedRow = z.object({
  agency: z.string(),
  places: z.array(
    z.object({ place: z.string(), bases: z.array(z.enum(ServiceArea)), certainty: z.enum(Certainty) }),
  ),
});

/** The places that an agency serves; all agencies of an answer are one statement. */
export async function loadDistrictsServed(
  agency: string,
  context: RequestContext,
): Promise<DistrictServed[]> {
  const loader = context.loader(
    'districts served',
    () =>
      new DataLoader<string, DistrictServed[], string>((agencies) => readDistricts(agencies, context), {
        cacheKeyFn: (id) => id,
        maxBatchSize: 1_000,
      }),
  );
  return loader.load(agency);
}

async function readDistricts(
  agencies: readonly string[],
  context: RequestContext,
): Promise<DistrictServed[][]> {
  context.budget.spend(agencies.length);
  const rows = await context.read({
    name: 'districts served',
    text,
    parameters: { agencies, limit: integer(maximumDistricts) },
  });
  const found = rows.map((row) => servedRow.parse(row));
  const byAgency = new Map(found.map(({ agency, places }) => [agency, places]));
  return agencies.map((agency) =>
    (byAgency.get(agency) ?? []).map(({ place, bases, certainty }) =>
      Object.assign(new DistrictServed(), { placeId: place, bases: bases.sort(), certainty }),
    ),
  );
}
