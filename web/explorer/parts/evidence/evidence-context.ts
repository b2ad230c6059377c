import { createContext, useContext } from 'react';
import type { PassageFragment } from '../../api/generated';

interface Titled {
  /** What the reader pointed at, in words. */
  readonly title: string;
}

/** An entity or figure, whose sources are asked for when the panel opens. */
export interface AskedEvidence extends Titled {
  readonly id: string;
  /** Only what is stated about this property, where a single value was pointed at. */
  readonly property?: string;
}

/** A relationship, whose passages came with the answer that shows it, since it has no id to ask by. */
export interface EvidenceAtHand extends Titled {
  readonly passages: readonly PassageFragment[];
}

/** What the side panel is to show the sources of. */
export type EvidenceSubject = AskedEvidence | EvidenceAtHand;

export interface Evidence {
  readonly show: (subject: EvidenceSubject) => void;
}

export const EvidenceContext = createContext<Evidence | null>(null);

/** Opens the side panel that says who states something. */
export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (!evidence) throw new Error('A part that cites stands outside of <EvidenceDrawer>.');
  return evidence;
}
