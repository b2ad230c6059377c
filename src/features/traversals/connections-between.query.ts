import type { RequestContext } from '../../query/request-context';
import { begin } from './begin';
import { distinctIds } from './given-ids';
import { isMembership } from './step';
import { subgraphOf, toPath } from './subgraph';
import { ConnectionsBetween } from './subgraph.type';
import type { ConnectionsBetweenArgs } from './traversal.args';

/** Every tie among the members of a set, in one statement. */
export async function readConnectionsBetween(
  args: ConnectionsBetweenArgs,
  withSaid: boolean,
  context: RequestContext,
): Promise<ConnectionsBetween> {
  const members = distinctIds('members', args.members, { least: 2, most: 250 });
  const graph = await begin(members, args, { groups: true, withSaid, within: members }, context);
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
