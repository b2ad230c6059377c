import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';
import type { Step } from './step';
import { stepRow, toStep, type StepRow } from './step-row';
import { membership, ties, type Followed } from './ties';

const ends = namedQuery('traversals/ends');
const steps = namedQuery('traversals/steps');
const through = namedQuery('traversals/through');
const straight = namedQuery('traversals/straight');
const open = namedQuery('traversals/open');

/** Which steps are taken, and how many are looked at. */
export interface StepRules {
  followed: Followed;
  /** What was asked about: never left out by its kind. */
  ends: readonly string[];
  avoid: readonly string[];
  /** Labels of which a thing must have one to be stepped to; null for any. */
  kinds: readonly string[] | null;
  /** The only things that may be stepped to; null for any. */
  within: readonly string[] | null;
  direction: 'ANY' | 'OUT' | 'IN';
  bounds: StepBounds;
}

export interface StepBounds {
  /** Relationships of one type beyond which a thing is not walked from by this type. */
  walkable: number;
  /** Relationships of one type that are looked at from one thing. */
  ties: number;
  /** Parties of one event or right beyond which nothing is walked through it. */
  meeting: number;
  /** Steps from one thing. */
  perNode: number;
  /** Steps of one statement. */
  total: number;
}

const endRow = z.object({ id: z.string(), isParty: z.boolean(), degree: z.number() });

export type End = z.infer<typeof endRow>;

/** What is asked about, as far as it exists. */
export async function readEnds(
  ids: readonly string[],
  rules: Pick<StepRules, 'followed'>,
  context: RequestContext,
): Promise<End[]> {
  const rows = await context.read({
    name: 'traversal ends',
    text: ends.replace('DEGREE AS', () => `${degreesOf(rules.followed).join(' + ')} AS`),
    parameters: { ids },
  });
  return rows.map((row) => endRow.parse(row));
}

/** What one step from some things came to. */
export interface StepsFound {
  steps: Step[];
  /** What was not walked, or only in part, and why. */
  large: Large[];
  /** Things of which not all steps were read because of the bounds `perNode` and `total`. */
  partly: { id: string; by: 'PER_NODE' | 'TOTAL' }[];
}

/** A thing with too many relationships of a type; without a type, one in which too many parties meet. */
export interface Large {
  /** Where the step began. */
  from: string;
  id: string;
  type: string | null;
  count: number;
}

/** One step from each thing, in one statement. */
export async function readSteps(
  from: readonly string[],
  rules: StepRules,
  context: RequestContext,
): Promise<StepsFound> {
  const { bounds, followed: types } = rules;
  const rows = await context.read({
    name: 'traversal steps',
    text: textOf(types),
    parameters: {
      from,
      ends: rules.ends,
      avoid: rules.avoid,
      kinds: rules.kinds,
      within: rules.within,
      direction: rules.direction,
      walkable: integer(bounds.walkable),
      ties: integer(bounds.ties),
      meeting: integer(bounds.meeting),
      // One row more for the degrees, and one that tells of further ones.
      perNode: integer(bounds.perNode + 2),
      total: integer(bounds.total),
    },
  });
  return foundIn(
    rows.map((row) => stepRow.parse(row)),
    from,
    rules,
  );
}

function foundIn(
  rows: readonly StepRow[],
  from: readonly string[],
  { followed, bounds }: StepRules,
): StepsFound {
  const types = typesOf(followed);
  const found: StepsFound = { steps: [], large: [], partly: [] };
  const counts = new Map<string, number>();
  for (const row of rows) {
    const count = counts.get(row.from) ?? -1;
    counts.set(row.from, count + 1);
    if (row.degrees) found.large.push(...largeTypes(row, row.degrees, types, bounds));
    else if (row.to === null) found.large.push(largeMeeting(row));
    else if (count < bounds.perNode) found.steps.push(toStep(row));
    else found.partly.push({ id: row.from, by: 'PER_NODE' });
  }
  if (rows.length < bounds.total) return found;
  const last = rows.at(-1)?.from;
  const unread = from.filter((id) => id === last || !counts.has(id));
  found.partly.push(...unread.map((id) => ({ id, by: 'TOTAL' as const })));
  return found;
}

function largeTypes(
  { from }: StepRow,
  degrees: readonly number[],
  types: readonly string[],
  { walkable, ties: looked }: StepBounds,
): Large[] {
  return degrees.flatMap((count, position) => {
    const type = types[position];
    return type !== undefined && count > Math.min(walkable, looked) ? [{ from, id: from, type, count }] : [];
  });
}

function largeMeeting({ from, between: met, size }: StepRow): Large {
  return { from, id: met?.[0] ?? from, type: null, count: size ?? 0 };
}

/** The types that are followed, in the order of their degrees. */
function typesOf({ ties: tied, via, groups }: Followed): string[] {
  return [...tied, ...via, ...(groups ? [membership] : [])];
}

function degreesOf(types: Followed): string[] {
  return typesOf(types).map((type) => `COUNT { (node)-[:${type}]-() }`);
}

const texts = new Map<string, string>();

/** The statement for some types; they stand in its text, since Cypher plans none that come as parameters. */
function textOf(types: Followed): string {
  const key = typesOf(types).join('|');
  const made = texts.get(key) ?? writeText(types);
  texts.set(key, made);
  return made;
}

function writeText(types: Followed): string {
  const through = types.ties.filter((type) => ties.get(type) !== 'DIRECT');
  const direct = types.ties.filter((type) => ties.get(type) === 'DIRECT');
  const branches = [
    ...through.map((type) => throughBranch(type, through)),
    ...through.map((type) => straightBranch(type, 'NOT node:Party AND ')),
    ...[...direct, ...types.via, ...(types.groups ? [membership] : [])].map((type) =>
      straightBranch(type, ''),
    ),
  ];
  return steps
    .replace('DEGREES', () => degreesOf(types).join(', '))
    .replace('BRANCHES', () => branches.join('\n'));
}

function throughBranch(type: string, meeting: readonly string[]): string {
  const sides =
    ties.get(type) === 'TOGETHER'
      ? 'true'
      : 'coalesce(second.role, type(second)) <> coalesce(first.role, type(first))';
  return through
    .replaceAll('RELATIONSHIP_TYPE', type)
    .replaceAll('MEETING', meeting.join('|'))
    .replace('SIDES', () => sides)
    .replace('OPEN', () => open);
}

function straightBranch(type: string, fromThings: string): string {
  return straight
    .replaceAll('RELATIONSHIP_TYPE', type)
    .replace('FROM_THINGS ', () => fromThings)
    .replace('OPEN', () => open);
}
