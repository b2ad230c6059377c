import { datasetLabel, nameLabel } from '../ontology/storage';
import type { CheckContext } from './check-context';
import { nodeName, probe, relationshipName } from './probe';
import { entityLabel } from './technical';

const questions = [
  {
    code: 'SURPLUS_NODE',
    prefix: 'node',
    match: `MATCH (n:${entityLabel})`,
    key: 'n.id',
    example: nodeName('n'),
    en: 'Entities',
    zh: '实体',
  },
  {
    code: 'SURPLUS_RELATIONSHIP',
    prefix: 'relationship',
    match: `MATCH (a:${entityLabel})-[r]->(b:${entityLabel})`,
    key: 'r.key',
    example: relationshipName('a', 'type(r)', 'b'),
    en: 'Relationships between entities',
    zh: '实体间关系',
  },
  {
    code: 'SURPLUS_NAME',
    prefix: 'name',
    match: `MATCH (m:${nameLabel})`,
    key: 'm.key',
    example: 'coalesce(toStringOrNull(m.key), elementId(m))',
    en: 'Names',
    zh: '名称',
  },
] as const;

/** What is there and belongs to no data set that was loaded. */
export async function checkSurplus(context: CheckContext): Promise<void> {
  for (const { code, prefix, match, key, example, en, zh } of questions) {
    context.say(`data sets 数据集 ${code}`);
    const found = await probe(context, {
      name: code,
      match: [
        // One list, empty where no data set was loaded; the database looks it up by hash.
        `MATCH (d:${datasetLabel}) UNWIND d.keys AS key WITH key WHERE key STARTS WITH '${prefix} '`,
        'WITH collect(key) AS known',
        `${match} WHERE NOT coalesce(('${prefix} ' + toStringOrNull(${key})) IN known, false)`,
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
