import { Alert, Badge, Blockquote, Group, Stack, Text, Title } from '@mantine/core';
import { EvidenceDocument, type PassageFragment } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useLanguage } from '../../language/language';
import { formatDate } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Asked } from '../asked';
import { partWords } from '../words';
import { citation } from './citation';
import type { EvidenceSubject, OfNode, Stated } from './evidence-context';
import { SourceLink } from './source-link';

/** The passages that state something, and the statements that were not preferred. */
export function EvidenceOf({ subject }: { readonly subject: EvidenceSubject }) {
  return 'stated' in subject ? <Passages stated={subject.stated} /> : <EvidenceOfNode subject={subject} />;
}

function EvidenceOfNode({ subject: { id, property } }: { readonly subject: OfNode }) {
  const { language } = useLanguage();
  const answer = useAnswer(EvidenceDocument, { id, language: language === 'zh' ? 'ZH' : 'EN' });
  return <Asked answer={answer}>{({ node }) => <Passages stated={node} property={property} />}</Asked>;
}

interface PassagesProps {
  readonly stated: Stated | null;
  readonly property?: string | undefined;
}

function Passages({ stated, property }: PassagesProps) {
  const words = useWords(partWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const about = (properties: readonly string[]) =>
    property === undefined || properties.length === 0 || properties.includes(property);
  const passages = (stated?.provenance ?? []).filter(({ properties }) => about(properties));
  const conflicts = (stated?.conflicts ?? []).filter((conflict) => about([conflict.property]));
  if (passages.length === 0) return <Text>{words.noEvidence}</Text>;
  return (
    <Stack>
      {passages.map((passage, index) => (
        <Passage key={index} passage={passage} />
      ))}
      {conflicts.map(({ property: conflicting, preferred, others }) => (
        <Alert key={conflicting} color="orange" title={words.otherClaims}>
          <Text fw={700}>{terms.field(conflicting)}</Text>
          {[preferred, ...others].map(({ value, provenance }, index) => (
            <Text key={index} size="sm">
              {value} ({index === 0 ? words.shownInstead : words.notShown}) —{' '}
              {citation(provenance.source, language)} {provenance.locator.label}
            </Text>
          ))}
        </Alert>
      ))}
    </Stack>
  );
}

function Passage({ passage }: { readonly passage: PassageFragment }) {
  const words = useWords(partWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const { locator, statement, printed, certainty, rule, recordedAt, recordedBy, shown, source } = passage;
  return (
    <Stack gap={4} component="section">
      <Group gap="xs">
        <Title order={3} size="h5">
          {locator.label}
        </Title>
        <Badge variant="default" tt="none">
          {locator.code}
        </Badge>
        <Badge variant="light" tt="none" color={certainty === 'STATED' ? 'teal' : 'orange'}>
          {terms.code('Certainty', certainty)}
        </Badge>
        {!shown && (
          <Badge variant="light" tt="none" color="gray">
            {words.notShown}
          </Badge>
        )}
      </Group>
      <Text size="sm">{citation(source, language)}</Text>
      <SourceLink source={source} />
      {printed !== null && (
        <Blockquote p="xs" m={0} cite={words.asPrinted}>
          {printed}
        </Blockquote>
      )}
      {statement !== null && (
        <Text size="sm">
          {words.statement}: {statement}
        </Text>
      )}
      {rule !== null && (
        <Text size="sm">
          {words.rule}: {rule}
        </Text>
      )}
      {recordedAt !== null && (
        <Text size="xs" c="dimmed">
          {words.recorded(formatDate(recordedAt, language), recordedBy ?? '—')}
        </Text>
      )}
    </Stack>
  );
}
