import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { keptSelectionPlan } from './kept-plans';
import { SelectionPlan } from './plan';
import type { PlannedNode } from './planned-node';
import type { RequestContext } from './request-context';
import { daysAskedFor } from './valid-on';

/** The most ids that one statement takes; more become further statements. */
const maximumBatch = 1_000;

/**
 * Loads a node by its id with what is selected below the field, as it is now or was on other days. All loads of one field on one level of the
 * answer become one statement, whatever the number of parents. Null when there is no such node of the kind.
 */
export async function loadNode(
  id: string,
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn?: string | null,
): Promise<PlannedNode | null> {
  return loaderOf(kind, context, info, validOn).load(id);
}

/** As loadNode, for a list: same order, and null where there is no such node. */
export async function loadNodes(
  ids: readonly string[],
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn?: string | null,
): Promise<(PlannedNode | null)[]> {
  const loader = loaderOf(kind, context, info, validOn);
  return Promise.all(ids.map((id) => loader.load(id)));
}

/** One loader per field of the document: the field nodes and the parent's type tell which one. */
function loaderOf(
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn: string | null | undefined,
): DataLoader<string, PlannedNode | null, string> {
  const places = info.fieldNodes.map((node) => node.loc?.start ?? 0).join(',');
  return context.loader(`${info.parentType.name}.${info.fieldName} ${kind.name} ${places}`, () => {
    const load = planNodes(kind, context, info, validOn);
    return new DataLoader<string, PlannedNode | null, string>(load, {
      cacheKeyFn: (id) => id,
      maxBatchSize: maximumBatch,
    });
  });
}

function planNodes(
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn: string | null | undefined,
): (ids: readonly string[]) => Promise<(PlannedNode | null)[]> {
  const { plan, ids, text, read } = keptSelectionPlan(info, [kind.name, validOn], (opened) =>
    nodesPlan(kind, opened, validOn),
  );
  return async (wanted) => {
    context.budget.spend(wanted.length * (1 + plan.price));
    const name = `${info.parentType.name}.${info.fieldName}`;
    const rows = await context.readWritten(name, text, plan.writer.boundTo(info.variableValues), {
      [ids]: wanted,
    });
    const found = new Map(rows.map((row) => [row.id, read(row.row)]));
    return wanted.map((id) => found.get(id) ?? null);
  };
}

/** How nodes are read by their ids, which it is told when it runs. */
function nodesPlan(kind: Kind, info: GraphQLResolveInfo, validOn: string | null | undefined) {
  const plan = new SelectionPlan(info);
  const ids = plan.writer.parameter([]).slice(1);
  const node = plan.writer.variable('n');
  const projection = plan.node(node, kind, info.fieldNodes, { copies: 1, days: daysAskedFor(validOn) });
  const text = [
    `UNWIND $${ids} AS id`,
    `MATCH (${node}:${kind.name} {id: id})`,
    ...projection.clauses,
    `RETURN id, ${projection.expression} AS row`,
  ].join('\n');
  return { plan, ids, text, read: projection.read };
}
