import { edgeAttributes, nodeAttributes, type Attributes, type ExportedGraph } from './exported-graph';
import { declaration, element, escaped } from './xml';

/** A graph as GEXF 1.3, which Gephi and sigma.js read. */
export function writeGexf({ notes, nodes, edges }: ExportedGraph): string {
  const description = Object.entries(notes)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  const meta = [
    element('creator', {}, 'ipgraph'),
    ...(description === '' ? [] : [element('description', {}, escaped(description))]),
  ];
  const graph = [
    attributesOf('node', nodeAttributes),
    attributesOf('edge', edgeAttributes),
    element(
      'nodes',
      {},
      nodes
        .map(({ id, label, attributes }) => element('node', { id, label }, valuesOf(attributes)))
        .join('\n'),
    ),
    element(
      'edges',
      {},
      edges
        .map(({ id, source, target, label, attributes }) =>
          element('edge', { id, source, target, label }, valuesOf(attributes)),
        )
        .join('\n'),
    ),
  ];
  const body = [
    element('meta', {}, meta.join('')),
    element('graph', { defaultedgetype: 'directed' }, graph.join('\n')),
  ];
  return `${declaration}${element('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, body.join('\n'))}\n`;
}

function attributesOf(owner: string, names: readonly string[]): string {
  const declared = names.map((name) =>
    element('attribute', { id: name, title: name, type: name === 'viaGroup' ? 'boolean' : 'string' }),
  );
  return element('attributes', { class: owner }, declared.join(''));
}

function valuesOf(attributes: Attributes): string {
  const values = Object.entries(attributes).map(([name, value]) => element('attvalue', { for: name, value }));
  return element('attvalues', {}, values.join(''));
}
