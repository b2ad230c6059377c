import type * as naming from '../../src/synthetic/naming';
import type * as randomStream from '../../src/synthetic/random-stream';
import type * as sizes from '../../src/synthetic/sizes';
import type { Draw } from './draw';
import type { Operation, Variables } from './operation';

/** What of the generator draws need: as it is built where the bench runs, from its sources in tests of the project. */
export interface Generator {
  readonly idOf: typeof naming.idOf;
  readonly RandomStream: typeof randomStream.RandomStream;
  readonly sizesOf: typeof sizes.sizesOf;
}

/** How many of each series a graph has. */
const counts: Record<naming.Series, keyof sizes.Sizes> = {
  province: 'provinces',
  city: 'cities',
  county: 'counties',
  zone: 'zones',
  enterprise: 'enterprises',
  university: 'universities',
  institute: 'institutes',
  agency: 'agencies',
  cooperative: 'cooperatives',
  association: 'associations',
  households: 'householdGroups',
  patent: 'patents',
  trademark: 'trademarks',
  indication: 'indications',
  product: 'products',
  partnership: 'partnerships',
  engagement: 'engagements',
};

/** Nodes that do not depend on the size; rather too many, so that nothing is drawn that is not there. */
const others = 100;

/** The same number of nodes and the same purpose draw the same. */
function drawFrom({ idOf, RandomStream, sizesOf }: Generator, nodes: number, purpose: string): Draw {
  const random = new RandomStream(nodes, purpose);
  const sizes = sizesOf(nodes, others);
  return {
    ranked: (series) => idOf(series, random.rank(sizes[counts[series]])),
    any: (series) => idOf(series, random.between(1, sizes[counts[series]])),
    number: (least, greatest) => random.between(least, greatest),
    bigCounty: idOf('county', 1),
  };
}

/** The same variables for every contender, and in every run on a graph of this size. What is asked most comes several times. */
export function variablesFor(
  generator: Generator,
  { name, variables }: Operation,
  nodes: number,
  count: number,
): Variables[] {
  const draw = drawFrom(generator, nodes, name);
  return Array.from({ length: count }, () => variables(draw));
}

/** Each set of variables once. */
export function distinct(variables: readonly Variables[]): Variables[] {
  return [...new Map(variables.map((asked) => [JSON.stringify(asked), asked])).values()];
}
