import type { ResolvedFragment } from '../../api/generated';

export type Candidate = ResolvedFragment['candidates'][number];
type Meant = Pick<Candidate, 'entity' | 'reason'>;

/** A line of the list with what it means, where that is known. */
export interface ResolvedLine {
  /** From 0. */
  readonly line: number;
  readonly row: ResolvedFragment;
  /** The match, or the candidate that a reader chose. */
  readonly meant: Meant | null;
  readonly isChosen: boolean;
}

/** A choice counts only where the graph still offers it for the line. */
export function resolvedLines(
  rows: readonly ResolvedFragment[],
  chosen: ReadonlyMap<number, string>,
): ResolvedLine[] {
  return rows.map((row, line) => {
    if (row.entity && row.reason)
      return { line, row, meant: { entity: row.entity, reason: row.reason }, isChosen: false };
    const choice = row.candidates.find(({ entity }) => entity && entity.id === chosen.get(line));
    return { line, row, meant: choice ?? null, isChosen: choice !== undefined };
  });
}

/** The ids of what is meant, each once, in the order of the list. */
export function idsOf(lines: readonly ResolvedLine[]): string[] {
  return [...new Set(lines.flatMap(({ meant }) => meant?.entity?.id ?? []))];
}
