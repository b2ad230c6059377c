import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import type { DesiredGraph } from '../../src/statements/desired-graph';
import { GraphWriter } from '../../src/importing/graph-writer';
import { syntheticDatasetId } from '../../src/synthetic/graph-files';
import type { SyntheticOptions } from '../../src/synthetic/sizes';
import { syntheticGraph } from '../../src/synthetic/synthetic-graph';

/** All rows of a synthetic graph at once, for graphs as small as tests need. */
export function gatherSyntheticGraph(options: SyntheticOptions): DesiredGraph {
  const graph: DesiredGraph = { nodes: [], relationships: [], names: [], conflicts: [] };
  for (const row of syntheticGraph(options)) {
    if (row.what === 'node') graph.nodes.push(row.node);
    else if (row.what === 'relationship') graph.relationships.push(row.relationship);
    else graph.names.push(row.name);
  }
  return graph;
}

/** Writes a synthetic graph and marks the database, as the offline import does. */
export async function loadSyntheticGraph(database: Database, options: SyntheticOptions): Promise<void> {
  const { nodes, relationships, names } = gatherSyntheticGraph(options);
  await database.write('synthetic graph', async (run) => {
    const writer = new GraphWriter(run, ontology);
    await writer.writeNodes(nodes);
    await writer.writeNames(names);
    await writer.writeOrders(nodes.map(({ id }) => id));
    await writer.writeRelationships(relationships);
    await run("MERGE (d:IpgraphDatabase {id: 'ipgraph'}) SET d.synthetic = true");
    await run('MERGE (d:Dataset {id: $id}) SET d.loadedAt = datetime()', { id: syntheticDatasetId(options) });
  });
}
