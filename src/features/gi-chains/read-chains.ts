import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';
import { chainRow, type ChainRow } from './chain-row';
import type { GiChainsArgs } from './gi-chains.args';

/** The most operators of a chain. */
export const maximumOperators = 100;
/** The most links of a chain from its operators to household groups, all operators together. */
export const maximumHouseholds = 200;
/** The most figures of one subject. */
export const maximumFigures = 100;

const text = namedQuery('gi-chains/chains');

/** What narrows chains; a page is a question of its own. */
export type ChainFilter = Pick<
  GiChainsArgs,
  | 'includeDescendants'
  | 'product'
  | 'geographicalIndication'
  | 'regimes'
  | 'operatorKinds'
  | 'householdKinds'
  | 'year'
>;

interface ChainsQuestion {
  /** With one null for chains of any place. */
  places: readonly (string | null)[];
  filter: ChainFilter;
  after: string;
  /** The most chains of each place. */
  limit: number;
}

/** The chains of some places, or of a product or an indication, in the order of places and of their beginnings. */
export async function readChains(
  name: string,
  { places, filter, after, limit }: ChainsQuestion,
  context: RequestContext,
): Promise<ChainRow[]> {
  const { year } = filter;
  const rows = await context.read({
    name,
    text,
    parameters: {
      places,
      includeDescendants: filter.includeDescendants ?? true,
      product: filter.product ?? null,
      geographicalIndication: filter.geographicalIndication ?? null,
      regimes: filter.regimes ?? null,
      operatorKinds: filter.operatorKinds ?? null,
      householdKinds: filter.householdKinds ?? null,
      from: year ? `${year}-01-01` : null,
      to: year ? `${year}-12-31` : null,
      after,
      limit: integer(limit),
      branches: integer(maximumOperators),
      households: integer(maximumHouseholds),
      figures: integer(maximumFigures),
    },
  });
  return rows.map((row) => chainRow.parse(row));
}
