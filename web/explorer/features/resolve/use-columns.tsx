import { Text } from '@mantine/core';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import type { Column } from '../../parts/table-text';
import { CandidateList } from './candidate-list';
import type { ResolvedLine } from './resolved-rows';
import { useReasonWords } from './use-reason-words';
import { resolveWords } from './words';

/** The columns of a list that was held against the graph. */
export function useColumns(
  onChoose: (line: number, id: string | null) => void,
): readonly Column<ResolvedLine>[] {
  const words = useWords(resolveWords);
  const terms = useTerms();
  const reasonWords = useReasonWords();
  const named = ({ __typename, name }: { readonly __typename: string; readonly name: string }) =>
    `${name} (${terms.kind(__typename)})`;
  const problemOf = ({ row: { problem } }: ResolvedLine) => {
    if (!problem) return '';
    const { reason, property } = problem;
    const said = words.problem[reason];
    return property === null ? said : words.problemOf(terms.field(property), said);
  };
  const outcome = ({ row, isChosen }: ResolvedLine) => (isChosen ? words.chosen : words.outcome[row.outcome]);
  const why = ({ meant }: ResolvedLine) =>
    meant?.entity ? reasonWords(meant.reason, meant.entity.name) : '';
  return [
    { key: 'line', heading: words.line, numeric: true, text: ({ line }) => String(line + 1) },
    {
      key: 'given',
      heading: words.given,
      text: ({ row }) => row.given,
      cell: ({ row: { given } }) =>
        given.trim() === '' ? (
          <Text size="sm" c="dimmed">
            {words.empty}
          </Text>
        ) : (
          <Text size="sm" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
            {given}
          </Text>
        ),
    },
    {
      key: 'outcome',
      heading: words.outcomeHeading,
      text: (line) => [outcome(line), problemOf(line)].filter((part) => part !== '').join(' '),
      cell: (line) => (
        <>
          {outcome(line)}
          <Text size="xs" c="dimmed">
            {problemOf(line)}
          </Text>
        </>
      ),
    },
    {
      key: 'match',
      heading: words.match,
      text: ({ meant }) => (meant?.entity ? named(meant.entity) : ''),
      cell: ({ meant }) =>
        meant?.entity && (
          <>
            <EntityLink id={meant.entity.id} name={meant.entity.name} /> {terms.kind(meant.entity.__typename)}
          </>
        ),
    },
    { key: 'id', heading: words.id, text: ({ meant }) => meant?.entity?.id ?? '' },
    { key: 'why', heading: words.why, text: why },
    {
      key: 'candidates',
      heading: words.candidates,
      text: ({ row }) => row.candidates.flatMap(({ entity }) => (entity ? [named(entity)] : [])).join('; '),
      cell: (line) => (
        <CandidateList
          of={line}
          onChoose={(id) => {
            onChoose(line.line, id);
          }}
        />
      ),
    },
  ];
}
