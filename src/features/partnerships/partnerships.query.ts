import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { Certainty } from '../../entities/evidence/certainty';
import { RequestError } from '../../query/errors';
import { featurePage, requestedPage } from '../../query/feature-page';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { PartnershipLink, PartnershipLinkConnection, PartnershipVia } from './partnership-link.type';
import type { PartnershipsArgs } from './partnerships.args';

const links = namedQuery('partnerships/links');
const unnamedMembers = namedQuery('partnerships/unnamed-members');

const linkRow = z.object({
  key: z.string(),
  partnership: z.string(),
  party: z.string(),
  partner: z.string(),
  group: z.string().nullable(),
  certainty: z.enum(Certainty),
});

const unnamedRow = z.object({
  group: z.string(),
  name: z.string(),
  members: z.number().nullable(),
  named: z.number(),
});

export async function readPartnerships(
  args: PartnershipsArgs,
  context: RequestContext,
): Promise<PartnershipLinkConnection> {
  const askedFor = [args.party, args.place].filter((id) => typeof id === 'string');
  if (askedFor.length !== 1 || !askedFor[0]) {
    throw new RequestError('BAD_ARGUMENTS', 'Give exactly one of `party` and `place`.');
  }
  const page = requestedPage('partnerships', args);
  context.budget.spend(page.first);
  const rows = await context.read({
    name: 'partnerships',
    text: links,
    parameters: {
      party: args.party ?? null,
      place: args.place ?? null,
      after: page.after,
      limit: integer(page.limit),
    },
  });
  const found = rows.map((row) => toLink(linkRow.parse(row)));
  return Object.assign(new PartnershipLinkConnection(), featurePage(page, found), { askedFor: askedFor[0] });
}

/** What the partnerships of a page leave open: groups whose members nobody names, or no partnership at all. */
export async function partnershipGaps(
  connection: PartnershipLinkConnection,
  context: RequestContext,
): Promise<Gap[]> {
  if (connection.nodes.length === 0) {
    // An empty page after others says nothing about the whole.
    if (connection.pageInfo.hasPreviousPage) return [];
    const message = 'No partnership is recorded; that does not say there is none.';
    return [gap(GapReason.NOT_STATED, message, { subject: connection.askedFor, property: 'partnerships' })];
  }
  const rows = await context.read({
    name: 'unnamed members',
    text: unnamedMembers,
    parameters: { partnerships: [...new Set(connection.nodes.map((link) => link.partnershipId))] },
  });
  return rows.map((row) => {
    const { group, name, members, named } = unnamedRow.parse(row);
    const count = members === null ? null : members - named;
    const message = `${count ?? 'An unknown number of'} members of the group ${name} are not named; which of them work with which partner is not stated.`;
    return gap(GapReason.NOT_IDENTIFIED, message, { subject: group, property: 'namedMembers', count });
  });
}

function toLink(row: z.infer<typeof linkRow>): PartnershipLink & { key: string } {
  return Object.assign(new PartnershipLink(), {
    key: row.key,
    partnershipId: row.partnership,
    partyId: row.party,
    partnerId: row.partner,
    groupId: row.group,
    via: row.group === null ? PartnershipVia.DIRECT : PartnershipVia.VIA_GROUP,
    certainty: row.certainty,
  });
}
