/** What a synthetic graph is made from; the same options give the same graph to the last byte. */
export interface SyntheticOptions {
  /** How many nodes of the ontology's kinds: exactly so many. Names and technical records come on top. */
  readonly nodes: number;
  readonly seed: number;
}

export const smallestGraph = 1_000;
export const largestGraph = 1_000_000;

/** How many nodes there are of each part of the graph. */
export interface Sizes {
  readonly provinces: number;
  readonly cities: number;
  readonly counties: number;
  readonly zones: number;
  readonly enterprises: number;
  readonly universities: number;
  readonly institutes: number;
  readonly agencies: number;
  readonly cooperatives: number;
  readonly associations: number;
  readonly householdGroups: number;
  readonly products: number;
  readonly indications: number;
  readonly protections: number;
  readonly trademarks: number;
  readonly patents: number;
  readonly partnerships: number;
  readonly engagements: number;
}

/** The years for which districts have figures. */
export const districtYears = yearsFrom(2016, 10);
/** The years for which households have figures. */
export const householdYears = yearsFrom(2023, 3);

/**
 * Divides the nodes among the parts. Places grow with the square root, as they do when a country's firms are
 * counted more fully: 8 counties for 1,000 nodes, 79 for 100,000, 250 for 1,000,000. Patents take what is left.
 * `others` are the nodes that do not depend on the size: source, passages, indicators.
 */
export function sizesOf(nodes: number, others: number): Sizes {
  if (!Number.isInteger(nodes) || nodes < smallestGraph || nodes > largestGraph) {
    throw new RangeError(`A synthetic graph has ${smallestGraph} to ${largestGraph} nodes, not ${nodes}.`);
  }
  const perMille = (share: number, least = 0): number => Math.max(least, Math.floor((nodes * share) / 1_000));
  const counties = Math.round(Math.sqrt(nodes / 16));
  const cities = Math.ceil(counties / 10);
  const provinces = Math.ceil(cities / 10);
  const indications = perMille(8);
  const parts = {
    provinces,
    cities,
    counties,
    zones: Math.ceil(counties / 5),
    enterprises: perMille(200),
    universities: perMille(1, 3),
    institutes: perMille(2, 3),
    agencies: perMille(2, 3),
    cooperatives: perMille(15),
    associations: perMille(5),
    householdGroups: perMille(40),
    products: perMille(10),
    indications,
    protections: indications + Math.floor(indications / 2),
    trademarks: perMille(90),
    partnerships: perMille(60),
    engagements: perMille(120),
  };
  const nodesOfParts = Object.values(parts).reduce((sum, size) => sum + size, 0);
  return { ...parts, patents: nodes - others - nodesOfParts - observations(parts) };
}

function observations({
  provinces,
  cities,
  counties,
  householdGroups,
}: Pick<Sizes, 'provinces' | 'cities' | 'counties' | 'householdGroups'>): number {
  // One indicator of every district, one of the cities alone, and one of the households.
  const series = provinces + cities + counties + cities;
  return series * districtYears.length + householdGroups * householdYears.length;
}

function yearsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
