import { z } from 'zod';
import type { CheckContext } from './check-context';
import { kindsByLabels } from './kinds-by-labels';
import { examplesOf, nodeName } from './probe';
import { entityLabel, technicalLabels } from './technical';

const labelsRow = z.object({
  labels: z.array(z.string()),
  /** The kind that the ids begin with; null where the ids are no texts. */
  kindOfIds: z.string().nullable(),
  count: z.number(),
});

/**
 * Counts all nodes by their labels, and reports labels that are not those of a kind, and entities without an id or with the
 * id of another kind.
 */
export async function checkLabels(context: CheckContext): Promise<void> {
  const rows = await context.read(
    'labels',
    'MATCH (n) RETURN labels(n) AS labels, count(*) AS count,\n' +
      "  CASE WHEN n.id IS :: STRING NOT NULL THEN split(n.id, ':')[0] END AS kindOfIds",
  );
  const groups = rows.map((row) => labelsRow.parse(row));
  const sum = (some: readonly { count: number }[]): number =>
    some.reduce((total, { count }) => total + count, 0);
  const { ontology, report } = context;
  report.counts.kinds = Object.fromEntries(
    ontology.concreteKinds.map(({ name }) => [
      name,
      sum(groups.filter(({ labels }) => labels.includes(name))),
    ]),
  );
  context.nodes = sum(groups);
  report.looked('ONTOLOGY', context.nodes, 'nodes', '节点');

  const kindOf = kindsByLabels(ontology);
  const ours = new Set([...ontology.kinds.keys(), ...technicalLabels]);
  const isTechnical = ([label, ...others]: readonly string[]): boolean =>
    label !== undefined && others.length === 0 && technicalLabels.includes(label);
  const isForeign = (labels: readonly string[]): boolean => !labels.some((label) => ours.has(label));
  const strange = groups.filter(({ labels }) => !isTechnical(labels) && !kindOf(labels));
  const foreign = strange.filter(({ labels }) => isForeign(labels));
  const wrong = strange.filter(({ labels }) => !isForeign(labels));
  await reportWrongLabels(
    context,
    sum(wrong),
    wrong.map(({ labels }) => labels),
  );
  await reportForeignNodes(
    context,
    sum(foreign),
    foreign.map(({ labels }) => labels),
  );

  const entities = groups.filter(({ labels }) => labels.includes(entityLabel));
  await reportMissingIds(context, sum(entities.filter(({ kindOfIds }) => kindOfIds === null)));
  const misnamed = entities.filter(({ labels, kindOfIds }) => {
    const kind = kindOf(labels);
    return kind !== undefined && kindOfIds !== null && kindOfIds !== kind.name;
  });
  await reportIdsOfOtherKinds(
    context,
    sum(misnamed),
    misnamed.map(({ labels }) => labels),
  );
}

async function reportWrongLabels(context: CheckContext, count: number, sets: string[][]): Promise<void> {
  context.report.found({
    area: 'ONTOLOGY',
    code: 'LABELS_WRONG',
    severity: 'ERROR',
    count,
    examples: await nodesWithLabels(context, sets),
    en: `Nodes whose labels are not exactly those of a kind with all its interfaces: ${count}; give them the labels of their kind, or remove them.`,
    zh: `标签与任何类型（含其全部接口）都不一致的节点：${count} 个；请改为所属类型的标签，或将其删除。`,
  });
}

async function reportForeignNodes(context: CheckContext, count: number, sets: string[][]): Promise<void> {
  context.report.found({
    area: 'ONTOLOGY',
    code: 'NODES_FOREIGN',
    severity: 'WARNING',
    count,
    examples: await nodesWithLabels(context, sets),
    en: `Nodes without any label of ipgraph’s: ${count}; remove them, unless the database is shared on purpose.`,
    zh: `不带 ipgraph 任何标签的节点：${count} 个；若非有意共用数据库，请将其删除。`,
  });
}

async function reportIdsOfOtherKinds(
  context: CheckContext,
  count: number,
  sets: readonly string[][],
): Promise<void> {
  const examples = [];
  for (const labels of count === 0 ? [] : sets) {
    const kind = kindsByLabels(context.ontology)(labels)?.name ?? '';
    const question = {
      name: 'ids of another kind',
      match: `MATCH (n:${kind}) WHERE n.id IS :: STRING NOT NULL AND NOT n.id STARTS WITH $beginning`,
      example: nodeName('n'),
      parameters: { beginning: `${kind}:` },
    };
    examples.push(...(await examplesOf(context, question)));
  }
  context.report.found({
    area: 'ONTOLOGY',
    code: 'ID_OF_ANOTHER_KIND',
    severity: 'ERROR',
    count,
    examples,
    en: `Entities whose id does not begin with their kind and a colon: ${count}; they are left out of answers. Give them such an id, or remove them.`,
    zh: `id 未以“类型名:”开头的实体：${count} 个；查询结果不会包含它们。请改正其 id，或将其删除。`,
  });
}

async function nodesWithLabels(context: CheckContext, sets: string[][]): Promise<string[]> {
  if (sets.length === 0) return [];
  return examplesOf(context, {
    name: 'strange labels',
    match: 'MATCH (n) WHERE labels(n) IN $sets',
    example: `${nodeName('n')} + reduce(text = ' ', label IN labels(n) | text + ':' + label)`,
    parameters: { sets },
  });
}

async function reportMissingIds(context: CheckContext, count: number): Promise<void> {
  if (count === 0) return;
  const question = {
    name: 'entities without an id',
    match: `MATCH (n:${entityLabel}) WHERE n.id IS NULL OR NOT n.id IS :: STRING`,
    example: nodeName('n'),
  };
  context.report.found({
    area: 'ONTOLOGY',
    code: 'ID_MISSING',
    severity: 'ERROR',
    count,
    examples: await examplesOf(context, question),
    en: `Entities without an id that is a text: ${count}; remove them, or give each one an id; nothing else about them was checked.`,
    zh: `没有文本 id 的实体：${count} 个；请删除或逐一补上 id；未对其作进一步检查。`,
  });
}
