import type { GraphQLFieldResolver } from 'graphql';
import type { RowValues } from './projection';
import type { RowLayout } from './row-layout';
import type { SelectedField } from './selection';

/**
 * An entity as a plan returns it: the answers to the selected fields under their response keys (aliases), and
 * under names that no GraphQL field can have, what features need to go on from it.
 */
export interface PlannedNode {
  '@kind': string;
  /** There wherever a field with a resolver of its own is selected. */
  '@id': string;
  '@stored'?: Stored;
  [responseKey: string]: unknown;
}

/** A relationship as a plan returns it; `@key` is what its statements are about, there as `@id` is in a node. */
export interface PlannedEdge {
  '@key': string;
  '@stored'?: Stored;
  [responseKey: string]: unknown;
}

/** What fields say they need (NeedsExtension), by its name, as it is in the database. */
export type Stored = Readonly<Record<string, unknown>>;

/** Puts what a row holds for one response key into the answer. */
export type Write<T> = (target: T, row: RowValues) => void;

/** Hands a field with a resolver of its own what that goes on from: which thing it is asked of, and what it needs of it. */
export function handedOn<T extends PlannedNode | PlannedEdge>(
  name: '@id' | '@key',
  identity: string,
  variable: string,
  { needs }: SelectedField,
  layout: RowLayout,
): Write<T> {
  const own = layout.slot(identity);
  const slots = needs.map((need) => ({
    needed: need.name,
    slot: layout.slot(need.expression(variable, identity)),
  }));
  const slotOfNeed = new Map(slots.map(({ needed, slot }) => [needed, slot]));
  for (const { leadsTo } of needs) {
    if (!leadsTo) continue;
    const { gathering, ids } = leadsTo;
    const idsIn = (row: string): string => ids((needed) => `${row}[${slotOfNeed.get(needed)}]`);
    layout.gathered.push({ gathering, lists: [idsIn] });
  }
  return (target, row) => {
    const handed = target as { '@id'?: unknown; '@key'?: unknown; '@stored'?: Record<string, unknown> };
    handed[name] = row[own];
    const stored = (handed['@stored'] ??= {});
    for (const { needed, slot } of slots) stored[needed] = row[slot];
  };
}

/** Every planned field is answered by what the plan stored under its response key. */
export const readPlanned: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  info,
) => source[info.path.key];
