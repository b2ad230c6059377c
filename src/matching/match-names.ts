import type { Database } from '../database/database';
import { ontology } from '../entities';
import { loadGraph, type LoadReport } from '../importing/load-graph';
import { resolveAgainstDatabase } from '../importing/resolve-against-database';
import type { Step } from '../progress';
import { findCandidates, type Candidates } from './candidates';
import { matchingDataset, matchingDatasetId } from './matching-dataset';
import { databaseParties } from './party-source';

export interface MatchReport extends Omit<Candidates, 'pairs'> {
  pairs: number;
  load: LoadReport;
}

/**
 * Compares the organisations of a database by their names and codes and makes the data set of pairs that may be the
 * same hold exactly what was found. Found again, nothing is written. Nothing is ever merged.
 */
export async function matchNames(database: Database, step: Step): Promise<MatchReport> {
  return step('Same or not', async (say) => {
    const { pairs, ...found } = await findCandidates(await databaseParties(database));
    const graph = await resolveAgainstDatabase(database, ontology, matchingDataset(pairs));
    const load = await loadGraph(database, ontology, matchingDatasetId, graph);
    await database.write('matched', (run) =>
      run('MATCH (graph:IpgraphDatabase) SET graph.matchedAt = datetime()'),
    );
    const report = { ...found, pairs: pairs.length, load };
    say(describe(report));
    return report;
  });
}

function describe({ compared, pairs, excluded, leftOut, skipped, load }: MatchReport): string {
  const nothing = load.created + load.updated + load.deleted === 0;
  return [
    `${pairs} pairs among ${compared} organisations`,
    ...(nothing ? ['nothing to change'] : []),
    ...(excluded > 0 ? [`${excluded} told apart by code or place`] : []),
    ...(leftOut > 0 ? [`${leftOut} beyond the bound left out`] : []),
    ...(skipped.count > 0 ? [`${skipped.count} names that too many have skipped`] : []),
  ].join(', ');
}
