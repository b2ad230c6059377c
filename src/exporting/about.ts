import { z } from 'zod';
import type { Ask } from './read-pages';
import type { IndicatorNames } from './vocabulary/words';

/** The most sources that are listed; `sourcesInAll` says how many there are. */
const listedSources = 100;

const aboutDocument = `query AboutTheGraph {
  graph { synthetic datasets { id loadedAt } }
  sources(first: ${listedSources}) { totalCount nodes { id title kind publisher date } }
}`;

const source = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
});

const answer = z.object({
  graph: z.object({
    synthetic: z.boolean(),
    datasets: z.array(z.object({ id: z.string(), loadedAt: z.coerce.date().nullable() })),
  }),
  sources: z.object({ totalCount: z.number(), nodes: z.array(source) }),
});

/** What the exported data are and where they come from. */
export interface DataVersion {
  synthetic: boolean;
  datasets: readonly { id: string; loadedAt: string | null }[];
  sources: readonly z.infer<typeof source>[];
  sourcesInAll: number;
}

const indicatorsDocument = `query NamesOfIndicators($after: String) {
  indicators(first: 100, after: $after) { nodes { code name } pageInfo { hasNextPage endCursor } }
}`;

const indicatorPage = z.object({
  indicators: z.object({
    nodes: z.array(z.object({ code: z.string(), name: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** More indicators than these keep their codes. */
const namedIndicators = 1_000;

/** The names of the indicators by code, for gaps that name one. */
export async function readIndicatorNames(ask: Ask): Promise<IndicatorNames> {
  const names = new Map<string, string>();
  let after: string | null = null;
  do {
    const { indicators } = indicatorPage.parse(await ask(indicatorsDocument, { after }));
    for (const { code, name } of indicators.nodes) names.set(code, name);
    after = indicators.pageInfo.hasNextPage ? indicators.pageInfo.endCursor : null;
  } while (after !== null && names.size < namedIndicators);
  return names;
}

/** Asks the API itself which data sets and sources stand behind an export. */
export async function readDataVersion(ask: Ask): Promise<DataVersion> {
  const { graph, sources } = answer.parse(await ask(aboutDocument, {}));
  return {
    synthetic: graph.synthetic,
    datasets: graph.datasets.map(({ id, loadedAt }) => ({ id, loadedAt: loadedAt?.toISOString() ?? null })),
    sources: sources.nodes,
    sourcesInAll: sources.totalCount,
  };
}
