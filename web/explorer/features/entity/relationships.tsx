import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { EntityHeadQuery } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { Network } from './network';
import type { Outline, Page, Related } from './related';
import { RelationshipTable } from './relationship-table';
import type { EntityAnswers } from './use-entity-answers';
import { entityWords } from './words';

interface RelationshipsProps {
  readonly head: NonNullable<EntityHeadQuery['node']>;
  /** What the entity is called. */
  readonly title: string;
  /** Undefined until it is answered. */
  readonly outline: Outline | undefined;
  readonly answered: EntityAnswers['relationships'];
}

/** The neighbours of an entity as a picture, each relationship as a table, and which are not recorded. */
export function Relationships({ head, title, outline, answered }: RelationshipsProps) {
  const words = useWords(entityWords);
  const { answer, pages, present, missing } = answered;
  const groups = useMemo(() => neighboursOf(outline, pages), [outline, pages]);
  if (!outline) return null;
  const { counts } = outline;
  return (
    <>
      {present.length === 0 && <Text>{words.noRelationships}</Text>}
      {present.length > 0 && (
        <Asked answer={answer}>
          {() => (
            <Stack gap="lg">
              <Network entity={head} groups={groups} counts={counts} />
              {present.map((relationship) => {
                const page = pages.get(relationship.name);
                return (
                  page && (
                    <RelationshipTable
                      key={relationship.name}
                      id={head.id}
                      title={title}
                      kindName={head.__typename}
                      relationship={relationship}
                      firstPage={page}
                      count={counts.get(relationship.name) ?? page.rows.length}
                    />
                  )
                );
              })}
            </Stack>
          )}
        </Asked>
      )}
      {missing.length > 0 && <NotRecorded kindName={head.__typename} relationships={missing} />}
    </>
  );
}

interface NotRecordedProps {
  readonly kindName: string;
  readonly relationships: readonly { readonly name: string }[];
}

function NotRecorded({ kindName, relationships }: NotRecordedProps) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const joined = useJoined();
  return (
    <Text size="sm" c="dimmed" mt="md" component="details">
      <summary>{words.noneRecorded(relationships.length)}</summary>
      {words.noneNamed(joined.items(relationships.map(({ name }) => terms.field(name, kindName))))}
    </Text>
  );
}

function neighboursOf(
  outline: Outline | undefined,
  pages: ReadonlyMap<string, Page>,
): ReadonlyMap<string, readonly Related[]> {
  const single = (outline?.single ?? []).map((one) => [one.relationship.name, [one]] as const);
  const many = [...pages].map(([name, { rows }]) => [name, rows] as const);
  return new Map([...single, ...many]);
}
