import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { inDirection, type KeyRange } from '../../query/feature-page';
import type { RequestContext } from '../../query/request-context';
import { membersRow, subjectFigures, type ChainRow, type MembersRow, type SubjectFigures } from './chain-row';
import type { GiChainsArgs } from './gi-chains.args';

/** The most operators of a chain. */
export const maximumOperators = 100;
/** The most links of a chain from its operators to household groups, all operators together. */
export const maximumHouseholds = 200;
/** The most figures of one subject. */
export const maximumFigures = 100;

const chains = namedQuery('gi-chains/chains');
const figures = namedQuery('gi-chains/figures');
const ofPlaces = namedQuery('gi-chains/chains-of-places');
const roots = {
  place: namedQuery('gi-chains/roots-of-place'),
  product: namedQuery('gi-chains/roots-of-product'),
  geographicalIndication: namedQuery('gi-chains/roots-of-indication'),
};

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
  /** Which chains of each place. */
  range: KeyRange;
}

/**
 * The chains of some places, or of a product or an indication, in the order of places and of their beginnings; what
 * is stated of their members takes a second statement.
 */
export async function readChains(
  name: string,
  question: ChainsQuestion,
  context: RequestContext,
): Promise<ChainRow[]> {
  const { places, filter, range } = question;
  const asked = places ?? [''];
  const rows = await context.read({
    name,
    text: textOf(question),
    parameters: {
      asked: {
        places: asked,
        includeDescendants: filter.includeDescendants ?? true,
        product: filter.product ?? '',
        geographicalIndication: filter.geographicalIndication ?? '',
        regimes: filter.regimes ?? [],
        operatorKinds: filter.operatorKinds ?? [],
        householdKinds: filter.householdKinds ?? [],
        after: range.after,
        before: range.before,
      },
      limit: integer(range.limit),
      branches: integer(maximumOperators),
      households: integer(maximumHouseholds),
    },
  });
  const found = rows.map((row) => membersRow.parse(row));
  const stated = await readFigures(`figures of ${name}`, found.flatMap(subjectsOf), filter.year, context);
  return found.map((row) => ({
    ...row,
    figures: subjectsOf(row).flatMap((subject) => stated.get(subject) ?? []),
  }));
}

/** The statement for what is asked: with the one way to find where chains begin, and a limit of each place. */
function textOf({ places, filter: { geographicalIndication, product }, range }: ChainsQuestion): string {
  const anchor = geographicalIndication ? 'geographicalIndication' : product ? 'product' : 'place';
  const text = inDirection(chains, range).replace('ROOTS', () => roots[anchor]);
  return places !== null && places.length > 1
    ? ofPlaces.replace('CHAINS', () => text)
    : `UNWIND $asked.places AS place\n${text}`;
}

/** Those about whom a chain tells figures, each once. */
function subjectsOf({ id, product, operators, households }: MembersRow): string[] {
  const members = [...operators, ...households].map((member) => member.id);
  return [...new Set(product === null ? [id, ...members] : [id, product, ...members])];
}

async function readFigures(
  name: string,
  subjects: readonly string[],
  year: number | null | undefined,
  context: RequestContext,
): Promise<Map<string, SubjectFigures>> {
  if (subjects.length === 0) return new Map();
  const rows = await context.read({
    name,
    text: figures,
    parameters: {
      subjects: [...new Set(subjects)],
      from: year ? `${year}-01-01` : '',
      to: year ? `${year}-12-31` : '',
      figures: integer(maximumFigures),
    },
  });
  return new Map(rows.map((row) => subjectFigures.parse(row)).map((row) => [row.subject, row]));
}
