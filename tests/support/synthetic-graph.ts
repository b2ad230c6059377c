import { GraphQLInt } from 'graphql';
import type { Database } from '../../src/database/database';
import { integer } from '../../src/database/values';
import { ontology } from '../../src/entities';
import type { DesiredGraph, DesiredNode } from '../../src/importing/desired-graph';
import { loadGraph } from '../../src/importing/load-graph';
import { syntheticDatasetId } from '../../src/synthetic/graph-files';
import type { SyntheticOptions } from '../../src/synthetic/sizes';
import { syntheticGraph } from '../../src/synthetic/synthetic-graph';

/** All rows of a synthetic graph at once, for graphs as small as tests need. */
export function gatherSyntheticGraph(options: SyntheticOptions): DesiredGraph {
  const graph: DesiredGraph = { nodes: [], relationships: [], names: [] };
  for (const row of syntheticGraph(options)) {
    if (row.what === 'node') graph.nodes.push(row.node);
    else if (row.what === 'relationship') graph.relationships.push(row.relationship);
    else graph.names.push(row.name);
  }
  return graph;
}

/** Loads a synthetic graph as data sets are loaded, and marks the database as the offline import does. */
export async function loadSyntheticGraph(database: Database, options: SyntheticOptions): Promise<void> {
  const graph = gatherSyntheticGraph(options);
  const nodes = graph.nodes.map(withIntegers);
  await loadGraph(database, ontology, syntheticDatasetId(options), { ...graph, nodes });
  await database.write('mark as synthetic', (run) =>
    run("MERGE (d:IpgraphDatabase {id: 'ipgraph'}) SET d.synthetic = true"),
  );
}

/** As the reader of data sets hands them to the loader. */
function withIntegers(node: DesiredNode): DesiredNode {
  const declared = ontology.kind(node.kind).properties;
  const properties = Object.entries(node.properties).map(([name, value]) => {
    const whole = declared.get(name)?.type() === GraphQLInt && typeof value === 'number';
    return [name, whole ? integer(value) : value];
  });
  return { ...node, properties: Object.fromEntries(properties) as Record<string, unknown> };
}
