import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { Certainty } from '../../entities/evidence/certainty';
import { Comparator } from '../../entities/figures/comparator';
import { PartnerRole } from '../../entities/events/partnership';
import { RequestError } from '../../query/errors';
import { featurePage, requestedPage } from '../../query/feature-page';
import { requireExisting } from '../../query/require-existing';
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
  partyRole: z.enum(PartnerRole),
  partnerRole: z.enum(PartnerRole),
  group: z.string().nullable(),
  certainty: z.enum(Certainty),
});

const unnamedRow = z.object({
  group: z.string(),
  name: z.string(),
  members: z.number().nullable(),
  comparator: z.enum(Comparator).nullable(),
  printed: z.string().nullable(),
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
  const page = requestedPage(`partnerships ${askedFor[0]}`, args);
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
  if (rows.length === 0 && !page.continued) await requireExisting('Node', 'id', askedFor[0], context);
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
  return rows.map((row) => unnamedMembersGap(unnamedRow.parse(row)));
}

/** A number that is missing is told only where the count itself is exact. */
function unnamedMembersGap({
  group,
  name,
  members,
  comparator,
  printed,
  named,
}: z.infer<typeof unnamedRow>): Gap {
  const count = members !== null && comparator === Comparator.EQUAL ? members - named : null;
  const of = printed ?? 'an uncounted number';
  const message = `Of the members of the group ${name} (${of}) ${named} are named; which of the others work with which partner is not stated.`;
  return gap(GapReason.NOT_IDENTIFIED, message, { subject: group, property: 'namedMembers', count });
}

function toLink(row: z.infer<typeof linkRow>): PartnershipLink & { key: string } {
  return Object.assign(new PartnershipLink(), {
    key: row.key,
    partnershipId: row.partnership,
    partyId: row.party,
    partnerId: row.partner,
    groupId: row.group,
    partyRole: row.partyRole,
    partnerRole: row.partnerRole,
    via: row.group === null ? PartnershipVia.DIRECT : PartnershipVia.VIA_GROUP,
    certainty: row.certainty,
  });
}
