import { z } from 'zod';
import type { Ask } from './read-pages';

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
