import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import type { Row } from '../database/statement';
import { maximumPageSize, pageSize } from './budget';
import { listArguments } from './asked-list';
import { answerOf, connection } from './connection';
import type { CypherWriter } from './cypher-writer';
import { foundList, type FoundList } from './found-list';
import { Gatherings } from './gathered';
import { maximumGroupedRows } from './grouping/grouped-rows';
import { orderOfNodes } from './order/list-order';
import { requestedPage, type Page } from './page';
import { nodeList } from './list-source';
import { keptPlan } from './kept-plans';
import { SelectionPlan } from './plan';
import type { RequestContext } from './request-context';
import { allOf, RootRows, type NodeSource } from './root-rows';
import { daysAskedFor } from './valid-on';
import { RowConditions } from './where/row-conditions';

/** Answers a connection at the root with one statement: the page, what is selected below it, and the total. */
export function resolveRootConnection(
  source: NodeSource,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  return readList(planList(source, info, context), context, info);
}

/** Answers the list of all nodes of a kind. */
export async function resolveKind(
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  return readList(
    keptPlan(info, (opened) => planList(allOf(kind), opened, context)),
    context,
    info,
  );
}

/** How a list at the root is read. */
interface ListPlan {
  name: string;
  text: string;
  writer: CypherWriter;
  page: Page;
  /** The nodes that it asks for. */
  price: number;
  gatherings: Gatherings;
  /** How it is read together with the names that it is searched among, where it can be. */
  found: FoundList | undefined;
  read: (answer: unknown) => Record<string, unknown>;
}

async function readList(
  { name, text, writer, page, price, gatherings, found, read }: ListPlan,
  context: RequestContext,
  { variableValues }: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  // A plan that is kept may have been made for a context with another limit.
  pageSize(page.size, page.backward ? 'last' : 'first', context.pageLimit);
  context.budget.spend(price);
  const answered = await found?.read(context, variableValues);
  if (answered) return answered;
  const records = await context.readWritten(name, text, writer.boundTo(variableValues));
  gatherings.keep(records[0]?.gathered, context);
  return read(isLarge(page) ? joined(records) : records[0]?.answer);
}

/** The rows of one record of a large page: the driver reads a record slowly that comes in several pieces. */
const rowsOfRecord = 100;

const isLarge = ({ size }: Page): boolean => size > maximumPageSize;

/** What ends the statement of a list: the answer, whose rows come in several records where they are many. */
function returned(page: Page, answer: (rows: string) => string, gatherings: Gatherings): string[] {
  const gathered = gatherings.any ? `${gatherings.expression} AS gathered` : undefined;
  const columns = (answered: string): string => [answered, gathered ?? []].flat().join(', ');
  if (!isLarge(page)) return [...gatherings.clauses, `RETURN ${columns(`${answer('rows')} AS answer`)}`];
  const inFirst = ['answer', ...(gathered ? ['gathered'] : [])].map(
    (name) => `CASE first WHEN 0 THEN ${name} END AS ${name}`,
  );
  return [
    ...gatherings.clauses,
    `WITH rows, ${columns(`${answer('[]')} AS answer`)}`,
    `UNWIND range(0, size(rows), ${rowsOfRecord}) AS first`,
    `RETURN rows[first..first + ${rowsOfRecord}] AS rows, ${inFirst.join(', ')}`,
  ];
}

function joined(records: readonly Row[]): unknown {
  const [, ...others] = (records[0]?.answer ?? []) as unknown[];
  return [records.flatMap(({ rows }) => rows as unknown[]), ...others];
}

function planList(source: NodeSource, info: GraphQLResolveInfo, { pageLimit }: RequestContext): ListPlan {
  const args = listArguments(info);
  const plan = new SelectionPlan(info);
  const { writer } = plan;
  const { kind } = source;
  const views = plan.selection.fieldsOf(getNamedType(info.returnType).name, info.fieldNodes);
  const selects = (name: string) => views.some((view) => view.name === name);
  const days = daysAskedFor(args.validOn);
  const node = writer.variable('n');
  const order = orderOfNodes(node, kind, args.orderBy, writer);
  const page = requestedPage(
    args,
    [info.fieldName, ...(order ? [order.signature] : [])].join(' '),
    kind.orderedBy,
    pageLimit,
  );
  const conditions = new RowConditions(args, days, writer);
  const listed = new RootRows(source, conditions, days, writer);
  const read = listed.page(node, order, page);
  const groups = plan.groups(
    {
      match: () => listed.all(node),
      row: node,
      key: `${node}.id`,
      node,
      kind,
      days,
      scope: info.fieldName,
      matchOfRow: () => conditions.matchOfNode(node, kind),
      most: maximumGroupedRows.root,
    },
    views,
    1,
  );
  const list = nodeList(kind, node, {
    position: read.position,
    scope: page.scope,
    around: { copies: page.size, days },
    match: () => conditions.matchOfNode(node, kind),
  });
  const rows = plan.rows(list, views);
  const subqueries = [];
  const wantsRows = selects('nodes') || selects('edges') || selects('pageInfo');
  if (wantsRows) {
    subqueries.push('CALL () {', ...read.clauses(rows, selects('pageInfo'), 'rows'), '}');
  } else {
    subqueries.push('WITH [] AS rows');
  }
  if (selects('totalCount')) {
    const counted = writer.variable('n');
    subqueries.push('CALL () {', listed.all(counted), `RETURN count(${counted}) AS total`, '}');
  }
  subqueries.push(...groups.clauses);
  const total = selects('totalCount') ? 'total' : 'null';
  const obstacles = wantsRows ? read.obstacles : undefined;
  const gatherings = new Gatherings('rows', rows.gathered, writer);
  subqueries.push(
    ...returned(page, (shown) => answerOf(shown, total, obstacles, groups.expressions), gatherings),
  );
  return {
    name: `list ${kind.name}`,
    text: subqueries.join('\n'),
    writer,
    page,
    gatherings,
    price: (wantsRows ? page.size : 0) + plan.price,
    found: foundList({ source, args, info, page, selected: views }),
    read: (value) =>
      connection(value, {
        page,
        where: args.where,
        selected: views,
        views: rows.views,
        groups: groups.views,
        obstacles,
      }),
  };
}
