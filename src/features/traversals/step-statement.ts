import { namedQuery } from '../../database/named-query';
import type { CypherWriter } from '../../query/cypher-writer';
import type { Days } from '../../query/valid-on';
import { withHeld } from './held';
import { withSaid } from './said';
import { membership, ties, type Followed } from './ties';

const open = namedQuery('traversals/open');
const steps = namedQuery('traversals/steps');
const level = namedQuery('traversals/level');
const through = namedQuery('traversals/through');
const straight = namedQuery('traversals/straight').replace('OPEN', () => open);

/** The types that are followed, in the order in which their degrees are read. */
export function typesOf({ ties: tied, via, groups }: Followed): string[] {
  return [...tied, ...via, ...(groups ? [membership] : [])];
}

/** How many relationships of each type the thing called `node` has; Neo4j keeps these numbers. */
function degreesOf(types: readonly string[]): string[] {
  return types.map((type) => `COUNT { (node)-[:${type}]-() }`);
}

interface Reading {
  /** Whether some of the things may be no parties. */
  hasThings: boolean;
  days: Days | undefined;
  withSaid: boolean;
  /** How many steps after each other. */
  levels: number;
  writer: CypherWriter;
}

/**
 * The statement that steps by some of the types that are followed. They stand in its text, since Cypher plans none that
 * come as parameters; few parts, since it takes seconds to plan one for each type.
 */
export function stepStatement(
  types: readonly string[],
  { ties: tied, via }: Followed,
  { hasThings, days, withSaid: isSaid, levels, writer }: Reading,
): string {
  const meeting = tied.filter((type) => ties.get(type) !== 'DIRECT');
  const [meets, leads] = [
    types.filter((type) => meeting.includes(type)),
    types.filter((type) => !meeting.includes(type)),
  ];
  const parts = [
    meets.length > 0 ? throughBy(meets, meeting) : '',
    leads.length > 0 ? straightBy(leads, '') : '',
    // What is no party is where the relationships meet: from there each is a step of its own.
    meets.length > 0 && (hasThings || via.length > 0) ? straightBy(meets, ' AND NOT node:Party') : '',
  ];
  const one = level
    .replace('DEGREES', () => degreesOf(types).join(', '))
    .replace('STEPS', () => parts.filter(Boolean).join('\n'));
  const numbers = Array.from({ length: levels }, (_, before) => before + 1);
  const text = steps
    .replace('LEVELS', () => numbers.map((number) => levelOf(number, one)).join('\n'))
    .replace('ROWS', () => numbers.map((number) => `rows${number}`).join(', '));
  return withHeld(withSaid(text, isSaid), days, writer);
}

/** The level of this number, behind what gives it the things that the one before came to first. */
function levelOf(number: number, text: string): string {
  const own = text.replaceAll('LEVEL', String(number));
  if (number === 1) return own;
  const before = Array.from({ length: number - 1 }, (_, earlier) => `NOT one IN things${earlier + 1}`);
  const reached = `[one IN reached${number - 1} WHERE ${before.join(' AND ')}][..$stood]`;
  return `WITH *, ${reached} AS things${number}\n${own}`;
}

function throughBy(types: readonly string[], meeting: readonly string[]): string {
  return through
    .replaceAll('TYPES', types.join('|'))
    .replaceAll('MEETING', meeting.join('|'))
    .replace('OPEN', () => open);
}

function straightBy(types: readonly string[], condition: string): string {
  return straight.replaceAll('TYPES', types.join('|')).replace('FROM_THINGS', () => condition);
}
