import { ontology } from '../../src/entities';
import { loadGraph } from '../../src/importing/load-graph';
import { readDataset } from '../../src/importing/seed/read-dataset';
import { resolveDataset } from '../../src/importing/seed/resolve-dataset';
import { writeDataset } from '../support/dataset';
import { manyParents } from '../support/many-parents';
import { openEmptyDatabase } from '../support/test-database';
test('x', async () => {
  const database = await openEmptyDatabase();
  const T = performance.now();
  const out: string[] = [];
  const dataset = await readDataset(process.env.MANY ? await writeDataset('many-parents', manyParents(50)) : '/work/main/seed/zaozhuang-2021-04-26');
  out.push(`read ${Math.round(performance.now() - T)}`);
  const graph = resolveDataset(dataset, ontology);
  out.push(`resolved ${Math.round(performance.now() - T)} ${dataset.records.length} records ${graph.nodes.length} nodes ${graph.relationships.length} rel ${graph.names.length}`);
  database.onStatement((s) => out.push(`${Math.round(performance.now() - T)} ${s.text.slice(0, 90)}`));
  await loadGraph(database, ontology, 'x', graph);
  out.push(`second`);
  await loadGraph(database, ontology, 'x', graph);

  out.push(`done ${Math.round(performance.now() - T)}`);
  console.log(out.join('\n'));
  await database.close();
}, 100000);
