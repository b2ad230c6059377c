import { groupedBy } from '../grouped-by';
import { textsOfNode, textsOfRelationship, type StoredText } from '../statements/order-texts';
import type { CheckContext } from './check-context';
import { nodeName, probe, relationshipName, type Probe } from './probe';
import { Tally } from './tally';

/** Whether every list that an index orders shows all its rows, each in its place. */
export async function checkOrders(context: CheckContext): Promise<void> {
  const [wrong, probes] = [new Tally(), [...ofNodes(context), ...ofRelationships(context)]];
  for (const one of probes) {
    context.say(`orders 顺序 ${one.name}`);
    const { count, examples } = await probe(context, one);
    wrong.addAll(count, examples);
  }
  context.report.looked('INDEXES', probes.length, 'orders of lists', '列表顺序');
  context.report.found({
    area: 'INDEXES',
    code: 'ORDER_WRONG',
    severity: 'ERROR',
    count: wrong.count,
    examples: wrong.examples,
    en: `Nodes and relationships that lists leave out or show out of order: ${wrong.count}; run "ipgraph migrate --renew".`,
    zh: `在列表中缺失或顺序错误的节点与关系：${wrong.count} 个；请运行 “ipgraph migrate --renew”。`,
  });
}

function ofNodes({ ontology }: CheckContext): Probe[] {
  return textsOfNode(ontology, 'n').map((text) => ({
    name: text.property,
    match: `MATCH (n) WHERE ${text.holds} AND ${differs('n', [text])}`,
    example: `${nodeName('n')} + ' ${text.property}'`,
  }));
}

function ofRelationships({ ontology, presentTypes }: CheckContext): Probe[] {
  const present = new Set(presentTypes.map(({ type }) => type));
  const byType = groupedBy(textsOfRelationship(ontology, 'r', 'a', 'b'), ({ holder }) => holder);
  return [...byType]
    .filter(([type]) => present.has(type))
    .map(([type, texts]) => ({
      name: type,
      match: `MATCH (a)-[r:${type}]->(b) WHERE ${differs('r', texts)}`,
      example: relationshipName('a', 'type(r)', 'b'),
    }));
}

/** That something does not hold one of its texts. */
function differs(variable: string, texts: readonly StoredText[]): string {
  const same = texts.map(({ property, text }) => `coalesce(${variable}.${property} = ${text}, false)`);
  return `NOT (${same.join(' AND ')})`;
}
