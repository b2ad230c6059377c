import { namedQuery } from '../../database/named-query';
import type { CypherWriter } from '../../query/cypher-writer';
import type { Days } from '../../query/valid-on';
import { withHeld } from './held';
import { withSaid } from './said';
import { membership, ties, type Followed } from './ties';

const open = namedQuery('traversals/open');
const steps = namedQuery('traversals/steps');
const level = namedQuery('traversals/level');
const meetings = namedQuery('traversals/meetings');

/** The texts of steps by relationships that meet in something, and of those that each are a step. */
interface Texts {
  meet: string;
  lead: string;
}

const around: Texts = {
  meet: namedQuery('traversals/through').replace('OPEN', () => open),
  lead: namedQuery('traversals/straight').replace('OPEN', () => open),
};
const towards: Texts = { meet: namedQuery('traversals/meet'), lead: namedQuery('traversals/lead') };

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
  writer: CypherWriter;
}

/**
 * The statement that steps by some of the types that are followed, so many times after each other. They stand in its text,
 * since Cypher plans none that come as parameters; few parts, since it takes seconds to plan one for each type.
 */
export function stepStatement(
  types: readonly string[],
  followed: Followed,
  levels: number,
  reading: Reading,
): string {
  const one = level
    .replace('DEGREES', () => degreesOf(types).join(', '))
    .replace('STEPS', () => stepsBy(around, types, followed, reading));
  const numbers = Array.from({ length: levels }, (_, before) => before + 1);
  const text = steps
    .replace('LEVELS', () => numbers.map((number) => levelOf(number, one)).join('\n'))
    .replaceAll('ITEMS', () => numbers.map((number) => `items${number}`).join(', '))
    .replace('THINGS', () => [...numbers.map((number) => `things${number}`), reachedBy(levels)].join(' + '));
  return asAsked(text, reading);
}

/** The statement that finds the steps from some things to others, by all types that are followed. */
export function meetingsStatement(followed: Followed, reading: Reading): string {
  const types = typesOf(followed);
  const text = meetings
    .replace('DEGREES', () => degreesOf(types).join(' + '))
    .replace('STEPS', () => stepsBy(towards, types, followed, reading));
  return asAsked(text, reading);
}

function asAsked(text: string, { withSaid: isSaid, days, writer }: Reading): string {
  return withHeld(withSaid(text, isSaid), days, writer);
}

function stepsBy(
  { meet, lead }: Texts,
  types: readonly string[],
  { ties: tied, via }: Followed,
  { hasThings }: Reading,
): string {
  const meeting = tied.filter((type) => ties.get(type) !== 'DIRECT');
  const [meets, leads] = [
    types.filter((type) => meeting.includes(type)),
    types.filter((type) => !meeting.includes(type)),
  ];
  const byLead = (by: readonly string[], condition: string) =>
    lead.replaceAll('TYPES', by.join('|')).replace('FROM_THINGS', () => condition);
  const parts = [
    meets.length > 0
      ? meet.replaceAll('TYPES', meets.join('|')).replaceAll('MEETING', meeting.join('|'))
      : '',
    leads.length > 0 ? byLead(leads, '') : '',
    // What is no party is where the relationships meet: from there each is a step of its own.
    meets.length > 0 && (hasThings || via.length > 0) ? byLead(meets, ' AND NOT node:Party') : '',
  ];
  return parts.filter(Boolean).join('\nUNION ALL\n');
}

/** The level of this number, behind what gives it the things that the one before came to first. */
function levelOf(number: number, text: string): string {
  const own = text.replaceAll('LEVEL', String(number));
  if (number === 1) return own;
  return `WITH *, ${reachedBy(number - 1)}[..$stood] AS things${number}\n${own}`;
}

/** What the level of this number came to that it or one before did not begin at. */
function reachedBy(number: number): string {
  const before = Array.from({ length: number }, (_, earlier) => `NOT one IN things${earlier + 1}`);
  return `[one IN reached${number} WHERE ${before.join(' AND ')}]`;
}
