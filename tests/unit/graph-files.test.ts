import type { ExportedGraph } from '../../src/exporting/graph/exported-graph';
import { writeGexf } from '../../src/exporting/graph/write-gexf';
import { writeGraphml } from '../../src/exporting/graph/write-graphml';
import { readXml } from '../support/xml';

const difficult = 'a <b> & "c"\u0000\u0008\ud800 甲\t\n😀 ]]>';
const graph: ExportedGraph = {
  notes: { synthetic: 'SYNTHETIC' },
  nodes: [{ id: difficult, label: difficult, attributes: { kind: 'Enterprise' } }],
  edges: [
    {
      id: difficult,
      source: difficult,
      target: difficult,
      label: difficult,
      attributes: { provenance: difficult },
    },
  ],
};

describe.each([
  ['GraphML', writeGraphml],
  ['GEXF', writeGexf],
])('%s', (_name, write) => {
  it('is well-formed whatever the texts hold, and keeps what XML can hold', () => {
    const [node] = readXml(write(graph)).filter(({ name }) => name === 'node');
    expect(node?.attributes.id).toBe('a <b> & "c"\ufffd\ufffd\ufffd 甲\t\n😀 ]]>');
  });
});
