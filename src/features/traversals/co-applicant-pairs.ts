import { Certainty } from '../../entities/evidence/certainty';
import { strongest } from './certainty-order';
import { certaintyOf, Step, type Link } from './step';

/** Who applied for a right, itself or as a named member of the group that did. */
export interface Applicant {
  link: Link;
  /** Whether it lies in the place that is asked about; always where none is. */
  local: boolean;
  members: readonly { link: Link; local: boolean }[];
}

/** A right with those who applied for it. */
export interface AppliedRight {
  id: string;
  applicants: readonly Applicant[];
}

/** Two that share rights. */
export interface Pair {
  /** Orders pairs: by way of a group last, then the more rights they share the earlier. */
  key: string;
  one: string;
  other: string;
  viaGroup: boolean;
  certainty: Certainty;
  groups: string[];
  /** By each right the steps that tie the two by it, in the order of the rights. */
  rights: ReadonlyMap<string, readonly Step[]>;
}

/** One who stands behind an application: the applicant, or a named member of it. */
interface Behind {
  id: string;
  local: boolean;
  membership: Link | null;
}

/**
 * The pairs of those who share rights, at least one of the two in the place, in their order. What a group applied for is
 * also that of its named members as far as is possible, in pairs of their own unless the two share rights themselves.
 * `isCut` says that more than `most` meetings were there to look at.
 */
export function pairsOf(
  rights: readonly AppliedRight[],
  { least, most }: { least: number; most: number },
): { pairs: Pair[]; isCut: boolean } {
  const met = new Map<string, Meetings>();
  let looked = 0;
  for (const right of rights) {
    for (const [first, second] of couples(right.applicants)) {
      for (const one of behind(first)) {
        for (const other of behind(second)) {
          if (++looked > most) return { pairs: inOrder(met, least), isCut: true };
          if (one.id !== other.id && (one.local || other.local))
            meet(met, right.id, [first, one], [second, other]);
        }
      }
    }
  }
  return { pairs: inOrder(met, least), isCut: false };
}

type Meetings = Pick<Pair, 'one' | 'other' | 'viaGroup'> & {
  rights: Map<string, Step[]>;
  groups: Set<string>;
};

function couples<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, position) => all.slice(position + 1).map((other) => [one, other] as const));
}

function behind({ link, local, members }: Applicant): Behind[] {
  const named = members.map((member) => ({
    id: member.link.to,
    local: member.local,
    membership: member.link,
  }));
  return [{ id: link.to, local, membership: null }, ...named];
}

function meet(
  met: Map<string, Meetings>,
  right: string,
  ...sides: readonly [readonly [Applicant, Behind], readonly [Applicant, Behind]]
): void {
  const [[first, one], [second, other]] = sides[0][1].id < sides[1][1].id ? sides : [sides[1], sides[0]];
  const memberships = [one.membership, other.membership].flatMap((link) => link ?? []);
  const viaGroup = memberships.length > 0;
  const key = tieKey(one.id, other.id, viaGroup);
  const meetings = met.get(key) ?? {
    one: one.id,
    other: other.id,
    ...{ viaGroup, rights: new Map<string, Step[]>(), groups: new Set<string>() },
  };
  const tie = new Step(first.link.to, second.link.to, right, [first.link, second.link]);
  const belonging = memberships.map((link) => new Step(link.from, link.to, null, [link]));
  meetings.rights.set(right, [...(meetings.rights.get(right) ?? []), tie, ...belonging]);
  for (const { from } of memberships) meetings.groups.add(from);
  met.set(key, meetings);
}

function inOrder(met: ReadonlyMap<string, Meetings>, least: number): Pair[] {
  const kept = [...met.values()].filter(
    ({ one, other, viaGroup, rights }) =>
      rights.size >= least && !(viaGroup && met.has(tieKey(one, other, false))),
  );
  return kept.map(toPair).sort(({ key: one }, { key: other }) => (one < other ? -1 : 1));
}

const tieKey = (one: string, other: string, viaGroup: boolean): string => `${one} ${other} ${viaGroup}`;

/** More rights than any two can share. */
const beyond = 1_000_000;

function toPair({ one, other, viaGroup, rights, groups }: Meetings): Pair {
  const rank = String(beyond - rights.size).padStart(7, '0');
  const ordered = [...rights].sort(([first], [second]) => (first < second ? -1 : 1));
  return {
    key: [viaGroup ? 1 : 0, rank, one, other].join(' '),
    one,
    other,
    viaGroup,
    certainty: viaGroup
      ? Certainty.POSSIBLE
      : strongest(ordered.flatMap(([, steps]) => steps.map(certaintyOf))),
    groups: [...groups].sort(),
    rights: new Map(ordered),
  };
}
