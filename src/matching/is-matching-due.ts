import type { Database } from '../database/database';
import { datasetLabel } from '../ontology/storage';
import { matchingDatasetId } from './matching-dataset';

/**
 * Whether a data set was loaded since the organisations were compared last, or a load was interrupted before they were.
 */
export async function isMatchingDue(database: Database): Promise<boolean> {
  const [row] = await database.read({
    name: 'is matching due',
    text:
      'OPTIONAL MATCH (graph:IpgraphDatabase) ' +
      `RETURN EXISTS { MATCH (d:${datasetLabel}) WHERE d.id <> $id AND d.loadedAt > coalesce(graph.matchedAt, datetime({epochMillis: 0})) } AS due`,
    parameters: { id: matchingDatasetId },
  });
  return row?.due === true;
}
