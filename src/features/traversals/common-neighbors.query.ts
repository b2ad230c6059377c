import type { RequestContext } from '../../query/request-context';
import { begin } from './begin';
import { boundedNumber, distinctIds } from './given-ids';
import { subgraphOf } from './subgraph';
import { CommonNeighbor, CommonNeighbors, CutReason } from './subgraph.type';
import type { TieGraph } from './tie-graph';
import type { CommonNeighborsArgs } from './traversal.args';

/** The most that are answered. */
const maximumNeighbors = 200;

export async function readCommonNeighbors(
  args: CommonNeighborsArgs,
  withSaid: boolean,
  context: RequestContext,
): Promise<CommonNeighbors> {
  const of = distinctIds('of', args.of, { least: 2, most: 10 });
  const counts = { least: 1, most: of.length, otherwise: of.length };
  const atLeast = boundedNumber('atLeast', args.atLeast, counts);
  // What a group is tied to is not tied to its members.
  const graph = await begin(of, args, { groups: false, withSaid }, context);
  await graph.read(of);
  const whole = of.filter((id) => graph.isWhole(id));
  // What is tied to enough of them is tied to one that was read; whether it is tied to a large one, it says itself.
  const candidates = whole.length < of.length ? [...tiedTo(graph, whole).keys()] : [];
  await graph.read(candidates);
  const isCut = whole.length <= of.length - atLeast || candidates.some((id) => !graph.isWhole(id));
  const common = [...tiedTo(graph, of)]
    .filter(([, tied]) => tied.length >= atLeast)
    .sort(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1));
  const kept = common.slice(0, maximumNeighbors);
  const steps = kept.flatMap(([id]) => graph.stepsFrom(id).filter(({ to }) => of.includes(to)));
  const limited = common.length > kept.length ? [CutReason.LIMIT] : [];
  return Object.assign(new CommonNeighbors(), subgraphOf(of, steps, isCut ? graph.unread : [], limited), {
    of,
    neighbors: kept.map(([id, tied]) => Object.assign(new CommonNeighbor(), { id, tiedTo: tied })),
  });
}

/** By each thing that is a step from some of these, from which of them, in their order. */
function tiedTo(graph: TieGraph, of: readonly string[]): Map<string, string[]> {
  const tied = new Map<string, string[]>();
  for (const id of of) {
    for (const neighbor of new Set(graph.stepsFrom(id).map(({ to }) => to))) {
      tied.set(neighbor, [...(tied.get(neighbor) ?? []), id]);
    }
  }
  return tied;
}
