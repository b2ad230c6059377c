import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { RequestError } from '../../query/errors';
import { featurePage, requestedPage } from '../../query/feature-page';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason } from '../gaps/gap.type';
import { chainGaps } from './chain-gaps';
import { chainRow, type ChainRow, type HouseholdsRow, type OperatorRow } from './chain-row';
import { GiChain, GiChainConnection, GiChainHouseholds, GiChainOperator } from './gi-chain.type';
import type { GiChainsArgs } from './gi-chains.args';

/** The most operators per chain and household groups per operator. */
const maximumBranches = 100;
/** The most figures per link of a chain. */
const maximumFigures = 100;

const text = namedQuery('gi-chains/chains');

export async function readGiChains(args: GiChainsArgs, context: RequestContext): Promise<GiChainConnection> {
  const { place, product, geographicalIndication } = args;
  const given = [place, product, geographicalIndication].filter((id) => typeof id === 'string');
  if (given.length !== 1 || !given[0]) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      'Give exactly one of `place`, `product` and `geographicalIndication`.',
    );
  }
  const page = requestedPage(`giChains ${given[0]}`, args);
  context.budget.spend(page.first);
  const rows = await context.read({
    name: 'giChains',
    text,
    parameters: {
      place: place ?? null,
      product: product ?? null,
      geographicalIndication: geographicalIndication ?? null,
      after: page.after,
      limit: integer(page.limit),
      branches: integer(maximumBranches),
      figures: integer(maximumFigures),
    },
  });
  if (rows.length === 0 && !page.continued) await requireExisting('Node', 'id', given[0], context);
  const chains = rows.map((row) => toChain(chainRow.parse(row)));
  const none = gap(GapReason.NOT_STATED, 'No chain is recorded; that does not say there is none.', {
    subject: given[0],
    property: 'giChains',
  });
  return Object.assign(new GiChainConnection(), featurePage(page, chains), {
    gaps: chains.length === 0 && !page.continued ? [none] : [],
  });
}

function toChain(row: ChainRow): GiChain {
  return Object.assign(new GiChain(), {
    key: row.id,
    indicationId: row.indication,
    productId: row.product,
    impactIds: idsOf(row.figures),
    operators: row.operators.map(toOperator),
    gaps: chainGaps(row),
  });
}

function toOperator({ id, certainty, link, figures: own, households }: OperatorRow): GiChainOperator {
  return Object.assign(new GiChainOperator(), {
    operatorId: id,
    linkKey: link,
    certainty,
    impactIds: idsOf(own),
    households: households.map(toHouseholds),
  });
}

function toHouseholds({ id, mode, certainty, link, figures: own }: HouseholdsRow): GiChainHouseholds {
  return Object.assign(new GiChainHouseholds(), {
    groupId: id,
    linkKey: link,
    mode,
    certainty,
    impactIds: idsOf(own),
  });
}

function idsOf(pairs: readonly (readonly [string, string | null])[]): string[] {
  return pairs.map(([id]) => id);
}
