import { z } from 'zod';
import { groupedBy } from '../grouped-by';
import type { Kind, RelationshipType } from '../ontology/ontology';
import type { CheckContext } from './check-context';
import { nodeName, probe } from './probe';
import { Tally } from './tally';

/** One side of a relationship type: the kind it stands on, and how it is counted there. */
interface Side {
  type: RelationshipType;
  kind: Kind;
  direction: 'OUT' | 'IN';
  /** The degree of a node `n`, which Neo4j keeps; the API counts with it. */
  degree: string;
  /** Whether a node may have one at the most. */
  toOne: boolean;
}

/** How many relationships of a type there are: counted one by one, and by the degrees at either end. */
interface Totals {
  counted: number;
  OUT: number;
  IN: number;
}

const sumsRow = z.record(z.string(), z.number());

/**
 * Whether the degrees of the nodes that a type joins add up to the relationships that there are, and no node has two
 * where one is allowed. One pass over the nodes of each kind, for all types that begin or end there.
 */
export async function checkDegrees(context: CheckContext): Promise<void> {
  const { relationships } = context.report.counts;
  const types = context.presentTypes;
  const totals = new Map(
    types.map(({ type }): [string, Totals] => [type, { counted: relationships[type] ?? 0, OUT: 0, IN: 0 }]),
  );
  const tooMany = new Tally();
  for (const [kind, sides] of groupedBy(types.flatMap(sidesOf), ({ kind }) => kind)) {
    context.say(`degrees 度数 ${kind.name}`);
    for (const { side, sum, above } of await measure(context, kind, sides)) {
      const total = totals.get(side.type.type);
      if (total) total[side.direction] = sum;
      if (!side.toOne || above === 0) continue;
      const repeated = await atOneTime(context, side);
      tooMany.addAll(repeated.count, repeated.examples);
    }
  }
  report(context, totals, tooMany);
}

function sidesOf(type: RelationshipType): Side[] {
  const { source, target, declaration } = type;
  return [
    {
      type,
      kind: source,
      direction: 'OUT',
      degree: `COUNT { (n)-[:${type.type}]->() }`,
      toOne: declaration.cardinality === 'ONE',
    },
    {
      type,
      kind: target,
      direction: 'IN',
      degree: `COUNT { (n)<-[:${type.type}]-() }`,
      toOne: declaration.inverse?.cardinality === 'ONE',
    },
  ];
}

/** For each side, the sum of the degrees and how many nodes have more than one. */
async function measure(
  context: CheckContext,
  kind: Kind,
  sides: readonly Side[],
): Promise<{ side: Side; sum: number; above: number }[]> {
  const degrees = sides.map(({ degree }, index) => `${degree} AS d${index}`);
  const columns = sides.flatMap((_, index) => [
    `sum(d${index}) AS sum${index}`,
    `count(CASE WHEN d${index} > 1 THEN 1 END) AS above${index}`,
  ]);
  const [row] = await context.read(
    `degrees ${kind.name}`,
    `MATCH (n:${kind.name})\nWITH ${degrees.join(', ')}\nRETURN ${columns.join(', ')}`,
  );
  const values = sumsRow.parse(row);
  return sides.map((side, index) => {
    return { side, sum: values[`sum${index}`] ?? 0, above: values[`above${index}`] ?? 0 };
  });
}

/** Nodes with several where one is allowed. One after the other, each with days of its own, they may have more. */
async function atOneTime(
  context: CheckContext,
  { type, kind, degree, direction }: Side,
): Promise<{ count: number; examples: string[] }> {
  const [left, right] = direction === 'OUT' ? ['-', '->'] : ['<-', '-'];
  const days =
    `COLLECT { MATCH (n)${left}[r:${type.type}]${right}() ` +
    "RETURN DISTINCT coalesce(r.validFrom, '') + '/' + coalesce(r.validTo, '') }";
  return probe(context, {
    name: `more than one ${type.type}`,
    match: `MATCH (n:${kind.name}) WHERE ${degree} > 1 AND size(${days}) < ${degree}`,
    example: `${nodeName('n')} + ' ${type.type} × ' + ${degree}`,
  });
}

function report(context: CheckContext, totals: ReadonlyMap<string, Totals>, tooMany: Tally): void {
  const astray = [...totals].filter(([, { counted, OUT, IN }]) => OUT !== counted || IN !== counted);
  context.report.looked('COUNTS', totals.size, 'relationship types with their totals', '核对总数的关系类型');
  context.report.found({
    area: 'COUNTS',
    code: 'DEGREES_DISAGREE',
    severity: 'ERROR',
    count: astray.length,
    examples: astray.map(([type, { counted, OUT, IN }]) => {
      return `${type}: ${counted} counted, ${OUT} at sources, ${IN} at targets`;
    }),
    en: `Relationship types whose totals differ by the way of counting, so that counts and lists of the API disagree: ${astray.length}; correct the ends that are reported, or load the data again.`,
    zh: `因计数方式不同而总数不一致（API 的计数与列表会不符）的关系类型：${astray.length} 种；请更正所报告的关系两端，或重新载入数据。`,
  });
  context.report.found({
    area: 'ONTOLOGY',
    code: 'TO_ONE_REPEATED',
    severity: 'ERROR',
    count: tooMany.count,
    examples: tooMany.examples,
    en: `Relationships to one that a node has more than once: ${tooMany.count}; keep the right one and remove the others.`,
    zh: `只应有一条却出现多条的关系：${tooMany.count} 处；请保留正确的一条并删除其余。`,
  });
}
