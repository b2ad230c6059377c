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
  type LinkRow,
  type SidesFilter,
} from '../event-sides/event-sides.query';
import { hiddenGroupGaps, pageGaps } from '../event-sides/hidden.query';
import type { Gap } from '../gaps/gap.type';
import { PartnershipLink, PartnershipLinkConnection } from './partnership-link.type';
import type { PartnershipsArgs } from './partnerships.args';

const sides = eventSides({ event: 'Partnership', sides: ['HAS_PARTNER'], kinds: 'partnershipKinds' });

const words = {
  event: 'partnership',
  field: 'partnerships',
  consequence: 'which of the others work with which partner is not stated.',
};

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

function filterOf(args: PartnershipsArgs): SidesFilter {
  const { party, place, partnerKinds, kinds, statuses, involving, year } = args;
  if (!party === !place) {
    throw new RequestError('BAD_ARGUMENTS', 'Give exactly one of `party` and `place`.');
  }
  return {
    party: party ?? null,
    place: place ?? null,
    side: null,
    partnerKinds: partnerKinds ?? null,
    kinds: kinds ?? null,
    statuses: statuses ?? null,
    involving: involving ?? null,
    year: year ?? null,
  };
}

/**
 * What the partnerships of a page leave open: groups whose members nobody names, what the filters hide, or no
 * partnership at all.
 */
export async function partnershipGaps(
  page: PartnershipLinkConnection,
  context: RequestContext,
): Promise<Gap[]> {
  const gaps = await Promise.all([
    pageGaps(sides, page, words, context),
    hiddenGroupGaps(sides, page.filter, context),
    yearGaps(sides, page.filter, context),
  ]);
  return gaps.flat();
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
