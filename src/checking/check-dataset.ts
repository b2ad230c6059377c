import { z } from 'zod';
import { recordedPart } from '../importing/recorded-items';
import type { DesiredGraph } from '../statements/desired-graph';
import { datasetLabel } from '../ontology/storage';
import type { CheckContext } from './check-context';
import { checkLive } from './check-live';
import { compareNodes, compareRelationships, type Compared } from './compare-items';
import { checkOutdated } from './outdated';
import { checkSurplus } from './surplus';
import { entityLabel } from './technical';

/** A data set that should be loaded, with everything it says. */
export interface ExpectedDataset {
  id: string;
  graph: DesiredGraph;
}

const recordRow = z.object({ id: z.string(), keyed: z.boolean() });

/**
 * Whether the database holds what a data set says, and nothing that belongs to none. What data sets that were loaded
 * in bulk consist of is not recorded: then neither can be told.
 */
export async function checkDataset(
  context: CheckContext,
  expected: ExpectedDataset | undefined,
): Promise<void> {
  const rows = await context.read(
    'data sets',
    `MATCH (d:${datasetLabel}) RETURN coalesce(toStringOrNull(d.id), '?') AS id, d.keys IS NOT NULL AS keyed ORDER BY id`,
  );
  const records = rows.map((row) => recordRow.parse(row));
  context.report.looked('DATASET', records.length, 'data sets', '数据集');
  const record = records.find(({ id }) => id === expected?.id);
  if (expected && !record) reportNotLoaded(context, expected.id);
  if (expected && record?.keyed) await compareAll(context, expected);
  const bulk = records.filter(({ keyed }) => !keyed).map(({ id }) => id);
  if (bulk.length === 0) {
    await checkLive(context);
    await checkSurplus(context);
  } else {
    context.report.skipped(
      'DATASET',
      `not compared item by item: ${bulk.join(', ')}, loaded in bulk without a record of its items`,
      `未逐项比较：${bulk.join('、')} 为批量载入，没有逐项记录`,
    );
  }
}

async function compareAll(context: CheckContext, expected: ExpectedDataset): Promise<void> {
  const { id } = expected;
  const graph = recordedPart(expected.graph);
  const what = { en: `items of ${id}`, zh: `${id} 的各项` };
  if (!context.canLookUp(entityLabel, 'id', 'DATASET', what)) return;
  const items = graph.nodes.length + graph.relationships.length;
  context.report.looked('DATASET', items, `items of ${id}`, `${id} 的各项`);
  const nodes = await compareNodes(context, graph);
  reportDifferences(context, id, { code: 'NODE', en: 'Nodes', zh: '节点' }, nodes);
  const relationships = await compareRelationships(context, graph);
  reportDifferences(context, id, { code: 'RELATIONSHIP', en: 'Relationships', zh: '关系' }, relationships);
  await checkOutdated(context, id, graph);
}

function reportDifferences(
  context: CheckContext,
  id: string,
  what: { code: string; en: string; zh: string },
  { missing, changed }: Compared,
): void {
  // A loader that finds its record unchanged leaves the items alone, so a change by other hands needs more.
  const clear = `MATCH (d:${datasetLabel} {id: '${id}'}) REMOVE d.keys, d.hashes`;
  const advice = `run "ipgraph seed"; where that finds nothing to change, run ${clear} first, so that it writes everything again`;
  const adviceZh = `请运行 “ipgraph seed”；若它认为没有变化，请先执行 ${clear}，使其全部重写`;
  context.report.found({
    area: 'DATASET',
    code: `DATASET_${what.code}_MISSING`,
    severity: 'ERROR',
    count: missing.count,
    examples: missing.examples,
    en: `${what.en} of ${id} that are not in the database: ${missing.count}; ${advice}.`,
    zh: `${id} 中有而数据库中没有的${what.zh}：${missing.count}；${adviceZh}。`,
  });
  context.report.found({
    area: 'DATASET',
    code: `DATASET_${what.code}_CHANGED`,
    severity: 'ERROR',
    count: changed.count,
    examples: changed.examples,
    en: `${what.en} that are not as ${id} says: ${changed.count}; ${advice}.`,
    zh: `与 ${id} 不一致的${what.zh}：${changed.count}；${adviceZh}。`,
  });
}

function reportNotLoaded(context: CheckContext, id: string): void {
  context.report.found({
    area: 'DATASET',
    code: 'DATASET_NOT_LOADED',
    severity: 'ERROR',
    count: 1,
    examples: [id],
    en: `The data set ${id} is not loaded; run "ipgraph seed".`,
    zh: `数据集 ${id} 尚未载入；请运行 “ipgraph seed”。`,
  });
}
