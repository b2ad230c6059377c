import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { returnedRows } from './gathered';
import { keptSelectionPlan } from './kept-plans';
import { SelectionPlan } from './plan';
import type { PlannedNode } from './planned-node';
import type { RequestContext } from './request-context';
import { daysAskedFor } from './valid-on';

/** The most ids that one statement takes; more become further statements. */
const maximumBatch = 1_000;

/**
 * Loads a node by its id with what is selected below the field, as it is now or was on other days. All loads of one field on one level of the
 * answer become one statement, whatever the number of parents, and so do those of fields that select the same under other
 * names. Null when there is no such node of the kind.
 */
export async function loadNode(
  id: string,
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn?: string | null,
): Promise<PlannedNode | null> {
  return nodesOf(kind, context, info, validOn).load(id);
}

/** As loadNode, for a list: same order, and null where there is no such node. */
export async function loadNodes(
  ids: readonly string[],
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn?: string | null,
): Promise<(PlannedNode | null)[]> {
  const nodes = nodesOf(kind, context, info, validOn);
  return Promise.all(ids.map((id) => nodes.load(id)));
}

type Loader<T> = DataLoader<string, T, string>;

/** One loader per field of the document: the field nodes and the parent's type tell which one. */
function nodesOf(
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn: string | null | undefined,
): Loader<PlannedNode | null> {
  const places = info.fieldNodes.map((node) => node.loc?.start ?? 0).join(',');
  const field = `${info.parentType.name}.${info.fieldName}`;
  return context.loader(`${field} ${kind.name} ${places}`, () => {
    const { plan, ids, text, gatherings, read } = keptSelectionPlan(info, [kind.name, validOn], (opened) =>
      nodesPlan(kind, opened, validOn),
    );
    const bound = plan.writer.boundTo(info.variableValues);
    const rows = context.loader(`${text} ${JSON.stringify(bound)}`, () =>
      loaderOf(async (wanted) => {
        context.budget.spend(wanted.length * (1 + plan.price));
        const found = await context.readWritten(field, text, bound, { [ids]: wanted });
        gatherings.keep(found[0]?.gathered, context);
        const byId = new Map(found.map(({ id, row }) => [id, row]));
        return wanted.map((id) => byId.get(id));
      }),
    );
    const load = async (id: string): Promise<PlannedNode | null> => {
      const row = await rows.load(id);
      return row === undefined ? null : read(row);
    };
    return new DataLoader((wanted: readonly string[]) => Promise.all(wanted.map(load)), { batch: false });
  });
}

const loaderOf = (load: (ids: readonly string[]) => Promise<unknown[]>): Loader<unknown> =>
  new DataLoader(load, { cacheKeyFn: (id) => id, maxBatchSize: maximumBatch });

/** How nodes are read by their ids, which it is told when it runs. */
function nodesPlan(kind: Kind, info: GraphQLResolveInfo, validOn: string | null | undefined) {
  const plan = new SelectionPlan(info);
  const ids = plan.writer.parameter([]).slice(1);
  const node = plan.writer.variable('n');
  const projection = plan.node(node, kind, info.fieldNodes, { copies: 1, days: daysAskedFor(validOn) });
  const { clauses, gatherings } = returnedRows(
    { id: 'id', row: projection.expression },
    { row: projection.gathered },
    plan.writer,
  );
  const text = [
    `UNWIND $${ids} AS id`,
    `MATCH (${node}:${kind.name} {id: id})`,
    ...projection.clauses,
    ...clauses,
  ].join('\n');
  return { plan, ids, text, gatherings, read: projection.read };
}
