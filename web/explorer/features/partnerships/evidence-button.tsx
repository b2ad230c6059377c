import { Button } from '@mantine/core';
import { useWords } from '../../language/words';
import { useEvidence } from '../../parts/evidence/evidence-context';
import { partWords } from '../../parts/words';
import { partnershipWords } from './words';

/** Opens the passages that state something. */
export function EvidenceButton({ id, name }: { readonly id: string; readonly name: string }) {
  const words = useWords(partnershipWords);
  const parts = useWords(partWords);
  const evidence = useEvidence();
  return (
    <Button
      className="not-printed"
      variant="default"
      size="compact-xs"
      aria-label={parts.openEvidence(name)}
      onClick={() => {
        evidence.show({ id, title: name });
      }}
    >
      {words.source}
    </Button>
  );
}
