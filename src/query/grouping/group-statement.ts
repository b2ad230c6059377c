import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import { between } from '../order/between-cursors';
import { ownKey, sortedBy } from '../order/keyset';
import { orderOfLinks, orderOfNodes, type SortKey } from '../order/list-order';
import type { Page } from '../page';
import { certain } from '../where/row-conditions';
import type { GroupArguments } from './group-arguments';
import { decisive, havingOf } from './group-order';
import type { GroupedRows, Layout } from './grouped-rows';

interface Read {
  group: string;
  sortKeys: readonly SortKey[];
  page: Page;
  answer: string;
}

/**
 * A subquery that returns `[groups of the page, how many groups there are, how many rows were looked at, the summaries that
 * decide]`; it takes one row more than is grouped, to know that there are more.
 */
export function groupStatement(
  rows: GroupedRows,
  args: GroupArguments,
  layout: Layout,
  { group, sortKeys, page, answer }: Read,
  writer: CypherWriter,
): string {
  const { row, related, match, key } = rows;
  const [candidates, first, all, chosen] = [1, 2, 3, 4].map(() => writer.variable('c')) as [
    string,
    string,
    string,
    string,
  ];
  const most = writer.parameter(rows.most);
  const parent = related ? related.parent : '';
  const decisions = decisive(args).map((index) => `[one IN ${all} | one[${layout.firstValue + index}]]`);
  const having = havingOf(group, layout, args, writer);
  const found = match([]);
  const from = [candidates, ...(related ? [parent] : [])].join(', ');
  return [
    `CALL (${parent}) {`,
    found,
    `WITH ${row} LIMIT ${most} + 1`,
    `WITH collect(${row}) AS ${candidates}`,
    // Which rows are looked at matters only where there are too many.
    `CALL (${from}) {`,
    `WITH ${candidates} WHERE size(${candidates}) > ${most}`,
    found,
    `WITH ${row} ORDER BY ${key} LIMIT ${most}`,
    `RETURN collect(${row}) AS ${first}`,
    '}',
    `CALL (${[candidates, first, ...(related ? [parent] : [])].join(', ')}) {`,
    `UNWIND CASE WHEN size(${candidates}) > ${most} THEN ${first} ELSE ${candidates} END AS ${row}`,
    ...(related ? [`WITH ${[row, parent].join(', ')}, ${related.from} AS ${related.node}`] : []),
    ...gathered(rows, args, layout, all, writer),
    '}',
    `WITH ${candidates}, ${all}, ${having === undefined ? all : `[${group} IN ${all} WHERE ${having}]`} AS ${chosen}`,
    `CALL (${chosen}) {`,
    `UNWIND ${chosen} AS ${group}`,
    ...narrowed(group, between(sortKeys, page, writer)),
    `WITH ${group} ORDER BY ${sortedBy(sortKeys, page.backward)} LIMIT ${writer.parameter(page.size + 1)}`,
    `RETURN collect(${group}) AS ${group}s`,
    '}',
    `RETURN [${group}s, size(${chosen}), size(${candidates}), [${decisions.join(', ')}]] AS ${answer}`,
    '}',
  ].join('\n');
}

/** Gives each row once for every combination of its keys' values, and gathers the rows of each. */
function gathered(
  { row, related, node, kind, field, matchOfRow }: GroupedRows,
  { top, topBy }: GroupArguments,
  { keys, values }: Layout,
  all: string,
  writer: CypherWriter,
): string[] {
  const carried = related ? [row, node] : [row];
  const named: string[] = [];
  const split = keys.flatMap(({ clauses, expression }) => {
    const name = writer.variable('o');
    const clause = `WITH ${[...carried, ...named, `${expression} AS ${name}`].join(', ')}`;
    named.push(name);
    return [...clauses, clause];
  });
  const [match, count, possible, topRows] = [1, 2, 3, 4].map(() => writer.variable('o'));
  const ofRow = matchOfRow();
  const isCertain = ofRow === certain;
  const perRow = [...values.flatMap((value) => value.perRow), ...(isCertain ? [] : [`${ofRow} AS ${match}`])];
  const order = field
    ? orderOfLinks(row, node, field, topBy, writer)
    : orderOfNodes(node, kind, topBy, writer);
  if (order?.keys.some(({ check }) => check)) refuseTopBy();
  const shown = typeof top === 'number';
  const sorted = shown ? ` ORDER BY ${sortedBy([...(order?.keys ?? []), ownKey(`${node}.id`)], false)}` : '';
  const gathers = [
    `count(*) AS ${count}`,
    `${isCertain ? '0' : `sum(CASE WHEN ${match} = 'POSSIBLE' THEN 1 ELSE 0 END)`} AS ${possible}`,
    ...values.flatMap((value) => value.gathered),
    `${shown ? `collect(DISTINCT ${node}.id)[..${writer.parameter(top)}]` : '[]'} AS ${topRows}`,
  ];
  const valuesOfKeys = keys.map(({ valueOf }, index) => valueOf(named[index] ?? ''));
  const fields = [...valuesOfKeys, count, possible, ...values.map(({ summary }) => summary), topRows];
  return [
    ...split,
    ...(keys.some(({ repeats }) => repeats) ? [`WITH DISTINCT ${[...carried, ...named].join(', ')}`] : []),
    `WITH ${[...carried, ...named, ...perRow].join(', ')}${sorted}`,
    `WITH ${[...named, ...gathers].join(', ')}`,
    `RETURN collect([${fields.join(', ')}]) AS ${all}`,
  ];
}

function refuseTopBy(): never {
  throw new RequestError(
    'BAD_GROUP',
    '`topBy` does not order by the latest value, which may differ in kind from group to group. Order a list by it.',
  );
}

function narrowed(group: string, conditions: readonly string[]): string[] {
  return conditions.length === 0 ? [] : [`WITH ${group} WHERE ${conditions.join(' AND ')}`];
}
