import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import {
  EntityDuplicatesDocument,
  EntityFiguresDocument,
  EntityTimelineDocument,
  type EntityHeadQuery,
} from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { flag, useAddress } from '../../app/use-address';
import { languageInApi, useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { kindNamed, outlineOf, rowsOf } from './compose';
import { Dossier } from './dossier';
import { Duplicates } from './duplicates';
import { Facts } from './facts';
import { KeyFigures } from './key-figures';
import { Network } from './network';
import { readOutline, readPage, type Outline } from './related';
import { RelationshipTable } from './relationship-table';
import { numberSources, SourceNumbersContext } from './source-numbers';
import { SourceList } from './source-list';
import { Timeline } from './timeline';
import { useEntityName } from './use-entity-name';
import { entityWords } from './words';

/** Rows of each relationship at first sight, and in the dossier. */
const pageSizes = { shown: 20, dossier: 100 } as const;

/** Key figures and pairs that may be the same have sections of their own. */
const ofOtherSections: ReadonlySet<string> = new Set(['observations', 'maybeSameAs']);

const parts = { full: flag() };

/** Everything below the heading: five questions to the API, each shown when it is answered. */
export function Sections({ head }: { readonly head: NonNullable<EntityHeadQuery['node']> }) {
  const words = useWords(entityWords);
  const { language } = useLanguage();
  const terms = useTerms();
  const [{ full }] = useAddress(parts);
  const { id, __typename: kindName } = head;
  const title = useEntityName()(head);
  const asked = { id, language: languageInApi[language] };
  const { relationships } = kindNamed(kindName);

  const document = useMemo(() => outlineOf(kindName), [kindName]);
  const outlineAnswer = useAnswer(document, asked);
  const outline = useMemo(
    () => outlineAnswer.data && readOutline(outlineAnswer.data.data, relationships),
    [outlineAnswer.data, relationships],
  );
  const recorded = relationships.filter(({ name }) => (outline?.counts.get(name) ?? 0) > 0);
  const present = recorded.filter(({ name }) => !ofOtherSections.has(name));
  const first = full ? pageSizes.dossier : pageSizes.shown;
  const rowsAnswer = useAnswer(rowsOf(kindName, present), present.length > 0 ? { ...asked, first } : null);
  const rowsData = rowsAnswer.data?.data;
  const pages = useMemo(
    () => new Map(rowsData && present.map((one) => [one.name, readPage(rowsData, one)])),
    // What is present follows from the outline.
    [rowsData, outline],
  );
  const isThing = 'name' in head;
  const figures = { ...asked, first: 100 };
  const figuresAnswer = useAnswer(EntityFiguresDocument, isThing ? figures : null);
  // One after the other: a database that plans these for the first time is slow when asked all at once.
  const rowsAreThere = outline !== undefined && (present.length === 0 || !rowsAnswer.isPending);
  const timeline = { ...asked, first: 50 };
  const timelineAnswer = useAnswer(EntityTimelineDocument, isThing && rowsAreThere ? timeline : null);
  const pairs = { ...asked, first: 20 };
  const pairsAnswer = useAnswer(
    EntityDuplicatesDocument,
    (outline?.counts.get('maybeSameAs') ?? 0) > 0 ? pairs : null,
  );

  const groups = useMemo(() => neighboursOf(outline, pages), [outline, pages]);
  const numbers = numberSources([
    ...(outline?.provenance ?? []),
    ...(outline?.single ?? []).flatMap(({ stated }) => stated.provenance ?? []),
    ...(figuresAnswer.data?.data.observations?.nodes ?? []).flatMap(({ provenance }) => provenance ?? []),
    ...(timelineAnswer.data?.data.activities?.nodes ?? []).flatMap(({ thing }) => thing?.provenance ?? []),
    ...[...pages.values()].flatMap(({ rows }) => rows.flatMap(({ stated }) => stated.provenance ?? [])),
  ]);
  const missing = relationships.filter(({ name, toMany }) => toMany && outline?.counts.get(name) === 0);
  const activities = timelineAnswer.data?.data.activities?.nodes ?? [];
  const isReady =
    rowsAreThere &&
    ![outlineAnswer, rowsAnswer, figuresAnswer, timelineAnswer].some(({ isFetching }) => isFetching);
  return (
    <SourceNumbersContext value={numbers}>
      <Stack gap="xl">
        <Dossier id={id} kindName={kindName} relationships={recorded} isReady={isReady} />
        <Asked answer={outlineAnswer}>
          {() =>
            outline && (
              <section>
                <Title order={2}>{words.facts}</Title>
                <Facts
                  head={head}
                  outline={outline}
                  operation={{ document, variables: asked, path: 'node' }}
                />
              </section>
            )
          }
        </Asked>
        {isThing && (
          <section>
            <Title order={2}>{words.figures}</Title>
            <Asked answer={figuresAnswer}>
              {({ observations }) =>
                observations && <KeyFigures title={title} figures={observations} variables={figures} />
              }
            </Asked>
          </section>
        )}
        {pairsAnswer.data && (
          <Duplicates pairs={pairsAnswer.data.data.possibleDuplicates?.nodes ?? []} variables={pairs} />
        )}
        {(timelineAnswer.isError || activities.length > 0) && (
          <section>
            <Title order={2}>{words.timeline}</Title>
            <Asked answer={timelineAnswer}>
              {() => (
                <Timeline
                  activities={activities}
                  isCut={timelineAnswer.data?.data.activities?.pageInfo.hasNextPage === true}
                  variables={timeline}
                />
              )}
            </Asked>
          </section>
        )}
        <section>
          <Title order={2}>{words.relationships}</Title>
          {outline && present.length === 0 && <Text>{words.noRelationships}</Text>}
          {present.length > 0 && (
            <Asked answer={rowsAnswer}>
              {() => (
                <Stack gap="lg">
                  <Network entity={head} groups={groups} counts={outline?.counts ?? new Map()} />
                  {present.map((relationship) => {
                    const page = pages.get(relationship.name);
                    return (
                      page && (
                        <RelationshipTable
                          key={relationship.name}
                          id={id}
                          title={title}
                          kindName={kindName}
                          relationship={relationship}
                          firstPage={page}
                          count={outline?.counts.get(relationship.name) ?? page.rows.length}
                        />
                      )
                    );
                  })}
                </Stack>
              )}
            </Asked>
          )}
          {missing.length > 0 && (
            <Text size="sm" c="dimmed" mt="md" component="details">
              <summary>{words.noneRecorded(missing.length)}</summary>
              {missing.map(({ name }) => terms.field(name, kindName)).join(language === 'zh' ? '、' : ', ')}
              {language === 'zh' ? '。' : '. '}
              {words.noneHelp}
            </Text>
          )}
        </section>
        <SourceList numbers={numbers} />
      </Stack>
    </SourceNumbersContext>
  );
}

function neighboursOf(outline: Outline | undefined, pages: ReadonlyMap<string, { rows: Outline['single'] }>) {
  const single = (outline?.single ?? []).map((one) => [one.relationship.name, [one]] as const);
  const many = [...pages].map(([name, { rows }]) => [name, rows] as const);
  return new Map([...single, ...many]);
}
