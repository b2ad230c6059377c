import { z } from 'zod';
import type { Run } from '../database/database';
import { integer } from '../database/values';
import { groupsFrom, planEntities, planRelationships, type Changes } from '../importing/live-plan';
import { datasetLabel } from '../ontology/storage';
import type { CheckContext } from './check-context';
import { Tally } from './tally';

/** So many subjects that a statement pays, and so few that what is said about them fits into memory. */
const pageSize = 500;

const subjectRow = z.object({ id: z.string() });

const sorts = {
  ENTITY: { en: 'Entities', zh: '实体' },
  NAME: { en: 'Names', zh: '名称' },
  RELATIONSHIP: { en: 'Relationships', zh: '关系' },
  CONFLICT: { en: 'Records of conflicts', zh: '冲突记录' },
} as const;

type Sort = keyof typeof sorts;

/** Whether the live graph is what the log of statements comes to, by the plan that a load would carry out. */
export async function checkLive(context: CheckContext): Promise<void> {
  const tallies: Record<Sort, Tally> = {
    ENTITY: new Tally(),
    NAME: new Tally(),
    RELATIONSHIP: new Tally(),
    CONFLICT: new Tally(),
  };
  const read: Run = (text, parameters) => context.read('live graph', text, parameters);
  let looked = 0;
  for await (const ids of subjectPages(context)) {
    const entities = await planEntities(read, context.ontology, ids);
    count(tallies.ENTITY, entities.nodes, ({ id }) => id);
    count(tallies.NAME, entities.names, ({ key }) => key);
    count(tallies.CONFLICT, entities.conflicts, ({ key }) => key);
    const relationships = await planRelationships(
      read,
      context.ontology,
      await groupsFrom(read, context.ontology, ids),
    );
    count(tallies.RELATIONSHIP, relationships.relationships, ({ key }) => key);
    count(tallies.CONFLICT, relationships.conflicts, ({ key }) => key);
    looked += ids.length;
    context.say(`live graph 实时图 ${looked}`);
  }
  for (const [sort, { count: differing, examples }] of Object.entries(tallies)) {
    const { en, zh } = sorts[sort as Sort];
    const clear = `MATCH (d:${datasetLabel}) REMOVE d.hashes, d.keys`;
    context.report.found({
      area: 'DATASET',
      code: `LIVE_${sort}_DIFFERS`,
      severity: 'ERROR',
      count: differing,
      examples,
      en: `${en} that are not what the statements come to: ${differing}; run ${clear} and then "ipgraph seed", which writes everything again.`,
      zh: `与陈述得出的结果不一致的${zh}：${differing}；请执行 ${clear}，再运行 “ipgraph seed”，使其全部重写。`,
    });
  }
}

/** Ids of everything that some statement is about, through the index of these. */
async function* subjectPages(context: CheckContext): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const rows = await context.read(
      'subjects of statements',
      'MATCH (s:Statement) WHERE s.subjectId > $after WITH DISTINCT s.subjectId AS id ORDER BY id LIMIT $size RETURN id',
      { after, size: integer(pageSize) },
    );
    const ids = rows.map((row) => subjectRow.parse(row).id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}

function count<T>(tally: Tally, { create, update, remove }: Changes<T>, keyOf: (item: T) => string): void {
  for (const item of create) tally.add(`${keyOf(item)} missing`);
  for (const item of update) tally.add(`${keyOf(item)} changed`);
  for (const key of remove) tally.add(`${key} surplus`);
}
