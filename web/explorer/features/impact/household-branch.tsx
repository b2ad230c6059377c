import { Text } from '@mantine/core';
import type { ChainHouseholdsFragment, GapFragment } from '../../api/generated';
import { sideBySide } from '../../language/joined';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { EvidenceLink } from '../../parts/evidence/evidence-link';
import { Card, OpenPoints } from './card';
import { ChainLink } from './chain-link';
import { FigureList } from './figure-list';
import classes from './flow.module.css';
import { gapLines } from './gap-lines';
import { useCountInWords, useModeInWords } from './household-words';
import { impactWords } from './words';

interface HouseholdBranchProps {
  readonly households: ChainHouseholdsFragment;
  /** Who is said to reach them. */
  readonly operator: string | null;
  readonly gaps: readonly GapFragment[];
}

/** A household group of a chain: how it is reached, how many households it counts, what is reported of them. */
export function HouseholdBranch({ households, operator, gaps }: HouseholdBranchProps) {
  const words = useWords(impactWords);
  const terms = useTerms();
  const countInWords = useCountInWords();
  const modeInWords = useModeInWords();
  const { group, impacts, mode, certainty, provenance } = households;
  if (!group) return null;
  const relation = mode === null ? words.reaches : modeInWords(mode);
  const count = countInWords(group);
  const open = gapLines(gaps, [group.id], words.gaps);
  return (
    <li className={classes.branch}>
      <ChainLink
        relation={relation}
        certainty={certainty}
        passages={provenance}
        title={words.linkEvidence(operator ?? '', relation, group.name)}
      />
      <Card kind={terms.code('HouseholdKind', group.householdKind)} id={group.id} name={group.name}>
        {count !== null && (
          <Text size="sm">
            <EvidenceLink
              inherit
              subject={{ id: group.id, property: 'householdCount', title: sideBySide([group.name, count]) }}
              label={`${group.name} ${count}`}
            >
              {count}
            </EvidenceLink>
          </Text>
        )}
        <OpenPoints lines={open} />
      </Card>
      <div className={classes.figures}>
        <FigureList figures={impacts} />
      </div>
    </li>
  );
}
