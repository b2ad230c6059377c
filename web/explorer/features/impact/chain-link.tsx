import { Anchor, Text } from '@mantine/core';
import type { Certainty, PassageFragment } from '../../api/generated';
import { useWords } from '../../language/words';
import { useEvidence } from '../../parts/evidence/evidence-context';
import { partWords } from '../../parts/words';
import classes from './flow.module.css';
import { impactWords } from './words';

interface ChainLinkProps {
  /** In what way the two are linked. */
  readonly relation: string;
  /** How firmly a source supports the link; null where none states one. */
  readonly certainty: Certainty | null;
  readonly passages: readonly PassageFragment[] | null;
  /** What the evidence is about. */
  readonly title: string;
}

/** The line between two boxes, with how firm it is and who says so. */
export function ChainLink({ relation, certainty, passages, title }: ChainLinkProps) {
  const words = useWords(impactWords);
  const parts = useWords(partWords);
  const evidence = useEvidence();
  return (
    <div className={classes.link} data-certainty={certainty ?? 'none'}>
      {certainty !== null && (
        <>
          <Text inherit>{relation}</Text>
          <Anchor
            component="button"
            type="button"
            inherit
            aria-label={parts.openEvidence(`${title} ${words.certainty[certainty]}`)}
            onClick={() => {
              evidence.show({ title, stated: { provenance: passages, conflicts: [] } });
            }}
          >
            {words.certainty[certainty]}
          </Anchor>
        </>
      )}
    </div>
  );
}
