import type { RequestContext } from '../../query/request-context';
import { distinctIds, existingEnds } from './given-ids';
import { isMembership } from './step';
import { subgraphOf, toPath } from './subgraph';
import { ConnectionsBetween } from './subgraph.type';
import { followed } from './ties';
import { TieGraph } from './tie-graph';
import { TraversalDirection, type ConnectionsBetweenArgs } from './traversal.args';

const bounds = { walkable: 500, partly: false, meeting: 200, perNode: 2_000, total: 20_000 };

/** Every tie among the members of a set, in one statement. */
export async function readConnectionsBetween(
  args: ConnectionsBetweenArgs,
  context: RequestContext,
): Promise<ConnectionsBetween> {
  const members = distinctIds('members', args.members, { least: 2, most: 250 });
  const follows = followed(args, true);
  const ends = await existingEnds(members, follows, context);
  const rules = {
    followed: follows,
    hasThings: ends.some(({ isParty }) => !isParty),
    ends: members,
    avoid: args.avoid ?? [],
    kinds: null,
    within: members,
    direction: TraversalDirection.ANY,
    bounds,
  };
  const graph = new TieGraph(rules, context);
  await graph.read(members);
  // A tie is seen from both of its ends, so only one between two that were not read whole can be missing.
  const isCut = members.filter((id) => !graph.isWhole(id)).length > 1;
  const steps = members.flatMap((id) => graph.stepsFrom(id));
  // Each tie once, seen from the member that was given first.
  const ties = members.flatMap((id, position) =>
    graph.stepsFrom(id).filter((step) => !isMembership(step) && members.indexOf(step.to) > position),
  );
  return Object.assign(new ConnectionsBetween(), subgraphOf(members, steps, isCut ? graph.unread : []), {
    ties: ties.map((step) => toPath([step])),
    alone: members.filter((id) => graph.stepsFrom(id).every(isMembership)),
  });
}
