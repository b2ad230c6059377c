import { z } from 'zod';
import type { Database } from '../database/database';
import { existingRules, type ExistingRule, type SchemaRule } from '../database/graph-schema';
import type { CheckContext } from './check-context';
import type { Finding } from './report';
import { Tally } from './tally';
import { checkUniqueValues } from './unique-values';

type SchemaArea = Extract<Finding['area'], 'CONSTRAINTS' | 'INDEXES'>;

interface Words {
  area: SchemaArea;
  /** The beginning of its codes. */
  prefix: 'CONSTRAINT' | 'INDEX';
  en: string;
  zh: string;
}

const words: Readonly<Record<ExistingRule['what'], Words>> = {
  CONSTRAINT: { area: 'CONSTRAINTS', prefix: 'CONSTRAINT', en: 'Constraints', zh: '约束' },
  INDEX: { area: 'INDEXES', prefix: 'INDEX', en: 'Indexes', zh: '索引' },
};

/** Whether the database has the constraints and indexes that are asked for, as they are asked for, and they answer. */
export async function checkGraphSchema(
  context: CheckContext,
  database: Database,
  rules: readonly SchemaRule[],
): Promise<void> {
  const existing = await existingRules(database);
  const unheld: SchemaRule[] = [];
  for (const what of ['CONSTRAINT', 'INDEX'] as const) {
    const wanted = rules.filter((rule) => whatOf(rule) === what);
    const names = new Set(rules.map(({ name }) => name));
    const surplus = existing.filter((one) => one.what === what && !names.has(one.name));
    unheld.push(...compare(context, words[what], wanted, existing));
    report(context, words[what], 'SURPLUS', 'WARNING', surplus.length, surplus.map(describe));
  }
  const asleep = await checkStates(context);
  for (const { label, properties } of [...unheld, ...rules.filter(({ name }) => asleep.has(name))]) {
    for (const property of properties) context.addUnindexed(label, property);
  }
  await checkUniqueValues(
    context,
    unheld.filter((rule) => rule.kind === 'UNIQUENESS'),
  );
}

/** Reports what is missing or differs; returns the rules that nothing holds. */
function compare(
  context: CheckContext,
  kind: Words,
  wanted: readonly SchemaRule[],
  existing: readonly ExistingRule[],
): SchemaRule[] {
  const [missing, differing, renamed] = [new Tally(), new Tally(), new Tally()];
  const unheld: SchemaRule[] = [];
  for (const rule of wanted) {
    const named = existing.find((one) => one.name === rule.name);
    if (named && holds(named, rule)) continue;
    const other = named ? undefined : existing.find((one) => covers(one, rule));
    if (other) renamed.add(`${rule.name} (${describe(other)})`);
    else if (named) differing.add(describe(named));
    else missing.add(rule.name);
    unheld.push(rule);
  }
  context.report.looked(kind.area, wanted.length, kind.en.toLowerCase(), kind.zh);
  report(context, kind, 'MISSING', 'ERROR', missing.count, missing.examples);
  report(context, kind, 'DIFFERS', 'ERROR', differing.count, differing.examples);
  report(context, kind, 'UNDER_OTHER_NAME', 'WARNING', renamed.count, renamed.examples);
  return unheld;
}

type Fault = 'MISSING' | 'DIFFERS' | 'UNDER_OTHER_NAME' | 'SURPLUS';

const sentences: Readonly<Record<Fault, (kind: Words, count: number) => { en: string; zh: string }>> = {
  MISSING: ({ en, zh }, count) => ({
    en: `${en} that are missing: ${count}; start ipgraph, or run "ipgraph migrate", which creates them.`,
    zh: `缺少的${zh}：${count} 个；请启动 ipgraph 或运行 “ipgraph migrate” 来创建。`,
  }),
  DIFFERS: ({ en, zh }, count) => ({
    en: `${en} whose name holds another label, property or type: ${count}; drop them and start ipgraph, which creates its own.`,
    zh: `同名但标签、属性或类型不同的${zh}：${count} 个；请删除后启动 ipgraph，它会创建自己的。`,
  }),
  UNDER_OTHER_NAME: ({ en, zh }, count) => ({
    en: `${en} in whose place something of another name stands: ${count}; drop that one and start ipgraph, which creates its own.`,
    zh: `位置被其他名称占用的${zh}：${count} 个；请删除占用者后启动 ipgraph，它会创建自己的。`,
  }),
  SURPLUS: ({ en, zh }, count) => ({
    en: `${en} that nothing asks for: ${count}; drop them unless someone else needs them.`,
    zh: `ipgraph 不需要的${zh}：${count} 个；若无他用，可以删除。`,
  }),
};

function report(
  context: CheckContext,
  kind: Words,
  fault: Fault,
  severity: Finding['severity'],
  count: number,
  examples: string[],
): void {
  const code = `${kind.prefix}_${fault}`;
  context.report.found({
    area: kind.area,
    code,
    severity,
    count,
    examples,
    ...sentences[fault](kind, count),
  });
}

const stateRow = z.object({ name: z.string(), state: z.string() });

/** An index that failed to fill, or is still filling, answers nothing, also behind a constraint. Returns their names. */
async function checkStates(context: CheckContext): Promise<ReadonlySet<string>> {
  const rows = await context.read(
    'index states',
    "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state",
  );
  const asleep = rows.map((row) => stateRow.parse(row));
  context.report.found({
    area: 'INDEXES',
    code: 'INDEX_NOT_ONLINE',
    severity: 'ERROR',
    count: asleep.length,
    examples: asleep.map(({ name, state }) => `${name} (${state})`),
    en: `Indexes that do not answer: ${asleep.length}; wait while one is POPULATING, and where one has FAILED drop it, correct the value that SHOW INDEXES names, and start ipgraph.`,
    zh: `不可用的索引：${asleep.length} 个；状态为 POPULATING 的请等待，状态为 FAILED 的请删除，改正 SHOW INDEXES 指出的值，再启动 ipgraph。`,
  });
  return new Set(asleep.map(({ name }) => name));
}

function whatOf(rule: SchemaRule): ExistingRule['what'] {
  return rule.kind === 'UNIQUENESS' ? 'CONSTRAINT' : 'INDEX';
}

function holds(existing: ExistingRule, rule: SchemaRule): boolean {
  return existing.what === whatOf(rule) && existing.kind === rule.kind && covers(existing, rule);
}

function covers({ labels, properties, onRelationships }: ExistingRule, rule: SchemaRule): boolean {
  return (
    onRelationships === (rule.onRelationships ?? false) &&
    same(labels, [rule.label]) &&
    same(properties, rule.properties)
  );
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function describe({ name, kind, labels, properties }: ExistingRule): string {
  return `${name}: ${kind} ${labels.join('|')}(${properties.join(', ')})`;
}
