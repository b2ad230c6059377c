import { Alert, Text } from '@mantine/core';
import type { EvidenceQuery } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { partWords } from '../words';
import { citation } from './citation';

type Conflict = NonNullable<NonNullable<EvidenceQuery['node']>['conflicts']>[number];
type Claim = Conflict['preferred'];

/** What sources say differently: the claim that is shown, the others, and for each by which rule it is not shown. */
export function OtherClaims({ conflict: { property, preferred, others } }: { readonly conflict: Conflict }) {
  const words = useWords(partWords);
  const terms = useTerms();
  return (
    <Alert color="orange" title={words.otherClaims}>
      <Text fw={700}>{terms.field(property)}</Text>
      <ClaimLine claim={preferred} standing={words.shownInstead} />
      {others.map((claim, index) => (
        <div key={index}>
          <ClaimLine claim={claim} standing={words.notShown} />
          {claim.decidedBy !== null && (
            <Text size="sm">
              {words.decidedBy}
              {words.decision[claim.decidedBy]}
            </Text>
          )}
        </div>
      ))}
    </Alert>
  );
}

function ClaimLine({ claim, standing }: { readonly claim: Claim; readonly standing: string }) {
  const { language } = useLanguage();
  const { value, provenance } = claim;
  return (
    <Text size="sm">
      {value} ({standing}) — {citation(provenance.source, language)} {provenance.locator.label}
    </Text>
  );
}
