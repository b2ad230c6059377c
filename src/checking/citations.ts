import type { CheckContext } from './check-context';
import { nodeName, probe, relationshipName } from './probe';
import { entityLabel } from './technical';

/** Up to so many passages, the ids that are cited are kept while they are compared; a few MB in the database. */
const maximumKept = 100_000;

const noPassage = 'WHERE NOT EXISTS { MATCH (:Passage {id: passage}) }';

const questions = [
  {
    code: 'EVIDENCE_UNKNOWN',
    citations: `MATCH (n:${entityLabel}) UNWIND n.evidence AS passage WITH n, passage`,
    example: nodeName('n'),
    en: 'Citations on nodes that lead to no passage',
    zh: '节点上指向不存在的段落的引证',
  },
  {
    code: 'RELATIONSHIP_EVIDENCE_UNKNOWN',
    citations: 'MATCH (a)-[r]->(b) UNWIND r.evidence AS passage WITH a, r, b, passage',
    example: relationshipName('a', 'type(r)', 'b'),
    en: 'Citations on relationships that lead to no passage',
    zh: '关系上指向不存在的段落的引证',
  },
] as const;

/** Whether every passage that is cited exists. */
export async function checkCitations(context: CheckContext): Promise<void> {
  if (!context.canLookUp('Passage', 'id', 'EVIDENCE', { en: 'citations', zh: '引证' })) return;
  for (const { code, citations, example, en, zh } of questions) {
    context.say(`evidence 证据 ${code}`);
    if (await allKnown(context, code, citations)) continue;
    const found = await probe(context, {
      name: code,
      match: `${citations} ${noPassage}`,
      example: `${example} + ' -> ' + coalesce(toStringOrNull(passage), '?')`,
    });
    context.report.found({
      area: 'EVIDENCE',
      code,
      severity: 'ERROR',
      ...found,
      en: `${en}: ${found.count}; correct them in the source and load it again.`,
      zh: `${zh}：${found.count}；请在来源中更正并重新载入。`,
    });
  }
}

/**
 * Looks up each id that is cited once, four times quicker than each citation, and stops at the first that is unknown.
 * What is kept is at most one id for each passage; where these are very many it is not tried.
 */
async function allKnown(context: CheckContext, code: string, citations: string): Promise<boolean> {
  if ((context.report.counts.kinds.Passage ?? 0) > maximumKept) return false;
  const rows = await context.read(
    `${code}, any`,
    `${citations}\nWITH DISTINCT passage ${noPassage}\nRETURN passage LIMIT 1`,
  );
  return rows.length === 0;
}
