import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { pageSize } from './budget';
import { connection, type ConnectionView, type Page } from './connection';
import { rootEdgeName } from './connection-types';
import { decodeCursor, encodeCursor } from './cursor';
import { RowLayout, type CypherWriter, type RowValues } from './cypher-writer';
import { SelectionPlan } from './plan';
import type { RequestContext } from './request-context';

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
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
  const node = plan.writer.variable('n');
  const layout = new RowLayout();
  layout.slot(`${node}.id`);
  const clauses: string[] = [];
  const readers = views.flatMap((view): ConnectionView[] => {
    const read =
      view.name === 'nodes'
        ? addNode(plan, node, source.kind, view.nodes, page.first, clauses, layout)
        : view.name === 'edges'
          ? addEdge(plan, node, source.kind, view.nodes, page, clauses, layout)
          : undefined;
    return read ? [{ responseKey: view.responseKey, read }] : [];
  });
  const { writer } = plan;
  const after = args.after ? decodeCursor(scope, args.after) : '';
  const subqueries = [];
  if (selects('nodes') || selects('edges') || selects('pageInfo')) {
    context.budget.spend(page.first + plan.price);
    subqueries.push(
      'CALL () {',
      source.match(node, writer, `${node}.id > ${writer.parameter(after)}`),
      `WITH ${node} ORDER BY ${node}.id LIMIT ${writer.parameter(page.first + (selects('pageInfo') ? 1 : 0))}`,
      ...clauses,
      `RETURN collect(${layout.expression}) AS rows`,
      '}',
    );
  } else {
    subqueries.push('WITH [] AS rows');
  }
  if (selects('totalCount')) {
    const counted = writer.variable('n');
    subqueries.push(
      'CALL () {',
      source.match(counted, writer, 'true'),
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
  return connection([row?.rows ?? [], row?.total ?? 0], page, views, readers);
}

type Add<T extends unknown[]> = (
  plan: SelectionPlan,
  node: string,
  kind: Kind,
  nodes: Parameters<SelectionPlan['node']>[2],
  ...rest: T
) => (row: RowValues) => unknown;

const addNode: Add<[number, string[], RowLayout]> = (plan, node, kind, nodes, copies, clauses, layout) => {
  const projection = plan.node(node, kind, nodes, copies);
  clauses.push(...projection.clauses);
  const slot = layout.slot(projection.expression);
  return (row) => projection.read(row[slot]);
};

const addEdge: Add<[Page, string[], RowLayout]> = (plan, node, kind, nodes, page, clauses, layout) => {
  const fields = plan.selection.fieldsOf(rootEdgeName(kind), nodes);
  const readers = fields.map(({ name, responseKey, nodes: selected }) => ({
    responseKey,
    read:
      name === 'node'
        ? addNode(plan, node, kind, selected, page.first, clauses, layout)
        : (row: RowValues) => encodeCursor(page.scope, row[0] as string),
  }));
  return (row) => Object.fromEntries(readers.map(({ responseKey, read }) => [responseKey, read(row)]));
};
