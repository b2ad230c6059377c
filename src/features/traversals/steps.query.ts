import { integer } from '../../database/values';
import { CypherWriter } from '../../query/cypher-writer';
import type { RequestContext } from '../../query/request-context';
import type { Days } from '../../query/valid-on';
import type { Step } from './step';
import { levelRow, toStep, type StepRow, type ThingRow } from './step-row';
import { stepStatement, typesOf } from './step-statement';
import { ties, type Followed } from './ties';

/** Which steps are taken, and how many are looked at. */
export interface StepRules {
  followed: Followed;
  /** Whether something that is no party may be stood on, because it was asked about. */
  hasThings: boolean;
  /** What was asked about: never left out by its kind. */
  ends: readonly string[];
  avoid: readonly string[];
  /** Labels of which a thing must have one to be stepped to; null for any. */
  kinds: readonly string[] | null;
  /** The only things that may be stepped to; null for any. */
  within: readonly string[] | null;
  direction: 'ANY' | 'OUT' | 'IN';
  /** On which it must have held; undefined for whenever. */
  days: Days | undefined;
  /** Whether what is said of relationships is read with the steps. */
  withSaid: boolean;
  bounds: StepBounds;
  /** Properties that are read of what is come to, the id before others, unless that is more than are shown. */
  properties: readonly string[];
  shown: number;
}

export interface StepBounds {
  /** Relationships beyond which a thing is walked from only by the types of which it has few. */
  walkable: number;
  /** Whether so many of the others are looked at, too. */
  partly: boolean;
  /** Parties of one event or right beyond which nothing is followed through it. */
  meeting: number;
  /** Steps from one thing. */
  perNode: number;
  /** Steps of one statement. */
  total: number;
}

/** What one step from some things came to. */
export interface StepsFound {
  steps: Step[];
  /** What was not walked, or only in part, and why. */
  large: Large[];
  /** Things of which not all steps were read because of the bounds `perNode` and `total`. */
  partly: { id: string; by: 'PER_NODE' | 'TOTAL' }[];
  /** The properties that were read of things. */
  things: ThingRow[];
}

/** A thing with too many relationships of a type; without a type, one in which too many parties meet. */
export interface Large {
  /** Where the step began. */
  from: string;
  id: string;
  type: string | null;
  count: number;
}

/** What one statement came to. */
export interface Walked {
  found: StepsFound;
  /** Which of the things there are. */
  known: string[];
  /** From which of them all was read that was asked for. */
  walked: string[];
  /** The degrees, by type, of what was too large to be walked from. */
  large: Map<string, readonly number[]>;
}

/** How far one statement goes. */
export interface Reach {
  /** No step is read where fewer things than this have any. */
  least: number;
  /** How many steps after each other, and from how many things each but the first. */
  levels: number;
  stood: number;
}

/** The most traversals whose steps are read by one statement; each may come to many. */
const mostShared = 8;

/** One step from each thing, or some after each other, in one statement: what each level of them came to. */
export function walk(
  from: readonly string[],
  rules: StepRules,
  context: RequestContext,
  reach: Partial<Reach> = {},
): Promise<Walked[]> {
  // Neo4j takes seconds to plan several levels of steps through events and rights; what is left is read level by level.
  const meets = rules.followed.ties.some((type) => ties.get(type) !== 'DIRECT');
  const levels = meets ? 1 : (reach.levels ?? 1);
  return readWalkable(from, typesOf(rules.followed), rules, context, { ...reach, levels });
}

/**
 * One step from each thing that has too many relationships: by the types of which it has few, and where `partly` says so
 * by some of the others.
 */
export async function readLarge(
  large: ReadonlyMap<string, readonly number[]>,
  rules: StepRules,
  context: RequestContext,
): Promise<StepsFound> {
  const types = typesOf(rules.followed);
  const found: StepsFound = { steps: [], large: [], partly: [], things: [] };
  for (const [key, ids] of byFewTypes(large, types, rules.bounds.walkable)) {
    const few = key === '' ? [] : key.split(' ');
    const others = types.filter((type) => !few.includes(type));
    const parts = [
      ...(few.length > 0 ? await readWalkable(ids, few, rules, context) : []),
      ...(rules.bounds.partly ? await readWalkable(ids, others, rules, context, { partly: true }) : []),
    ];
    for (const part of parts) {
      found.steps.push(...part.found.steps);
      found.large.push(...part.found.large);
      found.partly.push(...part.found.partly);
      found.things.push(...part.found.things);
    }
    found.large.push(...ids.flatMap((id) => largeTypes(id, large.get(id) ?? [], types, few)));
  }
  return found;
}

