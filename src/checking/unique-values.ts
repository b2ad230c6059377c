import type { SchemaRule } from '../database/graph-schema';
import type { CheckContext } from './check-context';
import { probe } from './probe';
import { Tally } from './tally';

/**
 * Values that occur twice where a constraint that should forbid it is missing: it cannot be created before they are
 * corrected. Where the constraint is there, there is nothing to look for.
 */
export async function checkUniqueValues(
  context: CheckContext,
  missing: readonly SchemaRule[],
): Promise<void> {
  const repeated = new Tally();
  for (const { label, properties } of missing) {
    const values = properties.map((property) => `n.${property}`);
    const { count, examples } = await probe(context, {
      name: `unique values of ${label}`,
      match:
        `MATCH (n:${label}) WHERE ${values.map((value) => `${value} IS NOT NULL`).join(' AND ')}\n` +
        `WITH [${values.join(', ')}] AS value, count(*) AS times WHERE times > 1`,
      example: `'${label}.${properties.join('+')} ' + reduce(text = '', one IN value | text + toString(one) + ' ')`,
    });
    repeated.addAll(
      count,
      examples.map((example) => example.trim()),
    );
  }
  context.report.found({
    area: 'CONSTRAINTS',
    code: 'VALUE_NOT_UNIQUE',
    severity: 'ERROR',
    count: repeated.count,
    examples: repeated.examples,
    en: `Values that several nodes share though a missing constraint should forbid it: ${repeated.count}; correct or merge these nodes, then start ipgraph, which creates the constraint.`,
    zh: `因缺少约束而被多个节点共用的值：${repeated.count} 个；请更正或合并这些节点，再启动 ipgraph 以创建约束。`,
  });
}
