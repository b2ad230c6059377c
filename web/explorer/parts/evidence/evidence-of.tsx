import { Badge, Blockquote, Group, Stack, Text, Title } from '@mantine/core';
import { EvidenceDocument, type PassageFragment } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { sideBySide } from '../../language/joined';
import { languageInApi, useLanguage } from '../../language/language';
import { formatDate } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Asked } from '../asked';
import { partWords } from '../words';
import { citation } from './citation';
import { CopyWithSources } from './copy-with-sources';
import type { EvidenceSubject, OfNode, Stated, Titled } from './evidence-context';
import { OtherClaims } from './other-claims';
import { SourceLink } from './source-link';

/** The passages that state something, and the statements that were not preferred. */
export function EvidenceOf({ subject }: { readonly subject: EvidenceSubject }) {
  if ('stated' in subject) return <Passages what={subject.title} stated={subject.stated} />;
  return <EvidenceOfNode subject={subject} />;
}

function EvidenceOfNode({ subject: { id, property, title } }: { readonly subject: OfNode & Titled }) {
  const { language } = useLanguage();
  const answer = useAnswer(EvidenceDocument, { id, language: languageInApi[language] });
  return (
    <Asked answer={answer}>
      {({ node }) => (
        <Passages
          what={node && 'subject' in node ? ofWhom(node.subject, title) : title}
          stated={node}
          property={property}
        />
      )}
    </Asked>
  );
}

/** A figure is copied with the name of what it is a figure of. */
function ofWhom(subject: { readonly name: string } | null, title: string): string {
  return subject ? sideBySide([subject.name, title]) : title;
}

interface PassagesProps {
  /** What is stated, as it is copied. */
  readonly what: string;
  readonly stated: Stated | null;
  readonly property?: string | undefined;
}

function Passages({ what, stated, property }: PassagesProps) {
  const words = useWords(partWords);
  const about = (properties: readonly string[]) =>
    property === undefined || properties.length === 0 || properties.includes(property);
  const passages = (stated?.provenance ?? []).filter(({ properties }) => about(properties));
  const conflicts = (stated?.conflicts ?? []).filter((conflict) => about([conflict.property]));
  if (passages.length === 0) return <Text>{words.noEvidence}</Text>;
  return (
    <Stack>
      <CopyWithSources what={what} passages={passages} />
      {passages.map((passage, index) => (
        <Passage key={index} passage={passage} />
      ))}
      {conflicts.map((conflict) => (
        <OtherClaims key={conflict.property} conflict={conflict} />
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
