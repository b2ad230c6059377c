import { ontology } from '../../entities';
import type { Tie } from '../../ontology/declarations';

/** By which named members belong to a counted group; a step by it is POSSIBLE and ties nobody. */
export const membership = 'HAS_MEMBER';

/** The types that tie parties, as their declarations say. */
export const ties: ReadonlyMap<string, Tie> = new Map(
  [...ontology.relationshipTypes.values()].flatMap(({ type, declaration: { tie } }): [string, Tie][] =>
    tie ? [[type, tie]] : [],
  ),
);

/** What a traversal follows. */
export interface Followed {
  /** Of the types that tie parties. */
  ties: readonly string[];
  /** Other types, each relationship of which is a step. */
  via: readonly string[];
  /** Whether also from members to their groups and back. */
  groups: boolean;
}

/** What was asked to be followed: all ties where none are named. Members are never tied by their group. */
export function followed(
  { ties: only, via }: { ties?: readonly string[] | null; via?: readonly string[] | null },
  groups: boolean,
): Followed {
  const chosen = [...ties.keys()].filter((type) => !only || only.includes(type));
  const opened = new Set([...(only ?? []), ...(via ?? [])]);
  const others = [...opened].filter((type) => !chosen.includes(type) && type !== membership);
  return { ties: chosen, via: others.sort(), groups };
}
