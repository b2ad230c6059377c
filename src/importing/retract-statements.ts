import type { Run } from '../database/database';
import { seek } from '../database/seek';
import { retractedLabel } from '../ontology/storage';

/**
 * Keeps what statements say aside, with the time, in nodes that no live read looks at; the log never forgets. Returns the
 * keys of what they are about. Ids of statements that are not there are passed over.
 */
export async function keepAsRetracted(run: Run, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await run(
    `UNWIND $ids AS id
     ${seek('s', 'Statement', 'id', 'id')}
     MATCH (s)-[:STATED_IN]->(p:Passage)
     CREATE (r:${retractedLabel})
     SET r = properties(s), r.passage = p.id, r.retractedAt = datetime()
     RETURN s.subjectKey AS subjectKey`,
    { ids },
  );
  return rows.map((row) => String(row.subjectKey));
}

/** Takes statements out of the log that counts. Returns the keys of what they were about. */
export async function retractStatements(run: Run, ids: readonly string[]): Promise<string[]> {
  const subjectKeys = await keepAsRetracted(run, ids);
  if (ids.length > 0)
    await run(`UNWIND $ids AS id ${seek('s', 'Statement', 'id', 'id')} DETACH DELETE s`, { ids });
  return subjectKeys;
}
