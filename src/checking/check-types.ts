import { z } from 'zod';
import type { CheckContext } from './check-context';
import { probe, relationshipName } from './probe';
import { entityLabel, namesType } from './technical';

const typeRow = z.object({ type: z.string(), count: z.number() });

/** Counts all relationships by type, and reports types that are not declared. */
export async function checkTypes(context: CheckContext): Promise<void> {
  const rows = await context.read(
    'relationship types',
    'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count',
  );
  const counts = new Map(rows.map((row) => typeRow.parse(row)).map(({ type, count }) => [type, count]));
  const { ontology, report } = context;
  const declared = [...ontology.relationshipTypes.keys()];
  report.counts.relationships = Object.fromEntries(declared.map((type) => [type, counts.get(type) ?? 0]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  report.looked('ONTOLOGY', total, 'relationships', '关系');

  const undeclared = [...counts.keys()].filter((type) => type !== namesType && !declared.includes(type));
  if (undeclared.length > 0) await reportUndeclared(context, undeclared);
}

async function reportUndeclared(context: CheckContext, types: string[]): Promise<void> {
  const question = {
    match: 'MATCH (a)-[r]->(b) WHERE type(r) IN $types',
    example: relationshipName('a', 'type(r)', 'b'),
    parameters: { types },
  };
  const atEntities = await probe(context, {
    ...question,
    name: 'undeclared types',
    match: `${question.match} AND (a:${entityLabel} OR b:${entityLabel})`,
  });
  context.report.found({
    area: 'ONTOLOGY',
    code: 'RELATIONSHIP_TYPE_UNDECLARED',
    severity: 'ERROR',
    ...atEntities,
    en: `Relationships of entities whose type the ontology does not declare: ${atEntities.count}; remove them, or load them again under a declared type.`,
    zh: `实体上类型未在本体中声明的关系：${atEntities.count} 条；请删除，或以已声明的类型重新载入。`,
  });
  const elsewhere = await probe(context, {
    ...question,
    name: 'foreign relationships',
    match: `${question.match} AND NOT (a:${entityLabel} OR b:${entityLabel})`,
  });
  context.report.found({
    area: 'ONTOLOGY',
    code: 'RELATIONSHIPS_FOREIGN',
    severity: 'WARNING',
    ...elsewhere,
    en: `Relationships that join no entity: ${elsewhere.count}; remove them, unless the database is shared on purpose.`,
    zh: `不连接任何实体的关系：${elsewhere.count} 条；若非有意共用数据库，请将其删除。`,
  });
}
