import type { Database } from '../../src/database/database';

/** Every node and relationship by what identifies it, with all it holds. */
export async function contentsOf(database: Database): Promise<ReadonlyMap<string, string>> {
  const nodes = await database.read({
    name: 'all nodes',
    text: `MATCH (n) RETURN coalesce(n.id, n.key, toString(n.version)) AS key, labels(n) AS labels, properties(n) AS properties`,
    parameters: {},
  });
  const relationships = await database.read({
    name: 'all relationships',
    text: `MATCH (a)-[r]->(b)
           RETURN type(r) + ' ' + coalesce(a.id, a.key) + ' ' + coalesce(b.id, b.key) AS key, properties(r) AS properties`,
    parameters: {},
  });
  return new Map(
    [...nodes, ...relationships].map(({ key, labels, properties }) => [
      `${kindOf(labels)} ${String(key)}`,
      JSON.stringify(Object.entries(properties as object).sort()),
    ]),
  );
}

/** What differs between two states, by key. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): { added: string[]; removed: string[]; changed: string[] } {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)).sort(),
    removed: [...before.keys()].filter((key) => !after.has(key)).sort(),
    changed: [...after].flatMap(([key, value]) =>
      before.has(key) && before.get(key) !== value ? [key] : [],
    ),
  };
}

/** The most specific label, by the order in which an entity's id repeats it; relationships have none. */
