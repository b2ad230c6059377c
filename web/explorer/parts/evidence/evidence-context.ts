import { createContext, useContext } from 'react';

/** What the side panel is to show the sources of. */
export interface EvidenceSubject {
  readonly id: string;
  /** What the reader pointed at, in words. */
  readonly title: string;
  /** Only what is stated about this property, where a single value was pointed at. */
  readonly property?: string;
}

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
