import { itemKey } from '../importing/recorded-items';
import type { DesiredGraph } from '../statements/desired-graph';
import { datasetLabel } from '../ontology/storage';
import type { CheckContext } from './check-context';
import { probe } from './probe';

/** What an earlier version of a data set brought and the data set no longer says. */
export async function checkOutdated(
  context: CheckContext,
  id: string,
  recorded: Pick<DesiredGraph, 'nodes' | 'relationships'>,
): Promise<void> {
  const { count, examples } = await probe(context, {
    name: 'outdated items',
    match: `MATCH (d:${datasetLabel} {id: $id}) UNWIND d.keys AS key WITH key WHERE NOT key IN $keys`,
    example: 'key',
    parameters: { id, keys: recordedKeys(recorded) },
  });
  context.report.found({
    area: 'DATASET',
    code: 'DATASET_OUTDATED',
    severity: 'ERROR',
    count,
    examples,
    en: `Items that an earlier version of ${id} brought and that it no longer says: ${count}; run "ipgraph seed", which removes them.`,
    zh: `${id} 的旧版本载入、而现版本已没有的项：${count} 项；请运行 “ipgraph seed” 将其移除。`,
  });
}

/** As the loader records what it loaded. */
function recordedKeys({ nodes, relationships }: Pick<DesiredGraph, 'nodes' | 'relationships'>): string[] {
  return [
    ...nodes.map(({ id }) => itemKey('node', id)),
    ...relationships.map(({ key }) => itemKey('relationship', key)),
  ];
}
