import { Text } from '@mantine/core';
import type { Certainty, PassageFragment } from '../../api/generated';
import { useWords } from '../../language/words';
import { EvidenceLink } from '../../parts/evidence/evidence-link';
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
  return (
    <div className={classes.link} data-certainty={certainty ?? 'none'}>
      {certainty !== null && (
        <>
          <Text inherit>{relation}</Text>
          <EvidenceLink
            inherit
            subject={{ title, stated: { provenance: passages, conflicts: [] } }}
            label={`${title} ${words.certainty[certainty]}`}
          >
            {words.certainty[certainty]}
          </EvidenceLink>
        </>
      )}
    </div>
  );
}
