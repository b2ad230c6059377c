import type {
  Certainty,
  NamedPartyFragment,
  PartnerRole,
  PartnershipLinkFragment,
  PartyForm,
  PlaceOfRowFragment,
  SidedPartyFragment,
} from '../../api/generated';

/** One party of a cooperation, on its side. */
export interface Side {
  readonly party: SidedPartyFragment;
  readonly role: PartnerRole;
  readonly form: PartyForm;
  /** The group of which it is only a named member; null where it takes part itself. */
  readonly group: { readonly id: string; readonly name: string } | null;
}

/** One party with one of another side; the research side, where there is one, is the `partner`. */
export interface Pair {
  readonly local: Side;
  readonly partner: Side;
  readonly certainty: Certainty;
}

type Event = NonNullable<PartnershipLinkFragment['partnership']>;

/** One recorded cooperation with all its pairs. However many parties it has, it is one. */
export interface Cooperation
  extends Event, Pick<PartnershipLinkFragment, 'kinds' | 'status' | 'startDate' | 'endDate' | 'periodBasis'> {
  readonly pairs: readonly Pair[];
}

const order: readonly PartnerRole[] = ['INDUSTRY', 'GOVERNMENT', 'RESEARCH'];

/**
 * The rows of `partnerships` by the cooperation that they are of. A place that has both sides answers each pair twice,
 * once from each; here it stands once.
 */
export function cooperationsOf(links: readonly PartnershipLinkFragment[]): readonly Cooperation[] {
  const found = new Map<string, { link: PartnershipLinkFragment; event: Event; pairs: Map<string, Pair> }>();
  for (const link of links) {
    const { partnership: event } = link;
    const pair = pairOf(link);
    if (!event || !pair) continue;
    const cooperation = found.get(event.id) ?? { link, event, pairs: new Map<string, Pair>() };
    cooperation.pairs.set(`${pair.local.party.id}|${pair.partner.party.id}`, pair);
    found.set(event.id, cooperation);
  }
  return [...found.values()].map(({ link, event, pairs }) => {
    const { kinds, status, startDate, endDate, periodBasis } = link;
    return { ...event, kinds, status, startDate, endDate, periodBasis, pairs: [...pairs.values()] };
  });
}

function pairOf(link: PartnershipLinkFragment): Pair | null {
  const { party, partner, certainty } = link;
  if (!party || !partner) return null;
  const one: Side = { party, role: link.partyRole, form: link.partyForm, group: link.partyGroup };
  const other: Side = {
    party: partner,
    role: link.partnerRole,
    form: link.partnerForm,
    group: link.partnerGroup,
  };
  const turned = order.indexOf(one.role) > order.indexOf(other.role);
  return { certainty, local: turned ? other : one, partner: turned ? one : other };
}

/** The sides of a cooperation, each party once: those that take part themselves before named members of groups. */
export function sidesOf({ pairs }: Cooperation, side: 'local' | 'partner'): readonly Side[] {
  const sides = new Map(pairs.map((pair) => [pair[side].party.id, pair[side]]));
  return [...sides.values()].sort((a, b) => Number(a.group !== null) - Number(b.group !== null));
}

/** Whether a party is one of the institutions that the matrix has as columns. */
export function isInstitution({ party, role }: Side): boolean {
  return role === 'RESEARCH' || party.__typename === 'University' || party.__typename === 'ResearchInstitute';
}

/** Where a party belongs: where a source puts it, else what it governs, else where the cooperation took place. */
export function placeOf({ party }: Side, event: Event): PlaceOfRowFragment | null {
  const governed = 'hasJurisdictionIn' in party ? party.hasJurisdictionIn : null;
  return party.locatedIn ?? governed ?? event.tookPlaceIn.nodes[0] ?? null;
}

const byFirmness: readonly Certainty[] = ['STATED', 'PROBABLE', 'POSSIBLE'];

/** The firmest of some certainties. */
export function firmest(certainties: readonly Certainty[]): Certainty {
  return byFirmness.find((certainty) => certainties.includes(certainty)) ?? 'POSSIBLE';
}

/** Each certainty that occurs, the firmest first. */
export function certaintiesOf({ pairs }: Cooperation): readonly Certainty[] {
  return byFirmness.filter((certainty) => pairs.some((pair) => pair.certainty === certainty));
}

export type Group = Extract<NamedPartyFragment, { readonly __typename: 'OrganizationGroup' }>;

export function asGroup(party: NamedPartyFragment): Group | null {
  return party.__typename === 'OrganizationGroup' ? party : null;
}
