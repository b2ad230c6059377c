import type { ReadAlongside } from '../../query/load-nodes';
import type { RequestContext } from '../../query/request-context';
import { begin } from './begin';
import { boundedNumber } from './given-ids';
import { within } from './route';
import type { Step } from './step';
import { subgraphOf } from './subgraph';
import { CutReason, Neighbor, Neighborhood } from './subgraph.type';
import type { TieGraph } from './tie-graph';
import { TraversalDirection, type NeighborhoodArgs } from './traversal.args';

/** Relationships of one type that are looked at from one thing, and the most parties that meet in what lies between. */
const bounds = { walkable: 200, partly: true, meeting: 200, total: 20_000 };

/** Steps are read in as few statements as can be planned quickly, as far as the bounds go. */
export async function readNeighborhood(
  args: NeighborhoodArgs,
  withSaid: boolean,
  nodes: ReadAlongside,
  context: RequestContext,
): Promise<Neighborhood> {
  const { of } = args;
  const depth = boundedNumber('depth', args.depth, { least: 1, most: 3, otherwise: 1 });
  const perNode = boundedNumber('perNode', args.perNode, { least: 1, most: 100, otherwise: 20 });
  const limit = boundedNumber('limit', args.limit, { least: 1, most: 1_000, otherwise: 200 });
  const direction = args.direction ?? TraversalDirection.ANY;
  const reach = { levels: depth, stood: limit };
  // With the middle.
  const read = { properties: nodes.properties, shown: limit + 1 };
  const own = { groups: true, withSaid, direction, reach, bounds: { ...bounds, perNode }, ...read };
  const graph = await begin([of], args, own, context);
  const all = { direction, throughGroups: true };
  for (let length = 0; length < depth; length++) {
    await graph.read(within(graph, of, all, { length, count: limit }).keys());
  }
  const reached = within(graph, of, all, { length: depth, count: limit + 1 });
  const isLimited = reached.size > limit;
  const kept = new Map([...reached].slice(0, limit));
  const direct = within(graph, of, { direction, throughGroups: false }, { length: depth, count: Infinity });
  // The statement may have gone on from others of what it came to than are kept.
  const unread = graph.unread.filter((one) => kept.has('from' in one ? one.from : one.id));
  const cut = isLimited ? [CutReason.LIMIT] : [];
  const subgraph = subgraphOf(kept.keys(), stepsAmong(kept, graph), unread, cut);
  for (const id of subgraph.basis.nodeIds) {
    const values = graph.propertiesOf(id);
    if (values) nodes.keep(id, values);
  }
  return Object.assign(new Neighborhood(), subgraph, {
    of,
    neighbors: [...kept]
      .filter(([id]) => id !== of)
      .map(([id, distance]) => Object.assign(new Neighbor(), { id, distance, viaGroup: !direct.has(id) })),
  });
}

function stepsAmong(kept: ReadonlyMap<string, number>, graph: TieGraph): Step[] {
  return [...kept.keys()].flatMap((id) => graph.stepsFrom(id).filter(({ to }) => kept.has(to)));
}
