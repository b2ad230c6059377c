import type { GraphQLResolveInfo } from 'graphql';
import type { ListArguments } from './asked-list';
import { maximumPageSize } from './budget';
import { connection } from './connection';
import { told, type Given, type Variables } from './late-bound/late-bound';
import { nodeList } from './list-source';
import { isBounded, type Page } from './page';
import { SelectionPlan } from './plan';
import type { RowValues } from './projection';
import type { RequestContext } from './request-context';
import { RootRows, type NodeSource } from './root-rows';
import type { SelectedField } from './selection';
import { daysAskedFor } from './valid-on';
import { certain, RowConditions } from './where/row-conditions';
import { namedKinds } from './where/search-names';

/** How the first page of what a text finds is read together with the names that the text is searched among. */
export interface FoundList {
  /** Undefined where the search looks at too many things to read all of them. */
  read: (context: RequestContext, variables: Variables) => Promise<Record<string, unknown> | undefined>;
}

interface AskedList {
  source: NodeSource;
  args: ListArguments;
  info: GraphQLResolveInfo;
  page: Page;
  selected: readonly SelectedField[];
}

/** How many things may be looked at for each row of a page: a text that tells more than a few letters finds no more. */
const looksPerRow = 2;

/** Undefined for all lists but the first rows, and these alone, of what a text finds, the best first. */
export function foundList(asked: AskedList): FoundList | undefined {
  const { source, args, info, page, selected } = asked;
  const by = relevance(args.orderBy);
  if (by === undefined || !isOfRows(asked)) return undefined;
  const days = daysAskedFor(args.validOn);
  const plan = new SelectionPlan(info);
  const { writer } = plan;
  const { search } = new RowConditions(args, days, writer);
  if (!search) return undefined;
  const { text: written, besides } = search;
  const { kind } = source;
  const node = writer.variable('n');
  const condition = new RootRows(source, new RowConditions(besides, days, writer), days, writer).met(node);
  const list = nodeList(kind, node, {
    // The place among what answers is known when all names have been judged.
    position: `[null, ${node}.id]`,
    scope: page.scope,
    around: { copies: page.size, days },
    match: () => certain,
  });
  const rows = plan.rows(list, selected);
  if (rows.gathered.length > 0 || writer.searches.length > 0) return undefined;
  const text = [
    `WITH thing AS ${node} WHERE ${condition}`,
    ...rows.clauses,
    `RETURN collect([${node}.id, ${rows.expression}]) AS rows`,
  ].join('\n');
  const most = looksPerRow * page.size;
  const price = looksPerRow * (page.size + plan.price);
  return {
    read: async (context, variables) => {
      const sought = told(written, variables);
      if (told(by, variables) !== sought) return undefined;
      const { parameters } = writer.boundTo(variables);
      const found = await context.findAndRead(sought, namedKinds(kind), { text, parameters, most, price });
      if (!found.rows) return undefined;
      const ordered = inPlaces(found.rows, found.ids, { slot: rows.position, text: sought });
      const best = ordered.slice(0, page.size + 1);
      return connection([best, null], { page, where: args.where, selected, views: rows.views, groups: [] });
    },
  };
}

const isOfRows = ({ source, page, selected }: AskedList): boolean =>
  source.isWholeKind === true &&
  page.size <= maximumPageSize &&
  !page.backward &&
  !isBounded(page) &&
  selected.every(({ name }) => name !== 'totalCount' && name !== 'groupBy');

/** The text of an order by relevance alone. */
function relevance(orderBy: unknown): Given<string> | undefined {
  const [first, ...others] = (orderBy ?? []) as readonly { relevance?: Given<string> | null }[];
  return others.length === 0 ? (first?.relevance ?? undefined) : undefined;
}

/** The rows that were read, in the order of the ids, with the place of each in the slot of its position. */
function inPlaces(
  rows: ReadonlyMap<string, RowValues>,
  ids: readonly string[],
  { slot, text }: { slot: number | undefined; text: string },
): RowValues[] {
  return ids.flatMap((id, place) => {
    const row = rows.get(id);
    if (!row) return [];
    return [slot === undefined ? row : row.map((value, at) => (at === slot ? [place, id, text] : value))];
  });
}
