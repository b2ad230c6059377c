import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../ontology/ontology';
import { returnedRows } from './gathered';
import { keptSelectionPlan } from './kept-plans';
import { SelectionPlan } from './plan';
import type { PlannedNode } from './planned-node';
import type { Projection } from './projection';
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
    const { rows, read } = rowsOf(kind, context, info, validOn);
    const load = async (id: string): Promise<PlannedNode | null> => {
      const row = await rows.load(id);
      return row === undefined ? null : read(row);
    };
    return new DataLoader((wanted: readonly string[]) => Promise.all(wanted.map(load)), { batch: false });
  });
}

/** The rows of nodes by their ids, for all fields that select the same, and how they are read. */
function rowsOf(
  kind: Kind,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn: string | null | undefined,
): Pick<Projection<PlannedNode | null>, 'read' | 'properties'> & { rows: Loader<unknown> } {
  const { plan, ids, text, gatherings, projection } = keptSelectionPlan(
    info,
    [kind.name, validOn],
    (opened) => nodesPlan(kind, opened, validOn),
  );
  const bound = plan.writer.boundTo(info.variableValues);
  const rows = context.loader(`${text} ${JSON.stringify(bound)}`, () =>
    loaderOf(async (wanted) => {
      const price = 1 + plan.price;
      context.budget.spend(wanted.length * price);
      const name = `${info.parentType.name}.${info.fieldName}`;
      const found = await context.readWritten(name, text, bound, { parameter: ids, keys: wanted, price });
      gatherings.keep(found[0]?.gathered, context);
      const byId = new Map(found.map(({ id, row }) => [id, row]));
      return wanted.map((id) => byId.get(id));
    }),
  );
  return { ...projection, rows };
}

/** Nodes of which a statement that comes to them reads what is selected. */
export interface ReadAlongside {
  properties: readonly string[];
  /** Has the fields that load a node find what was read of it: its properties, in their order. */
  keep: (id: string, values: readonly unknown[]) => void;
}

/**
 * How a statement may read what is selected of nodes by a field that loads them, so that they take no statement of their
 * own; undefined where more than properties of theirs is selected. `field` is what a resolver is told of that field.
 */
export function alongside(
  kind: Kind,
  context: RequestContext,
  field: GraphQLResolveInfo,
): ReadAlongside | undefined {
  const { rows, properties } = rowsOf(kind, context, field, undefined);
  return (
    properties && {
      properties,
      keep: (id, values) => {
        context.budget.spend(1);
        rows.prime(id, values);
      },
    }
  );
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
  return { plan, ids, text, gatherings, projection };
}
