import type { Series } from '../../src/synthetic/naming';
import type { Sizes } from '../../src/synthetic/sizes';
import { idOf, RandomStream, sizesOf } from './built';
import type { Draw } from './draw';

/** How many of each series a graph has. */
const counts: Record<Series, keyof Sizes> = {
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
export function drawFrom(nodes: number, purpose: string): Draw {
  const random = new RandomStream(nodes, purpose);
  const sizes = sizesOf(nodes, others);
  return {
    ranked: (series) => idOf(series, random.rank(sizes[counts[series]])),
    any: (series) => idOf(series, random.between(1, sizes[counts[series]])),
    number: (least, greatest) => random.between(least, greatest),
    bigCounty: idOf('county', 1),
  };
}
