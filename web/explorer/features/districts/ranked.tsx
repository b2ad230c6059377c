import { Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback, useMemo } from 'react';
import {
  RankedDistrictsDocument,
  type RankedDistrictFragment,
  type RankedDistrictsQueryVariables,
} from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Chart } from '../../parts/chart';
import { DataTable } from '../../parts/data-table';
import { useEvidence } from '../../parts/evidence/evidence-context';
import { valueInWords } from '../../parts/figure-words';
import { barColors, barFrame, barStyle, namesAxis } from './bars';
import { citationsOf } from '../../parts/evidence/citation';
import { useFigureText } from './figure-text';
import { PlaceLink } from './place-link';
import { StatedFigure } from './stated-figure';
import { districtWords } from './words';

interface RankedProps {
  readonly what: string;
  readonly places: readonly RankedDistrictFragment[];
  readonly variables: RankedDistrictsQueryVariables;
}

/** The ranked districts as bars and as a table. */
export function Ranked({ what, places, variables }: RankedProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const terms = useTerms();
  const figureText = useFigureText();
  const evidence = useEvidence();
  const rankText = useCallback(
    ({ rank, certain, bestRank, worstRank }: RankedDistrictFragment) =>
      certain ? String(rank) : words.rank.open(bestRank, worstRank),
    [words],
  );
  const statedRank = ({ statedRank: rank, statedRankWithin }: RankedDistrictFragment) =>
    rank === null ? '' : words.rankWithin(words.rankNumber(rank), statedRankWithin?.name ?? '');
  const bars = useMemo(
    () =>
      places.map((ranked): Bar => ({
        id: ranked.observation?.id ?? '',
        name: `${rankText(ranked)}  ${ranked.place?.name ?? ''}`,
        value: Number(ranked.exact),
        label: valueInWords(ranked, language, terms.unit) ?? '',
        comparator: ranked.comparator,
      })),
    [places, rankText, language, terms],
  );
  const option = useMemo(() => optionOf(bars), [bars]);
  const openPassage = useCallback(
    (part: { readonly name: string }) => {
      const bar = bars.find(({ name }) => name === part.name);
      if (bar) evidence.show({ id: bar.id, title: `${what}: ${bar.label}` });
    },
    [bars, evidence, what],
  );
  const citations = citationsOf(
    places.flatMap(({ observation }) => observation ?? []),
    language,
  );
  return (
    <Chart
      label={words.rank.chart(what)}
      option={option}
      height={40 + 44 * places.length}
      onChosen={openPassage}
    >
      {places.some(({ comparator }) => comparator !== 'EQUAL') && (
        <Text size="sm">{words.rank.qualified}</Text>
      )}
      <DataTable
        caption={words.rank.table(what)}
        operation={{ document: RankedDistrictsDocument, variables, path: 'rank.places' }}
        citations={citations}
        rows={places}
        rowKey={({ place, rank }) => place?.id ?? String(rank)}
        columns={[
          { key: 'rank', heading: words.rank.rank, text: rankText },
          {
            key: 'place',
            heading: words.district,
            cell: ({ place }) => <PlaceLink place={place} />,
            text: ({ place }) => place?.name ?? '',
          },
          {
            key: 'figure',
            heading: words.figure,
            cell: ({ observation }) => observation && <StatedFigure figure={observation} />,
            text: ({ observation }) => (observation ? figureText(observation) : ''),
          },
          ...(places.some(({ statedRank: rank }) => rank !== null)
            ? [{ key: 'stated', heading: words.statedRank, text: statedRank }]
            : []),
        ]}
      />
    </Chart>
  );
}

interface Bar {
  /** Of the figure, whose passage the bar opens. */
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly comparator: RankedDistrictFragment['comparator'];
}

function optionOf(bars: readonly Bar[]): EChartsCoreOption {
  return {
    ...barFrame,
    yAxis: namesAxis(bars.map(({ name }) => name)),
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        data: bars.map(({ name, value, label, comparator }) => ({
          name,
          value,
          itemStyle: barStyle(barColors.stated, comparator),
          label: { show: true, position: 'right', formatter: label },
          tooltip: { formatter: `${name}: ${label}` },
        })),
      },
    ],
  };
}
