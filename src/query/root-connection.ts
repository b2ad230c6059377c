import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { pageSize } from './budget';
import { connection, type Page } from './connection';
import { rootEdgeName } from './connection-types';
import { decodeCursor } from './cursor';
import type { CypherWriter } from './cypher-writer';
import { SelectionPlan, type ListSource } from './plan';
import type { RequestContext } from './request-context';
import { daysOf, nodeHeld } from './valid-on';

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  /** Lists that can be asked about other days than today. */
  validOn?: string | null | undefined;
}

/** Which nodes a list at the root holds. `match` binds `node` and ends in a WHERE that `keyset` completes. */
export interface NodeSource {
  kind: Kind;
  match: (node: string, writer: CypherWriter, keyset: string) => string;
}

/** All nodes of a kind, in the order of their ids. */
export function allOf(kind: Kind): NodeSource {
  return { kind, match: (node, _writer, keyset) => `MATCH (${node}:${kind.name}) WHERE ${keyset}` };
}

/** Answers a connection at the root with one statement: the page, what is selected below it, and the total. */
export async function resolveRootConnection(
  source: NodeSource,
  args: PageArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  const plan = new SelectionPlan(info);
  const scope = info.fieldName;
  const page: Page = { first: pageSize(args.first), scope, continued: Boolean(args.after) };
  const views = plan.selection.fieldsOf(getNamedType(info.returnType).name, info.fieldNodes);
  const selects = (name: string) => views.some((view) => view.name === name);
  const days = daysOf(args.validOn);
  const node = plan.writer.variable('n');
  const list: ListSource = {
    kind: source.kind,
    node,
    key: `${node}.id`,
    scope,
    around: { copies: page.first, days },
    edgeType: rootEdgeName(source.kind),
    edgeProperty: () => undefined,
  };
  const rows = plan.rows(list, views);
  const { writer } = plan;
  const after = args.after ? decodeCursor(scope, args.after) : '';
  const heldAnd = (condition: string, variable: string): string => {
    const held = days && nodeHeld(variable, source.kind, days, writer);
    return held === undefined ? condition : `${condition} AND ${held}`;
  };
  const subqueries = [];
  if (selects('nodes') || selects('edges') || selects('pageInfo')) {
    context.budget.spend(page.first + plan.price);
    subqueries.push(
      'CALL () {',
      source.match(node, writer, heldAnd(`${node}.id > ${writer.parameter(after)}`, node)),
      `WITH ${node} ORDER BY ${node}.id LIMIT ${writer.parameter(page.first + (selects('pageInfo') ? 1 : 0))}`,
      ...rows.clauses,
      `RETURN collect(${rows.expression}) AS rows`,
      '}',
    );
  } else {
    subqueries.push('WITH [] AS rows');
  }
  if (selects('totalCount')) {
    const counted = writer.variable('n');
    subqueries.push(
      'CALL () {',
      source.match(counted, writer, heldAnd('true', counted)),
      `RETURN count(${counted}) AS total`,
      '}',
      'RETURN rows, total',
    );
  } else {
    subqueries.push('RETURN rows, null AS total');
  }
  const [row] = await context.read({
    name: `list ${source.kind.name}`,
    text: subqueries.join('\n'),
    parameters: writer.parameters,
  });
  return connection([row?.rows ?? [], row?.total ?? 0], page, views, rows.views);
}
