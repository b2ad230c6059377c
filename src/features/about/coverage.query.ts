import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { PeriodKind } from '../../entities/figures/period';
import { DivisionLevel } from '../../entities/places/district';
import type { RequestContext } from '../../query/request-context';
import {
  IndicatorCoverage,
  KindCoverage,
  LevelCoverage,
  maximumCounted,
  maximumListed,
  maximumLookedAt,
  PeriodCoverage,
  PlaceCoverage,
  SourceCoverage,
} from './coverage.type';

/** One branch for each kind, so that each is answered from Neo4j's count store without a look at a node. */
const kindCounts = ontology.concreteKinds
  .map(({ name }) => `MATCH (n:${name}) WITH count(n) AS count RETURN '${name}' AS kind, count`)
  .join('\nUNION ALL\n');

const placesByLevel = namedQuery('about/places-by-level');
const placesWithFigures = namedQuery('about/places-with-figures');
const periods = namedQuery('about/periods');
const sources = namedQuery('about/sources');
const indicators = namedQuery('about/indicators');

const kindRow = z.object({ kind: z.string(), count: z.number() });
const levelRow = z.object({
  level: z.enum(DivisionLevel).nullable(),
  places: z.number(),
  withFigures: z.number(),
});
const placeRow = z.object({ id: z.string(), figures: z.number() });
const periodRow = z.object({
  year: z.number().nullable(),
  periodKind: z.enum(PeriodKind),
  figures: z.number(),
});
const sourceRow = z.object({ id: z.string(), passages: z.number(), statements: z.number().nullable() });
const indicatorRow = z.object({
  id: z.string(),
  figures: z.number(),
  places: z.number().nullable(),
  firstYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  periodKinds: z.array(z.enum(PeriodKind)),
});

/** The kinds and what is missing are asked for together and need the same counts, which are read once. */
export async function readKinds(context: RequestContext): Promise<KindCoverage[]> {
  const loader = context.loader('kinds covered', () => {
    return new DataLoader<string, KindCoverage[], string>(
      async (keys) => {
        const rows = await context.read({ name: 'kinds covered', text: kindCounts, parameters: {} });
        const kinds = rows.map((row) => Object.assign(new KindCoverage(), kindRow.parse(row)));
        return keys.map(() => kinds);
      },
      { cacheKeyFn: (key) => key },
    );
  });
  return loader.load('every kind');
}

export async function readLevels(context: RequestContext): Promise<LevelCoverage[]> {
  const parameters = { limit: integer(maximumCounted) };
  const rows = await context.read({ name: 'places by level', text: placesByLevel, parameters });
  return rows.map((row) => Object.assign(new LevelCoverage(), levelRow.parse(row)));
}

export async function readPlaces(context: RequestContext): Promise<PlaceCoverage[]> {
  const parameters = { limit: integer(maximumListed) };
  const rows = await context.read({ name: 'places covered', text: placesWithFigures, parameters });
  return rows
    .map((row) => placeRow.parse(row))
    .map(({ id, figures }) => Object.assign(new PlaceCoverage(), { placeId: id, figures }));
}

export async function readPeriods(context: RequestContext): Promise<PeriodCoverage[]> {
  const parameters = { limit: integer(maximumCounted) };
  const rows = await context.read({ name: 'periods covered', text: periods, parameters });
  return rows.map((row) => Object.assign(new PeriodCoverage(), periodRow.parse(row)));
}

export async function readSources(context: RequestContext): Promise<SourceCoverage[]> {
  const parameters = { limit: integer(maximumListed), passageLimit: integer(maximumLookedAt) };
  const rows = await context.read({ name: 'sources covered', text: sources, parameters });
  return rows
    .map((row) => sourceRow.parse(row))
    .map(({ id, ...counts }) => Object.assign(new SourceCoverage(), counts, { sourceId: id }));
}

export async function readIndicators(context: RequestContext): Promise<IndicatorCoverage[]> {
  const parameters = { limit: integer(maximumListed), figureLimit: integer(maximumLookedAt) };
  const rows = await context.read({ name: 'indicators covered', text: indicators, parameters });
  return rows
    .map((row) => indicatorRow.parse(row))
    .map(({ id, ...covered }) => Object.assign(new IndicatorCoverage(), covered, { indicatorId: id }));
}
