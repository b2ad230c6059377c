import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { cutShort } from '../../query/require-existing';
import { daysAskedFor } from '../../query/valid-on';
import { existingEnds } from './given-ids';
import type { End, StepBounds, StepRules } from './steps.query';
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
interface Own extends Partial<Pick<StepRules, 'within' | 'direction' | 'bounds'>> {
  /** Whether also from members to their groups and back. */
  groups: boolean;
}

/** Looks up what a traversal begins at, and gives it the graph that it will read; an id that names nothing is refused. */
export async function begin(
  ids: readonly string[],
  args: Given,
  { groups, within = null, direction = TraversalDirection.ANY, bounds = usualBounds }: Own,
  context: RequestContext,
): Promise<{ ends: End[]; graph: TieGraph }> {
  const follows = followed(args, groups);
  refuseAvoided(ids, args.avoid ?? []);
  const days = daysAskedFor(args.validOn);
  const ends = await existingEnds(ids, follows, context);
  const rules: StepRules = {
    followed: follows,
    hasThings: ends.some(({ isParty }) => !isParty),
    ends: ids,
    avoid: args.avoid ?? [],
    kinds: args.kinds ?? null,
    days,
    ...{ within, direction, bounds },
  };
  return { ends, graph: new TieGraph(rules, context) };
}

/** What a traversal begins at, or ends at, cannot be kept off its way. */
function refuseAvoided(ids: readonly string[], avoid: readonly string[]): void {
  const both = ids.find((id) => avoid.includes(id));
  if (both === undefined) return;
  throw new RequestError(
    'BAD_ARGUMENTS',
    `\`avoid\` names ${cutShort(both)}, which is itself asked about. Leave it out of one of the two.`,
  );
}
