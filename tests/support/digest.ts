import type { Database } from '../../src/database/database';

/** Every node and relationship, by what identifies it, with all it holds; without what was taken back, which only grows. */
export async function contentsOf(database: Database): Promise<ReadonlyMap<string, string>> {
  const nodes = await database.read({
    name: 'all nodes',
    text: `MATCH (n) WHERE NOT n:RetractedStatement
           RETURN CASE WHEN n:Node THEN n.id ELSE labels(n)[0] + ' ' + coalesce(n.id, n.key, toString(n.version)) END AS key,
             labels(n) AS labels, properties(n) AS properties`,
    parameters: {},
  });
  const relationships = await database.read({
    name: 'all relationships',
    text: `MATCH (a)-[r]->(b)
           RETURN type(r) + ' ' + coalesce(a.id, a.key) + ' ' + coalesce(b.id, b.key) AS key, [] AS labels,
             properties(r) AS properties`,
    parameters: {},
  });
  return new Map(
    [...nodes, ...relationships].map(({ key, labels, properties }) => [
      String(key),
      JSON.stringify([[...(labels as string[])].sort(), Object.entries(properties as object).sort()]),
    ]),
  );
}

export interface Differences {
  added: string[];
  removed: string[];
  changed: string[];
}

/** What differs between two states, by key. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Differences {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)).sort(),
    removed: [...before.keys()].filter((key) => !after.has(key)).sort(),
    changed: [...after.keys()].filter((key) => before.has(key) && before.get(key) !== after.get(key)).sort(),
  };
}
