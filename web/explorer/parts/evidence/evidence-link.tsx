import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words';
import { partWords } from '../words';
import { useEvidence, type EvidenceSubject } from './evidence-context';

interface EvidenceLinkProps extends AnchorProps {
  readonly subject: EvidenceSubject;
  /** What is stated, for those who hear it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Something that a source states; choosing it opens the passages. */
export function EvidenceLink({ subject, label, children, ...anchor }: EvidenceLinkProps) {
  const words = useWords(partWords);
  const evidence = useEvidence();
  return (
    <Anchor
      component="button"
      type="button"
      ta="left"
      {...anchor}
      aria-label={words.openEvidence(label)}
      onClick={() => {
        evidence.show(subject);
      }}
    >
      {children}
    </Anchor>
  );
}
