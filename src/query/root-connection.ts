import { getArgumentValues, getNamedType, type GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { answerOf, connection } from './connection';
import { rootEdgeName } from './connection-types';
import type { CypherWriter } from './cypher-writer';
import { maximumGroupedRows } from './grouping/grouped-rows';
import { orderOfNodes } from './order/list-order';
import { keyedPage, nodesInOrder } from './order/keyed-page';
import { sortedPage } from './order/sorted-page';
import { requestedPage, type PageArguments } from './page';
import { SelectionPlan, type ListSource } from './plan';
import type { RequestContext } from './request-context';
import { daysAskedFor, nodeHeld } from './valid-on';
import { RowConditions, type WhereArguments } from './where/row-conditions';

/** Which nodes a list at the root holds. `match` binds `node` and ends in a WHERE that `condition` completes. */
export interface NodeSource {
  kind: Kind;
  match: (node: string, writer: CypherWriter, condition: string) => string;
}

/** All nodes of a kind, in the order of their ids. */
export function allOf(kind: Kind): NodeSource {
  return { kind, match: (node, _writer, condition) => `MATCH (${node}:${kind.name}) WHERE ${condition}` };
}

/** What every list takes. */
interface ListArguments extends PageArguments, WhereArguments {
  orderBy?: unknown;
  /** Lists that can be asked about other days than today. */
  validOn?: string | null;
}

/** The arguments as the operation gives them, before type-graphql makes instances of them. */
export function listArguments({
  parentType,
  fieldName,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): ListArguments {
  const definition = parentType.getFields()[fieldName];
  const [node] = fieldNodes;
  return definition && node ? getArgumentValues(definition, node, variableValues) : {};
}

/** Answers a connection at the root with one statement: the page, what is selected below it, and the total. */
export async function resolveRootConnection(
  source: NodeSource,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
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
  );
  const conditions = new RowConditions(args, days, writer);
  const met = (variable: string, others: readonly string[]): string => {
    const held = days && nodeHeld(variable, kind, days, writer);
    const all = [...others, ...(held === undefined ? [] : [held]), ...conditions.ofNode(variable, kind)];
    return source.match(variable, writer, all.length === 0 ? 'true' : all.join(' AND '));
  };
  const listed = { match: (others: readonly string[]) => met(node, others), row: node, key: `${node}.id` };
  const keyed = nodesInOrder(node, kind, order);
  const read = keyed
    ? keyedPage(keyed, listed.match, node, page, writer)
    : sortedPage(listed, order?.keys ?? [], page, writer);
  const groups = plan.groups(
    {
      ...listed,
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
  const list: ListSource = {
    kind,
    node,
    key: `${node}.id`,
    position: read.position,
    scope: page.scope,
    around: { copies: page.size, days },
    edgeType: rootEdgeName(kind),
    edgeProperty: (name) => (name === 'match' ? conditions.matchOfNode(node, kind) : undefined),
  };
  const rows = plan.rows(list, views);
  const subqueries = [];
  const wantsRows = selects('nodes') || selects('edges') || selects('pageInfo');
  context.budget.spend((wantsRows ? page.size : 0) + plan.price);
  if (wantsRows) {
    subqueries.push('CALL () {', ...read.clauses(rows, selects('pageInfo'), 'rows'), '}');
  } else {
    subqueries.push('WITH [] AS rows');
  }
  if (selects('totalCount')) {
    const counted = writer.variable('n');
    subqueries.push('CALL () {', met(counted, []), `RETURN count(${counted}) AS total`, '}');
  }
  subqueries.push(...groups.clauses);
  const total = selects('totalCount') ? 'total' : 'null';
  const obstacles = wantsRows ? read.obstacles : undefined;
  subqueries.push(`RETURN ${answerOf('rows', total, obstacles, groups.expressions)} AS answer`);
  const [row] = await context.readWritten(`list ${kind.name}`, subqueries.join('\n'), writer);
  return connection(row?.answer, {
    page,
    where: args.where,
    selected: views,
    views: rows.views,
    groups: groups.views,
    obstacles,
  });
}
