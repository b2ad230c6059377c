import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import type { RequestContext } from '../../query/request-context';
import { said, type Said } from './said';
import type { Link } from './step';

const links = namedQuery('traversals/links');
const row = z.object({ key: z.string(), said });

/** What is said of some relationships of which it was not read yet, by their keys. */
export async function readSaid(
  asked: readonly Link[],
  context: RequestContext,
): Promise<ReadonlyMap<string, Said>> {
  const unknown = new Map(asked.flatMap((link) => (link.said ? [] : [[link.key, link] as const])));
  if (unknown.size === 0) return new Map();
  const types = [...new Set([...unknown.values()].map(({ type }) => type))].sort();
  const rows = await context.read({
    name: 'traversal links',
    text: links.replace('TYPES', () => types.join('|')),
    parameters: { links: [...unknown.values()].map(({ type, from, to }) => ({ type, from, to })) },
  });
  return new Map(rows.map((found) => row.parse(found)).map((found) => [found.key, found.said]));
}
