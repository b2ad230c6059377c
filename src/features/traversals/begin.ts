import { RequestError } from '../../query/errors';
import { ontology } from '../../entities';
import { kindNameOf } from '../../statements/desired-graph';
import type { RequestContext } from '../../query/request-context';
import { cutShort, refuseId } from '../../query/require-existing';
import { daysAskedFor } from '../../query/valid-on';
import type { Reach, StepBounds, StepRules } from './steps.query';
import { followed } from './ties';
import { TieGraph } from './tie-graph';
import { TraversalDirection } from './traversal.args';

/** Above these, a party ties almost everything to everything: a path through it says nothing, and costs most. */
const usualBounds: StepBounds = { walkable: 500, partly: false, meeting: 200, perNode: 2_000, total: 20_000 };

/** What an operation gives to every traversal. */
interface Given {
  ties?: readonly string[] | null;
  via?: readonly string[] | null;
  avoid?: readonly string[] | null;
  kinds?: readonly string[] | null;
  validOn?: string | null;
}

/** What a traversal sets by itself. */
interface Own
  extends
    Partial<Pick<StepRules, 'within' | 'direction' | 'bounds' | 'properties' | 'shown'>>,
    Pick<StepRules, 'withSaid'> {
  /** Whether also from members to their groups and back. */
  groups: boolean;
  /** How far the first statement goes. */
  reach?: Partial<Reach>;
}

/**
 * Gives a traversal the graph that it will read, with the steps from what it begins at as far as one statement reads
 * them; an id that names nothing is refused.
 */
export async function begin(
  ids: readonly string[],
  args: Given,
  {
    groups,
    withSaid,
    within = null,
    direction = TraversalDirection.ANY,
    bounds = usualBounds,
    properties = [],
    shown = 0,
    reach = {},
  }: Own,
  context: RequestContext,
): Promise<TieGraph> {
  refuseAvoided(ids, args.avoid ?? []);
  const rules: StepRules = {
    followed: followed(args, groups),
    hasThings: !ids.every(isParty),
    ends: ids,
    avoid: args.avoid ?? [],
    kinds: args.kinds ?? null,
    days: daysAskedFor(args.validOn),
    ...{ withSaid, within, direction, bounds, properties, shown },
  };
  const graph = new TieGraph(rules, context);
  const missing = await graph.begin(ids, reach);
  if (missing !== undefined) refuseId('Thing', missing, false);
  return graph;
}

const parties = new Set(ontology.kind('Party').concreteKinds.map(({ name }) => name));

/** Whether an id is that of a party: what is none is stepped to only from itself. */
export const isParty = (id: string): boolean => parties.has(kindNameOf(id));

/** What a traversal begins at, or ends at, cannot be kept off its way. */
function refuseAvoided(ids: readonly string[], avoid: readonly string[]): void {
  const both = ids.find((id) => avoid.includes(id));
  if (both === undefined) return;
  throw new RequestError(
    'BAD_ARGUMENTS',
    `\`avoid\` names ${cutShort(both)}, which is itself asked about. Leave it out of one of the two.`,
  );
}
