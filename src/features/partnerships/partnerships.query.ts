import { z } from 'zod';
import { PartnershipKind, PartnerRole } from '../../entities/events/partnership';
import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { eventSides } from '../event-sides/event-sides';
import {
  formOf,
  readLinks,
  toEventLink,
  yearGaps,
  unnamedMembersGaps,
  type LinkRow,
  type SidesFilter,
} from '../event-sides/event-sides.query';
import { hiddenGroupGaps, noLinkGaps } from '../event-sides/hidden.query';
import type { Gap } from '../gaps/gap.type';
import { PartnershipLink, PartnershipLinkConnection } from './partnership-link.type';
import type { PartnershipsArgs } from './partnerships.args';

const sides = eventSides({ event: 'Partnership', sides: ['HAS_PARTNER'], kinds: 'partnershipKinds' });

const partnershipKinds = z.array(z.enum(PartnershipKind));
const partnerRole = z.enum(PartnerRole);

export async function readPartnerships(
  args: PartnershipsArgs,
  context: RequestContext,
): Promise<PartnershipLinkConnection> {
  const filter = filterOf(args);
  const page = await readLinks('partnerships', sides, filter, args, toLink, context);
  return Object.assign(new PartnershipLinkConnection(), page, { filter });
}

function filterOf({ party, place, partnerKinds, kinds, year }: PartnershipsArgs): SidesFilter {
  if (!party === !place) {
    throw new RequestError('BAD_ARGUMENTS', 'Give exactly one of `party` and `place`.');
  }
  return {
    party: party ?? null,
    place: place ?? null,
    side: null,
    partnerKinds: partnerKinds ?? null,
    kinds: kinds ?? null,
    year: year ?? null,
  };
}

/**
 * What the partnerships of a page leave open: groups whose members nobody names, what the filters hide, or no
 * partnership at all.
 */
export async function partnershipGaps(
  { nodes, pageInfo, filter }: PartnershipLinkConnection,
  context: RequestContext,
): Promise<Gap[]> {
  const leftOut = [
    ...(await hiddenGroupGaps(sides, filter, context)),
    ...(await yearGaps(sides, filter, context)),
  ];
  if (nodes.length > 0) {
    const consequence = 'which of the others work with which partner is not stated.';
    const events = nodes.map(({ eventId }) => eventId);
    return [...(await unnamedMembersGaps(sides, events, consequence, context)), ...leftOut];
  }
  // An empty page after others says nothing about the whole.
  if (pageInfo.hasPreviousPage) return leftOut;
  const words = { event: 'partnership', field: 'partnerships' };
  return [...(await noLinkGaps(sides, filter, words, context)), ...leftOut];
}

function toLink(row: LinkRow): PartnershipLink {
  return Object.assign(new PartnershipLink(), toEventLink(row), {
    partyId: row.party,
    partnerId: row.partner,
    partyGroupId: row.partyGroup,
    partnerGroupId: row.partnerGroup,
    kinds: partnershipKinds.parse(row.kinds),
    partyRole: partnerRole.parse(row.partySide),
    partnerRole: partnerRole.parse(row.partnerSide),
    partyForm: formOf(row.partyLabels),
    partnerForm: formOf(row.partnerLabels),
  });
}
