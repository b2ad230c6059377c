import { Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useLanguage, type Language } from '../../language/language';
import { formatDate, formatNumber } from '../../language/numbers';
import { useTerms, type Terms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Chart } from '../../parts/chart';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import { periodInWords, valueInWords } from '../../parts/figure-words';
import { partWords } from '../../parts/words';
import { citationsOf } from '../../parts/evidence/citation';
import { useFigureText } from './figure-text';
import { PlaceLink } from './place-link';
import { dayOf, momentsOf, type Moment, type PlaceSeries, type SeriesOfKind } from './series-of-kind';
import { StatedFigure } from './stated-figure';
import { districtWords } from './words';

interface SeriesPictureProps {
  readonly what: string;
  readonly kind: SeriesOfKind;
  readonly operation: ShownOperation;
}

/** Figures of one kind over time: a line for each place, and the same as a table. */
export function SeriesPicture({ what, kind, operation }: SeriesPictureProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const terms = useTerms();
  const option = useMemo(() => optionOf(kind.places, language, terms), [kind, language, terms]);
  const drawn = kind.places.flatMap(({ points }) => points).filter(({ exact }) => exact !== null);
  const table = <SeriesTable what={what} kind={kind} operation={operation} />;
  if (drawn.length === 0) return table;
  const notes = [
    words.series.points,
    ...(kind.places.every(({ points }) => points.length < 2) ? [words.series.onePoint] : []),
    ...(kind.places.some(({ missingYears }) => missingYears.length > 0) ? [words.series.broken] : []),
  ];
  return (
    <Chart label={words.series.chart(what)} option={option} height={360}>
      {notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
      {table}
    </Chart>
  );
}

interface Row {
  readonly place: PlaceSeries['place'];
  readonly moment: Moment;
}

/** Every figure of the picture, and every year in between that has none. */
function SeriesTable({ what, kind, operation }: SeriesPictureProps) {
  const words = useWords(districtWords);
  const { missing } = useWords(partWords);
  const { language } = useLanguage();
  const figureText = useFigureText();
  const rows = kind.places.flatMap((series): Row[] =>
    momentsOf(series).map((moment) => ({ place: series.place, moment })),
  );
  const figureOf = ({ moment }: Row) => ('point' in moment ? moment.point.observation : null);
  return (
    <DataTable
      caption={words.series.table(what)}
      operation={{ ...operation, path: 'timeSeries.rows' }}
      citations={citationsOf(
        rows.flatMap((row) => figureOf(row) ?? []),
        language,
      )}
      rows={rows}
      rowKey={(row) => `${row.place.id} ${figureOf(row)?.id ?? dayOf(row.moment)}`}
      columns={[
        {
          key: 'place',
          heading: words.placeColumn,
          cell: ({ place }) => <PlaceLink place={place} />,
          text: ({ place }) => place.name,
        },
        {
          key: 'period',
          heading: words.series.period,
          text: ({ moment }) => periodOf(moment, language),
        },
        {
          key: 'figure',
          heading: words.figure,
          cell: (row) => {
            const figure = figureOf(row);
            return figure ? <StatedFigure figure={figure} /> : missing;
          },
          text: (row) => {
            const figure = figureOf(row);
            return figure ? figureText(figure) : missing;
          },
        },
      ]}
    />
  );
}

function periodOf(moment: Moment, language: Language): string {
  return 'point' in moment
    ? periodInWords(moment.point, language)
    : partWords[language].period.inYear(formatDate(moment.missingYear, language));
}

/** With more points than this, the numbers would cover each other; the pointer and the table have them. */
const MAXIMUM_LABELS = 12;

/**
 * A line for each place through its own figures in the order of time; a year without one breaks it. Places stand at the
 * periods that their sources print, so that the end of a year and a day in April are not taken for the same.
 */
function optionOf(places: readonly PlaceSeries[], language: Language, terms: Terms): EChartsCoreOption {
  const moments = places.flatMap(momentsOf).sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  const periods = [...new Set(moments.map((moment) => periodOf(moment, language)))];
  const drawn = places.filter(({ points }) => points.some(({ exact }) => exact !== null));
  return {
    grid: { left: 8, right: 24, top: 24, bottom: 64, outerBoundsMode: 'same' },
    legend: { bottom: 0, icon: 'circle' },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'category',
      data: periods,
      axisLabel: { hideOverlap: true, width: 120, overflow: 'break' },
    },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => formatNumber(value, language) } },
    series: drawn.map((series) => ({
      type: 'line',
      name: series.place.name,
      symbol: 'circle',
      connectNulls: false,
      data: momentsOf(series).map((moment) => {
        const period = periodOf(moment, language);
        if (!('point' in moment) || moment.point.exact === null) return [period, null];
        const { exact, comparator } = moment.point;
        const label = valueInWords(moment.point, language, terms.unit) ?? '';
        const isExact = comparator === 'EQUAL';
        return {
          value: [period, Number(exact)],
          symbol: isExact ? 'circle' : 'emptyDiamond',
          symbolSize: isExact ? 9 : 13,
          label: { show: moments.length <= MAXIMUM_LABELS, position: 'top', formatter: label },
          tooltip: { formatter: `${series.place.name}: ${label}, ${period}` },
        };
      }),
    })),
  };
}
