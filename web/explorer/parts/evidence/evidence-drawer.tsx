import { Drawer } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words';
import { partWords } from '../words';
import { EvidenceContext, type EvidenceSubject } from './evidence-context';
import { EvidenceOf } from './evidence-of';

/** Gives everything below it the side panel with the sources of what was pointed at. */
export function EvidenceDrawer({ children }: { readonly children: ReactNode }) {
  const [subject, setSubject] = useState<EvidenceSubject | null>(null);
  const evidence = useMemo(() => ({ show: setSubject }), []);
  const words = useWords(partWords);
  return (
    <EvidenceContext value={evidence}>
      {children}
      <Drawer
        opened={subject !== null}
        onClose={() => {
          setSubject(null);
        }}
        position="right"
        title={subject ? words.evidenceOf(subject.title) : words.evidence}
        closeButtonProps={{ 'aria-label': words.close }}
        className="not-printed"
      >
        {subject && <EvidenceOf subject={subject} />}
      </Drawer>
    </EvidenceContext>
  );
}