/** The things for each set of types, written as one text, of which they have few enough to be walked by all of them. */
function byFewTypes(
  large: ReadonlyMap<string, readonly number[]>,
  types: readonly string[],
  walkable: number,
): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  for (const [id, degrees] of large) {
    const ascending = types
      .map((type, position) => ({ type, degree: degrees[position] ?? 0 }))
      .sort((one, other) => one.degree - other.degree);
    let sum = 0;
    const few = ascending.filter(({ degree }) => (sum += degree) <= walkable).map(({ type }) => type);
    const key = few.sort().join(' ');
    sets.set(key, [...(sets.get(key) ?? []), id]);
  }
  return sets;
}

function largeTypes(
  id: string,
  degrees: readonly number[],
  types: readonly string[],
  few: readonly string[],
): Large[] {
  return types.flatMap((type, position) =>
    few.includes(type) ? [] : [{ from: id, id, type, count: degrees[position] ?? 0 }],
  );
}

async function readWalkable(
  from: readonly string[],
  types: readonly string[],
  rules: StepRules,
  context: RequestContext,
  { least = 0, levels = 1, stood = 0, partly = false }: Partial<Reach> & { partly?: boolean } = {},
): Promise<Walked[]> {
  const { bounds, followed, ends } = rules;
  const writer = new CypherWriter();
  const key = JSON.stringify([from, ends]);
  const { rows, places } = await context.readShared({
    name: 'traversal steps',
    text: stepStatement(types, followed, levels, { ...rules, writer }),
    parameters: {
      ...parametersOf(rules, types),
      ...writer.parameters,
      partly,
      least: integer(least),
      stood: integer(stood),
      kinds: rules.kinds,
      within: rules.within,
      walkable: integer(bounds.walkable),
      ties: integer(bounds.walkable),
      // One row more for the degrees, and one that tells of further ones.
      perNode: integer(bounds.perNode + 2),
      properties: rules.properties,
      shown: integer(rules.shown),
    },
    asked: { parameter: 'asked', things: new Map([[key, { from, ends }]]), most: mostShared },
  });
  const found = Array.from({ length: levels }, (): StepRow[] => []);
  const read: ThingRow[] = [];
  for (const row of rows) {
    if (row.place !== places.get(key)) continue;
    const { level, items, things } = levelRow.parse(row);
    found[level]?.push(...items);
    read.push(...things);
  }
  return found.map((items, level) =>
    level === 0 ? walkedIn(items, from, read, bounds) : walkedIn(items, [], [], bounds),
  );
}

/** What every statement of steps is given. */
export function parametersOf(
  { avoid, direction, bounds }: StepRules,
  types: readonly string[],
): Record<string, unknown> {
  return {
    avoid,
    direction,
    together: types.filter((type) => ties.get(type) === 'TOGETHER'),
    meeting: integer(bounds.meeting),
    total: integer(bounds.total),
  };
}

/** `from` are the things that steps were asked from; without it those that the rows name. */
function walkedIn(
  rows: readonly StepRow[],
  from: readonly string[],
  things: ThingRow[],
  bounds: StepBounds,
): Walked {
  const found: StepsFound = { steps: [], large: [], partly: [], things };
  const large: Walked['large'] = new Map();
  const counts = new Map<string, number>();
  const walked: string[] = [];
  for (const row of rows) {
    const count = counts.get(row.from) ?? -1;
    counts.set(row.from, count + 1);
    if (row.degrees) {
      const degree = sum(row.degrees);
      if (degree > bounds.walkable) large.set(row.from, row.degrees);
      if (row.isWalked || degree === 0) walked.push(row.from);
    } else if (count >= bounds.perNode) found.partly.push({ id: row.from, by: 'PER_NODE' });
    else if (row.key === null) found.large.push(largeMeeting(row));
    else found.steps.push(toStep(row.key, row));
  }
  const known = [...counts.keys()];
  if (rows.length < bounds.total) return { found, known, walked, large };
  const last = rows.at(-1)?.from;
  const unread = new Set([...from.filter((id) => !counts.has(id)), ...(last === undefined ? [] : [last])]);
  found.partly.push(...[...unread].map((id) => ({ id, by: 'TOTAL' as const })));
  return { found, known, walked: [...walked, ...unread], large };
}

/** What so many parties meet in that nothing is followed through it. */
export function largeMeeting({ from, meeting, size }: StepRow): Large {
  return { from, id: meeting ?? from, type: null, count: size ?? 0 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
