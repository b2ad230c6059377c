import { useMemo } from 'react';
import {
  EntityDuplicatesDocument,
  EntityFiguresDocument,
  EntityTimelineDocument,
  type EntityHeadQuery,
} from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { languageInApi, useLanguage } from '../../language/language';
import { kindNamed, outlineOf, rowsOf } from './compose';
import { readOutline, readPage } from './related';

/** Rows of each relationship at first sight, and in the dossier. */
const pageSizes = { shown: 20, dossier: 100 } as const;

/** Key figures and pairs that may be the same have sections of their own. */
const ofOtherSections: ReadonlySet<string> = new Set(['observations', 'maybeSameAs']);

/** What is known of an entity: five questions to the API, each with its answer as far as it has come. */
export type EntityAnswers = ReturnType<typeof useEntityAnswers>;

/** Asks them; `full` asks for all rows that a dossier has. */
export function useEntityAnswers(head: NonNullable<EntityHeadQuery['node']>, full: boolean) {
  const { language } = useLanguage();
  const { id, __typename: kindName } = head;
  const asked = { id, language: languageInApi[language] };
  const { relationships } = kindNamed(kindName);

  const document = useMemo(() => outlineOf(kindName), [kindName]);
  const outlineAnswer = useAnswer(document, asked);
  const outline = useMemo(
    () => outlineAnswer.data && readOutline(outlineAnswer.data.data, relationships),
    [outlineAnswer.data, relationships],
  );
  const countOf = (name: string) => outline?.counts.get(name) ?? 0;
  const recorded = relationships.filter(({ name }) => countOf(name) > 0);
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
  const pairsAnswer = useAnswer(EntityDuplicatesDocument, countOf('maybeSameAs') > 0 ? pairs : null);

  const answers = [outlineAnswer, rowsAnswer, figuresAnswer, timelineAnswer];
  return {
    outline: {
      answer: outlineAnswer,
      read: outline,
      operation: { document, variables: asked, path: 'node' },
    },
    relationships: {
      answer: rowsAnswer,
      pages,
      /** Those with rows; `present` without those that have sections of their own. */
      recorded,
      present,
      missing: relationships.filter(({ name, toMany }) => toMany && outline?.counts.get(name) === 0),
    },
    /** Null where the entity is no thing of which there are figures and activities. */
    figures: isThing ? { answer: figuresAnswer, variables: figures } : null,
    timeline: { answer: timelineAnswer, variables: timeline },
    pairs: { answer: pairsAnswer, variables: pairs },
    isReady: rowsAreThere && !answers.some(({ isFetching }) => isFetching),
  };
}
