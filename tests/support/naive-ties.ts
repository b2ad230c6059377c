import type { TestRecord } from './dataset';

/* What ties the parties of test records, told by looking at each record, without a database and without src. */

export interface NaiveTie {
  one: string;
  other: string;
  /** From a member to its group. */
  isMembership: boolean;
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((item) =>
    typeof item === 'string' ? item : (item as { to: string }).to,
  );

const cross = (some: readonly string[], others: readonly string[]): NaiveTie[] =>
  some.flatMap((one) =>
    others.filter((other) => other !== one).map((other) => ({ one, other, isMembership: false })),
  );

/** Who applied for a right or holds it. */
const takersOf = ({ applicants, heldBy }: TestRecord): string[] => [...listOf(applicants), ...listOf(heldBy)];

function tiesOf(record: TestRecord): NaiveTie[] {
  const partners = (record.partners ?? []) as { to: string; role: string }[];
  return [
    ...partners.flatMap(({ to, role }) =>
      cross(
        [to],
        partners.filter((partner) => partner.role !== role).map((partner) => partner.to),
      ),
    ),
    ...cross(listOf(record.providedBy), listOf(record.providedTo)),
    ...cross(listOf(record.borrowers), listOf(record.lenders)),
    ...cross(takersOf(record), [...takersOf(record), ...listOf(record.representedBy)]),
    ...cross([record.id], listOf(record.unitOf)),
    ...listOf(record.namedMembers).map((member) => ({ one: record.id, other: member, isMembership: true })),
  ];
}

/** All ties of some records, each seen from both ends. */
export function naiveTies(records: readonly TestRecord[]): NaiveTie[] {
  const ties = records.flatMap(tiesOf);
  return [...ties, ...ties.map(({ one, other, isMembership }) => ({ one: other, other: one, isMembership }))];
}

/**
 * The length of the shortest way between two, by looking at every way breadth-first: first without groups in between and
 * without memberships, then with them, where no member goes on to another member of its group.
 */
export function naiveDistance(
  ties: readonly NaiveTie[],
  from: string,
  to: string,
  most: number,
): { length: number; viaGroup: boolean } | undefined {
  for (const viaGroup of [false, true]) {
    let ways: { at: string; passed: string[]; byMembership: boolean }[] = [
      { at: from, passed: [from], byMembership: false },
    ];
    for (let length = 1; length <= most; length++) {
      ways = ways.flatMap(({ at, passed, byMembership }) =>
        ties
          .filter(({ one, other, isMembership }) => {
            const isGroup = other.startsWith('OrganizationGroup:') && other !== to;
            if (one !== at || passed.includes(other)) return false;
            return viaGroup ? !(isMembership && byMembership) : !isMembership && !isGroup;
          })
          .map(({ other, isMembership }) => ({
            at: other,
            passed: [...passed, other],
            byMembership: isMembership,
          })),
      );
      if (ways.some(({ at }) => at === to)) return { length, viaGroup };
    }
  }
  return undefined;
}
