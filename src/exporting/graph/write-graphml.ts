import { edgeAttributes, nodeAttributes, type Attributes, type ExportedGraph } from './exported-graph';
import { declaration, element, escaped } from './xml';

/** A graph as GraphML 1.0, which Gephi, Cytoscape, yEd, igraph and NetworkX read. */
export function writeGraphml({ notes, nodes, edges }: ExportedGraph): string {
  const keys = [
    ...['synthetic', 'cut'].map((name) => keyOf('graph', name)),
    ...['label', ...nodeAttributes].map((name) => keyOf('node', name)),
    ...['label', ...edgeAttributes].map((name) => keyOf('edge', name)),
  ];
  const graph = [
    dataOf('graph', notes),
    ...nodes.map(({ id, label, attributes }) =>
      element('node', { id }, dataOf('node', { label, ...attributes })),
    ),
    ...edges.map(({ id, source, target, label, attributes }) =>
      element('edge', { id, source, target }, dataOf('edge', { label, ...attributes })),
    ),
  ];
  const body = [...keys, element('graph', { id: 'ipgraph', edgedefault: 'directed' }, graph.join('\n'))];
  return `${declaration}${element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, body.join('\n'))}\n`;
}

/** Keys are known by an id in the whole file, and by a name where they apply. */
function keyOf(owner: string, name: string): string {
  return element('key', {
    id: `${owner}-${name}`,
    for: owner,
    'attr.name': name,
    'attr.type': name === 'viaGroup' ? 'boolean' : 'string',
  });
}

function dataOf(owner: string, attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => element('data', { key: `${owner}-${name}` }, escaped(value)))
    .join('');
}
