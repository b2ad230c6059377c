import type { GraphQLFieldResolver } from 'graphql';
import type { RowValues } from './cypher-writer';

/**
 * An entity as a plan returns it: the answers to the selected fields under their response keys (aliases), and
 * under names that no GraphQL field can have, what features need to go on from it.
 */
export interface PlannedNode {
  '@id': string;
  '@kind': string;
  [responseKey: string]: unknown;
}

/** A relationship as a plan returns it; `@key` is what its statements are about. */
export interface PlannedEdge {
  '@key': string;
  [responseKey: string]: unknown;
}

/** Puts what a row holds for one response key into the answer. */
export type Write<T> = (target: T, row: RowValues) => void;

/** Every planned field is answered by what the plan stored under its response key. */
export const readPlanned: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  info,
) => source[info.path.key];

/** A field of what a plan returns besides entities and relationships: where a page stands, groups. */
export const readPlain: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  info,
) => source[info.fieldName];
