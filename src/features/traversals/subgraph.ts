import { Certainty } from '../../entities/evidence/certainty';
import { weakest } from './certainty-order';
import type { Route } from './route';
import { isGroup, isMembership, type Link, type Step } from './step';
import { CutReason, SubgraphLink, SubgraphPath, type SubgraphBasis } from './subgraph.type';
import { membership } from './ties';
import type { Unread } from './tie-graph';

/** What every subgraph has: of some things and the steps between them, with the bounds that left something out. */
export function subgraphOf(
  ids: Iterable<string>,
  steps: readonly Step[],
  unread: readonly Unread[],
  more: readonly CutReason[] = [],
): { basis: SubgraphBasis; links: SubgraphLink[]; cut: boolean; cutBy: CutReason[] } {
  const nodeIds = new Set(ids);
  const links = new Map<string, SubgraphLink>();
  for (const step of steps) {
    for (const link of step.links) {
      nodeIds.add(link.from).add(link.to);
      links.set(link.key, toLink(link));
    }
  }
  const cutBy = [...new Set([...unread.map(({ by }) => CutReason[by]), ...more])].sort();
  return {
    basis: { nodeIds: [...nodeIds].sort(), steps, unread },
    links: [...links.values()].sort((one, other) => (one.key < other.key ? -1 : 1)),
    cut: cutBy.length > 0,
    cutBy,
  };
}

function toLink({ said, ...link }: Link): SubgraphLink {
  return Object.assign(new SubgraphLink(), link, said, { viaGroup: link.type === membership });
}

/** Whether a route goes through a counted group, or from a member to its group. */
export function goesThroughGroup(route: Route): boolean {
  return route.some((step) => isMembership(step)) || route.slice(1).some((step) => isGroup(step.from));
}

/** A route as it is answered. */
export function toPath(route: Route): SubgraphPath {
  const [from = '', to = ''] = [route[0]?.from, route.at(-1)?.to];
  const viaGroup = goesThroughGroup(route);
  const links = route.flatMap((step) => step.links);
  return Object.assign(new SubgraphPath(), {
    from,
    to,
    length: route.length,
    nodes: [from, ...route.flatMap(({ between, to: next }) => (between === null ? [next] : [between, next]))],
    links: links.map(({ key }) => key),
    certainty: viaGroup ? Certainty.POSSIBLE : certaintyOfAll(links),
    viaGroup,
  });
}

/** Undefined where it was not read, since nothing asks for it. */
function certaintyOfAll(links: readonly Link[]): Certainty | undefined {
  const said = links.flatMap((link) => link.said ?? []);
  return said.length < links.length ? undefined : weakest(said.map(({ certainty }) => certainty));
}
