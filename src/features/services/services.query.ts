import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { ServiceKind } from '../../entities/events/service-engagement';
import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { eventSides } from '../event-sides/event-sides';
import {
  anchorOf,
  formOf,
  readLinks,
  toEventLink,
  yearGaps,
  type LinkRow,
  type SidesFilter,
} from '../event-sides/event-sides.query';
import { pageGaps } from '../event-sides/hidden.query';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { ServiceLink, ServiceLinkConnection } from './service-link.type';
import type { ServicesArgs } from './services.args';

const provider = 'PROVIDED_BY';
const receiver = 'PROVIDED_TO';

const sides = eventSides({
  event: 'ServiceEngagement',
  sides: [provider, receiver],
  kinds: 'serviceKinds',
});

const words = {
  event: 'service',
  field: 'services',
  consequence: 'which of the others works for or with which is not stated.',
};

const rightsRecorded = namedQuery('services/rights-recorded');

const serviceKinds = z.array(z.enum(ServiceKind));
const recordedRow = z.object({ recorded: z.boolean() });

export async function readServices(
  args: ServicesArgs,
  context: RequestContext,
): Promise<ServiceLinkConnection> {
  const filter = filterOf(args);
  const page = await readLinks('services', sides, filter, args, toLink, context);
  return Object.assign(new ServiceLinkConnection(), page, { filter });
}

function filterOf({ agency, client, place, kinds, statuses, year }: ServicesArgs): SidesFilter {
  if ([agency, client, place].filter(Boolean).length !== 1) {
    throw new RequestError('BAD_ARGUMENTS', 'Give exactly one of `agency`, `client` and `place`.');
  }
  return {
    party: agency ?? client ?? null,
    place: place ?? null,
    side: agency ? provider : receiver,
    partnerKinds: null,
    kinds: kinds ?? null,
    statuses: statuses ?? null,
    involving: null,
    year: year ?? null,
  };
}

/** Groups whose members nobody names, an agency without a right that it handled, or no service at all. */
export async function serviceGaps(page: ServiceLinkConnection, context: RequestContext): Promise<Gap[]> {
  const { filter } = page;
  const gaps = await Promise.all([
    pageGaps(sides, page, words, context),
    yearGaps(sides, filter, context),
    filter.side === provider ? rightsGaps(anchorOf(filter), context) : [],
  ]);
  return gaps.flat();
}

async function rightsGaps(agency: string, context: RequestContext): Promise<Gap[]> {
  const rows = await context.read({ name: 'rights recorded', text: rightsRecorded, parameters: { agency } });
  const message = 'No source states which rights this agency handled.';
  const lacking = rows.filter((row) => !recordedRow.parse(row).recorded);
  return lacking.map(() =>
    gap(GapReason.NOT_STATED, message, { subject: agency, property: 'rightsHandled' }),
  );
}

/** A row begins at what was asked for; a link always leads from the agency to the client. */
function toLink(row: LinkRow): ServiceLink {
  const [agency, client] =
    row.partySide === provider ? [partyOf(row), partnerOf(row)] : [partnerOf(row), partyOf(row)];
  return Object.assign(new ServiceLink(), toEventLink(row), {
    kinds: serviceKinds.parse(row.kinds),
    agencyId: agency.id,
    agencyForm: formOf(agency.labels),
    agencyGroupId: agency.group,
    clientId: client.id,
    clientForm: formOf(client.labels),
    clientGroupId: client.group,
  });
}

interface Side {
  id: string;
  labels: readonly string[];
  group: string | null;
}

const partyOf = ({ party: id, partyLabels: labels, partyGroup: group }: LinkRow): Side => ({
  id,
  labels,
  group,
});

const partnerOf = ({ partner: id, partnerLabels: labels, partnerGroup: group }: LinkRow): Side => ({
  id,
  labels,
  group,
});
