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
  /** Null for chains of any place. */
  places: readonly string[] | null;
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
      asked: {
        places: places ?? [''],
        includeDescendants: filter.includeDescendants ?? true,
        product: filter.product ?? '',
        geographicalIndication: filter.geographicalIndication ?? '',
        regimes: filter.regimes ?? [],
        operatorKinds: filter.operatorKinds ?? [],
        householdKinds: filter.householdKinds ?? [],
        from: year ? `${year}-01-01` : '',
        to: year ? `${year}-12-31` : '',
        after,
      },
      limit: integer(limit),
      branches: integer(maximumOperators),
      households: integer(maximumHouseholds),
      figures: integer(maximumFigures),
    },
  });
  return rows.map((row) => chainRow.parse(row));
}
