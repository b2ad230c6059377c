import type { CheckContext } from './check-context';
import { probe, relationshipName } from './probe';
import { Tally } from './tally';
import { entityLabel } from './technical';

/**
 * Whether two relationships of a type join the same two nodes. Each node is looked at on its own, so that no more is
 * kept than one node has.
 */
export async function checkRepeated(context: CheckContext): Promise<void> {
  context.say('repeated relationships 重复的关系');
  const repeated = new Tally();
  const example = `${relationshipName('a', 'type', 'b')} + ' × ' + times`;
  const oneWay = await probe(context, {
    name: 'repeated relationships',
    match: [
      `MATCH (a:${entityLabel}) WHERE COUNT { (a)-->() } > 1`,
      'CALL (a) { MATCH (a)-[r]->(b) WITH type(r) AS type, b, count(*) AS times WHERE times > 1 RETURN type, b, times }',
      'WITH a, type, b, times',
    ].join('\n'),
    example,
  });
  repeated.addAll(oneWay.count, oneWay.examples);
  // A symmetric relationship is stored once for both directions.
  for (const { type, declaration } of context.presentTypes) {
    if (!declaration.symmetric) continue;
    const bothWays = await probe(context, {
      name: `${type} in both directions`,
      match: `MATCH (a)-[:${type}]->(b) WHERE a.id < b.id AND EXISTS { (b)-[:${type}]->(a) } WITH a, b, '${type}' AS type, 2 AS times`,
      example,
    });
    repeated.addAll(bothWays.count, bothWays.examples);
  }
  context.report.found({
    area: 'ONTOLOGY',
    code: 'RELATIONSHIP_REPEATED',
    severity: 'ERROR',
    count: repeated.count,
    examples: repeated.examples,
    en: `Pairs of nodes that several relationships of one type join: ${repeated.count}; keep one of each.`,
    zh: `被同一类型的多条关系重复连接的节点对：${repeated.count} 对；请各保留一条。`,
  });
}
