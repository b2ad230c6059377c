import type { RequestContext } from '../../query/request-context';
import { unnamedMembersGaps } from '../event-sides/event-sides.query';
import { namedQuery } from '../../database/named-query';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { isGroup } from './step';
import { maximumRightsLookedAt } from './applied-rights.query';
import { CoApplicants } from './co-applicants.type';
import { ConnectingPaths, CutReason, Neighborhood, type Subgraph } from './subgraph.type';
import { ties } from './ties';

const unnamedMembers = namedQuery('event-sides/unnamed-members').replaceAll(
  'SIDES',
  [...ties.keys()].join('|'),
);

/** What the sources, or the bounds, leave open about a subgraph. */
export async function subgraphGaps(subgraph: Subgraph, context: RequestContext): Promise<Gap[]> {
  return [
    ...absenceGaps(subgraph),
    ...largeGaps(subgraph),
    ...beginningGaps(subgraph),
    ...applicantGaps(subgraph),
    ...(await groupGaps(subgraph, context)),
  ];
}

/** That nothing is recorded, which does not say that there is nothing. */
function absenceGaps(subgraph: Subgraph): Gap[] {
  if (subgraph instanceof ConnectingPaths) {
    const { unconnected, maximumLength } = subgraph;
    return unconnected.map(([from, to]) => {
      const message =
        `No path of at most ${maximumLength} step(s) between ${from} and ${to} is recorded` +
        `${subgraph.cut ? ' in what was read' : ''}; that does not say that nothing connects them.`;
      return gap(GapReason.NOT_STATED, message, { subject: from, property: 'paths' });
    });
  }
  if (subgraph.links.length > 0) return [];
  const message = 'No tie that was asked for is recorded; that does not say there is none.';
  const subject = subgraph instanceof Neighborhood ? subgraph.of : null;
  return [gap(GapReason.NOT_STATED, message, { subject, property: 'links' })];
}

/** What was too large to be followed from. */
function largeGaps({ basis, cut }: Subgraph): Gap[] {
  if (!cut) return [];
  const large = basis.unread.flatMap((unread) => ('count' in unread ? [unread] : []));
  const gaps = large.map(({ id, type, count }) => {
    const message =
      type === null
        ? `${count} relationships meet in it; nothing was followed through it.`
        : `It has ${count} relationships ${type}; not all of them were followed from it.`;
    return gap(GapReason.NOT_COVERED, message, { subject: id, property: type, count });
  });
  return [...new Map(gaps.map((one) => [`${one.subject} ${one.property}`, one])).values()];
}

/** Steps of which neither the relationships nor what they meet in state a first day. */
function beginningGaps({ basis }: Subgraph): Gap[] {
  const steps = [...new Map(basis.steps.map((step) => [step.key, step])).values()];
  const undated = steps.filter(({ between, links }) =>
    links.every(({ said }) => said?.validFrom === null && (between === null || said.startDate === null)),
  );
  if (undated.length === 0) return [];
  const message = `Of ${steps.length} step(s) ${undated.length} state no beginning.`;
  return [gap(GapReason.NOT_STATED, message, { property: 'validFrom', count: undated.length })];
}

/** Rights whose holders stand in for applicants, and rights that were not looked at. */
function applicantGaps(subgraph: Subgraph): Gap[] {
  if (!(subgraph instanceof CoApplicants)) return [];
  const { sharedRights, withoutApplicant, cutBy } = subgraph;
  const unnamed = `Of ${sharedRights} shared right(s) ${withoutApplicant} state no applicant; who holds them stands in.`;
  const unseen = `Only ${maximumRightsLookedAt} rights were looked at; there are more.`;
  return [
    ...(withoutApplicant > 0
      ? [gap(GapReason.NOT_STATED, unnamed, { property: 'applicants', count: withoutApplicant })]
      : []),
    ...(cutBy.includes(CutReason.RIGHTS) ? [gap(GapReason.NOT_COVERED, unseen, { property: 'rights' })] : []),
  ];
}

/** Groups on the way of which no source names all members. */
async function groupGaps({ basis }: Subgraph, context: RequestContext): Promise<Gap[]> {
  const events = basis.steps.flatMap(({ from, to, between }) =>
    between !== null && (isGroup(from) || isGroup(to)) ? [between] : [],
  );
  if (events.length === 0) return [];
  const consequence = 'which of the others stands behind a tie of the group is not stated.';
  return unnamedMembersGaps({ unnamedMembers }, events, consequence, context);
}
