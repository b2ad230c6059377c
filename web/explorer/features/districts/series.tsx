import { List, Stack, Text, Title } from '@mantine/core';
import { FiguresOverTimeDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import type { ShownOperation } from '../../parts/data-table';
import { indicatorName } from '../../parts/figure';
import type { Choice } from './choice';
import { PlaceLink } from './place-link';
import { SeriesPicture } from './series-picture';
import { seriesByKind, type SeriesOfKind, type SeriesOfPlace, type TimeSeries } from './series-of-kind';
import { StatedFigure } from './stated-figure';
import { useComparedPlaces } from './use-places';
import { districtWords } from './words';

interface SeriesProps {
  readonly choice: Choice;
}

/** An indicator over time, for a place and what lies in it, or for places of one's choice. */
export function Series({ choice }: SeriesProps) {
  const subjects = useComparedPlaces(choice);
  const variables = subjects && { indicator: choice.indicator, subjects };
  const answer = useAnswer(FiguresOverTimeDocument, variables);
  return (
    <Asked answer={answer}>
      {({ timeSeries }) =>
        timeSeries && (
          <AllSeries timeSeries={timeSeries} operation={{ document: FiguresOverTimeDocument, variables }} />
        )
      }
    </Asked>
  );
}

interface AllSeriesProps {
  readonly timeSeries: TimeSeries;
  readonly operation: ShownOperation;
}

function AllSeries({ timeSeries: { indicator, rows }, operation }: AllSeriesProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const kindName = useKindName();
  const kinds = seriesByKind(rows);
  const name = indicatorName(indicator, language);
  return (
    <Stack>
      <Title order={2}>{name}</Title>
      {kinds.length > 1 && <Text>{words.series.apart}</Text>}
      {kinds.map((kind) => (
        <section key={kind.key}>
          {kinds.length > 1 && <Title order={3}>{kindName(kind)}</Title>}
          <SeriesPicture what={words.series.of(name, kindName(kind))} kind={kind} operation={operation} />
        </section>
      ))}
      <Undated rows={rows.filter(({ undated }) => (undated ?? []).length > 0)} />
      <WithoutFigure
        rows={rows.filter(({ series, undated }) => series.length === 0 && (undated ?? []).length === 0)}
      />
    </Stack>
  );
}

/** What the figures of one picture have in common. */
function useKindName(): (kind: SeriesOfKind) => string {
  const words = useWords(districtWords);
  const joined = useJoined();
  const terms = useTerms();
  return ({ unit, periodKind, denominator, status }) => {
    const parts = [
      terms.code('PeriodKind', periodKind),
      ...(denominator === null ? [] : [terms.code('Denominator', denominator)]),
      ...(status === null ? [] : [terms.code('Status', status)]),
    ];
    return words.series.kind(joined.details(parts), terms.unit(unit));
  };
}

/** Figures whose period no source states: shown, and in no picture. */
function Undated({ rows }: { readonly rows: readonly SeriesOfPlace[] }) {
  const words = useWords(districtWords);
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3}>{words.series.undated}</Title>
      {rows.map(({ subject, undated }) => (
        <div key={subject?.id}>
          <PlaceLink place={subject} />
          {(undated ?? []).map((figure) => (
            <StatedFigure key={figure.id} figure={figure} />
          ))}
        </div>
      ))}
    </section>
  );
}

function WithoutFigure({ rows }: { readonly rows: readonly SeriesOfPlace[] }) {
  const words = useWords(districtWords);
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3}>{words.series.without}</Title>
      <List>
        {rows.map(({ subject }) => (
          <List.Item key={subject?.id}>
            <PlaceLink place={subject} />
          </List.Item>
        ))}
      </List>
    </section>
  );
}
