import type { DesiredGraph } from '../importing/desired-graph';
import { resolveDataset } from '../importing/seed/resolve-dataset';
import type { Ontology } from '../ontology/ontology';
import type { ReferringDataset } from './matching-dataset';

/**
 * The graph of a data set that refers to records of others: these are resolved as if they stood in it, and then left
 * out of what it loads.
 */
export function matchedGraph({ dataset, references }: ReferringDataset, ontology: Ontology): DesiredGraph {
  const anyPassage = dataset.records.find(({ fields }) => fields.code !== undefined)?.fields.code;
  const own = new Map(dataset.records.map((record) => [record.id, record]));
  const borrowed = [...references.keys()].map((id) => ({
    file: dataset.id,
    id,
    fields: { at: anyPassage, name: id, ...own.get(id)?.fields },
  }));
  const records = [...dataset.records.filter(({ id }) => !references.has(id)), ...borrowed];
  const graph = resolveDataset({ ...dataset, records }, ontology);
  const left = new Set(
    graph.nodes
      .filter(({ id, properties }) => references.has(id) || references.has(String(properties.subjectKey)))
      .map(({ id }) => id),
  );
  return {
    nodes: graph.nodes.filter(({ id }) => !left.has(id)),
    relationships: graph.relationships.filter(
      ({ type, from }) => type === 'MAYBE_SAME_AS' || !left.has(from),
    ),
    names: [],
  };
}
