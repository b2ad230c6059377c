import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EntityHeadQuery } from '../../api/generated';
import { sideBySide, useJoined } from '../../language/joined';
import { useTerms } from '../../language/terms';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import { citationsOf } from '../../parts/evidence/citation';
import { Gaps } from '../../parts/gaps';
import { CitedAt, citedAt } from './cited-at';
import { kindNamed } from './compose';
import { NeighbourLink } from './neighbour-link';
import type { Outline } from './related';
import { useEntityName } from './use-entity-name';
import { readAlone, useValueWords } from './use-value-words';
import { entityWords } from './words';

type Head = NonNullable<EntityHeadQuery['node']>;

interface FactsProps {
  readonly head: Head;
  readonly outline: Outline;
  readonly operation: ShownOperation;
}

interface Fact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly shown?: ReactNode;
  readonly saidBy?: ReactNode;
  readonly citedAt?: string;
}

/** What is stated of the entity itself, each with who says so, and what no source states. */
export function Facts({ head, outline, operation }: FactsProps) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const joined = useJoined();
  const nameOf = useEntityName();
  const inWords = useValueWords();
  const title = nameOf(head);
  const properties = readAlone(kindNamed(head.__typename).properties);

  const stated = (key: string, label: string, text: string | null | undefined): Fact[] => {
    if (!text) return [];
    const passages = outline.provenance?.filter(
      (passage) => passage.properties.length === 0 || passage.properties.includes(key),
    );
    const subject = { id: head.id, property: key, title: sideBySide([title, label]) };
    const conflicting = outline.conflicting.has(key);
    if (!passages || passages.length === 0) return [{ key, label, text }];
    const saidBy = <CitedAt passages={passages} subject={subject} conflicting={conflicting} />;
    return [{ key, label, text, saidBy, citedAt: citedAt(passages) }];
  };

  const single = outline.single.map(({ relationship, node, stated: says }): Fact => {
    const label = terms.field(relationship.name, head.__typename);
    const subject = { stated: says, title: sideBySide([title, label]) };
    return {
      key: relationship.name,
      label,
      text: nameOf(node),
      shown: <NeighbourLink node={node} />,
      saidBy: (
        <CitedAt
          passages={says.provenance}
          subject={subject}
          certainty={says.certainty}
          conflicting={(says.conflicts ?? []).length > 0}
        />
      ),
      citedAt: citedAt(says.provenance),
    };
  });
  const facts: Fact[] = [
    ...('name' in head ? stated('name', words.name, head.name) : []),
    ...('aliases' in head ? stated('aliases', words.otherNames, joined.items(head.aliases)) : []),
    ...properties.flatMap((property) =>
      stated(property.name, terms.field(property.name, head.__typename), inWords(property, outline.values)),
    ),
    ...single,
    { key: 'id', label: words.id, text: head.id },
  ];
  const shown = new Set(facts.map(({ key }) => key));
  const missing = [
    ...properties,
    ...kindNamed(head.__typename).relationships.filter(({ toMany }) => !toMany),
  ].filter(({ name }) => !shown.has(name) && name !== 'masked');
  return (
    <>
      <DataTable
        caption={sideBySide([title, words.facts])}
        rows={facts}
        rowKey={({ key }) => key}
        operation={operation}
        citations={citationsOf([outline, ...outline.single.map(({ stated: says }) => says)], language)}
        citationsElsewhere
        columns={[
          {
            key: 'property',
            heading: words.property,
            text: ({ label }) => label,
          },
          {
            key: 'value',
            heading: words.value,
            cell: (fact) => fact.shown ?? fact.text,
            text: ({ text }) => text,
          },
          {
            key: 'saidBy',
            heading: words.saidBy,
            cell: ({ saidBy }) => saidBy,
            text: ({ citedAt: where = '' }) => where,
          },
        ]}
      />
      {missing.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.notStated} {joined.items(missing.map(({ name }) => terms.field(name, head.__typename)))}
        </Text>
      )}
      <Gaps gaps={outline.gaps} />
    </>
  );
}
