import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EntityHeadQuery, PassageFragment } from '../../api/generated';
import { flag, useAddress } from '../../app/use-address';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { Dossier } from './dossier';
import { Duplicates } from './duplicates';
import { Facts } from './facts';
import { KeyFigures } from './key-figures';
import { Relationships } from './relationships';
import { numberSources, SourceNumbersContext } from './source-numbers';
import { SourceList } from './source-list';
import { Timeline } from './timeline';
import { useEntityAnswers, type EntityAnswers } from './use-entity-answers';
import { useEntityName } from './use-entity-name';
import { entityWords } from './words';

const parts = { full: flag() };

/** Everything below the heading, each section shown when it is answered. */
export function Sections({ head }: { readonly head: NonNullable<EntityHeadQuery['node']> }) {
  const words = useWords(entityWords);
  const [{ full }] = useAddress(parts);
  const answers = useEntityAnswers(head, full);
  const { outline, relationships, figures, timeline, pairs, isReady } = answers;
  const title = useEntityName()(head);
  const numbers = numberSources(passagesIn(answers));
  const activities = timeline.answer.data?.data.activities;
  return (
    <SourceNumbersContext value={numbers}>
      <Stack gap="xl">
        <Dossier
          id={head.id}
          kindName={head.__typename}
          relationships={relationships.recorded}
          isReady={isReady}
        />
        <Asked answer={outline.answer}>
          {() =>
            outline.read && (
              <Section heading={words.facts}>
                <Facts head={head} outline={outline.read} operation={outline.operation} />
              </Section>
            )
          }
        </Asked>
        {figures && (
          <Section heading={words.figures}>
            <Asked answer={figures.answer}>
              {({ observations }) =>
                observations && (
                  <KeyFigures title={title} figures={observations} variables={figures.variables} />
                )
              }
            </Asked>
          </Section>
        )}
        {pairs.answer.data && (
          <Duplicates
            pairs={pairs.answer.data.data.possibleDuplicates?.nodes ?? []}
            variables={pairs.variables}
          />
        )}
        {(timeline.answer.isError || (activities?.nodes ?? []).length > 0) && (
          <Section heading={words.timeline}>
            <Asked answer={timeline.answer}>
              {() => (
                <Timeline
                  activities={activities?.nodes ?? []}
                  isCut={activities?.pageInfo.hasNextPage === true}
                  variables={timeline.variables}
                />
              )}
            </Asked>
          </Section>
        )}
        <Section heading={words.relationships}>
          <Relationships head={head} title={title} outline={outline.read} answered={relationships} />
        </Section>
        <SourceList numbers={numbers} />
      </Stack>
    </SourceNumbersContext>
  );
}

interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

function Section({ heading, children }: SectionProps) {
  return (
    <section>
      <Title order={2}>{heading}</Title>
      {children}
    </section>
  );
}

/** What the page cites, in the order in which it does. */
function passagesIn({
  outline,
  relationships,
  figures,
  timeline,
}: EntityAnswers): readonly PassageFragment[] {
  const stated = [
    ...(outline.read ? [outline.read, ...outline.read.single.map((one) => one.stated)] : []),
    ...(figures?.answer.data?.data.observations?.nodes ?? []),
    ...(timeline.answer.data?.data.activities?.nodes ?? []).flatMap(({ thing }) => thing ?? []),
    ...[...relationships.pages.values()].flatMap(({ rows }) => rows.map((one) => one.stated)),
  ];
  return stated.flatMap(({ provenance }) => provenance ?? []);
}
