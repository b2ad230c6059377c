import { createContext, useContext } from 'react';
import type { EvidenceQuery } from '../../api/generated';

/** What the side panel is to show the sources of: something with an id, or what was answered with it already. */
export type EvidenceSubject = Titled & (OfNode | OfAnswer);

export interface Titled {
  /** What the reader pointed at, in words. */
  readonly title: string;
}

export interface OfNode {
  readonly id: string;
  /** Only what is stated about this property, where a single value was pointed at. */
  readonly property?: string;
}

/** The evidence of a relationship, which has no id to ask by. */
export interface OfAnswer {
  readonly stated: Stated;
}

/** Who says something, and what others say instead. */
export type Stated = Pick<NonNullable<EvidenceQuery['node']>, 'provenance' | 'conflicts'>;

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
