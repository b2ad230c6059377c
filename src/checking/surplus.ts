import { datasetLabel } from '../ontology/storage';
import { evidenceKinds } from '../statements/desired-graph';
import type { CheckContext } from './check-context';
import { nodeName, probe, relationshipName } from './probe';
import { entityLabel } from './technical';

const isEvidence = (variable: string): string =>
  `(${evidenceKinds.map((kind) => `${variable}:${kind}`).join(' OR ')})`;

const unknown = (prefix: string, key: string): string =>
  `NOT coalesce(('${prefix} ' + toStringOrNull(${key})) IN known, false)`;

const unclaimed = (key: string): string =>
  `NOT EXISTS { (:Statement {subjectKey: ${key}}) } AND NOT EXISTS { (:Statement {objectId: ${key}}) }`;

/** What is recorded belongs to a data set; what is live is what some statement is about or refers to. */
const questions = [
  {
    code: 'SURPLUS_NODE',
    prefix: 'node',
    match: `MATCH (n:${entityLabel}) WHERE CASE WHEN ${isEvidence('n')} THEN ${unknown('node', 'n.id')} ELSE ${unclaimed('n.id')} END`,
    example: nodeName('n'),
    en: 'Entities',
    zh: '实体',
  },
  {
    code: 'SURPLUS_RELATIONSHIP',
    prefix: 'relationship',
    match:
      `MATCH (a:${entityLabel})-[r]->(b:${entityLabel}) ` +
      `WHERE CASE WHEN ${isEvidence('a')} THEN ${unknown('relationship', 'r.key')} ELSE ${unclaimed('r.key')} END`,
    example: relationshipName('a', 'type(r)', 'b'),
    en: 'Relationships between entities',
    zh: '实体间关系',
  },
] as const;

/** What is there and belongs to no data set that was loaded. */
export async function checkSurplus(context: CheckContext): Promise<void> {
  for (const { code, prefix, match, example, en, zh } of questions) {
    context.say(`data sets 数据集 ${code}`);
    const found = await probe(context, {
      name: code,
      match: [
        // One list, empty where no data set was loaded; the database looks it up by hash.
        `OPTIONAL MATCH (d:${datasetLabel}) UNWIND coalesce(d.keys, ['']) AS key`,
        `WITH collect(CASE WHEN key STARTS WITH '${prefix} ' THEN key END) AS known`,
        match,
      ].join('\n'),
      example,
    });
    context.report.found({
      area: 'DATASET',
      code,
      severity: 'WARNING',
      ...found,
      en: `${en} that belong to no loaded data set: ${found.count}; remove them, unless they were added on purpose.`,
      zh: `不属于任何已载入数据集的${zh}：${found.count}；若非有意添加，请删除。`,
    });
  }
}
