import type { EChartsCoreOption } from 'echarts/core';
import { useMemo, type ReactNode } from 'react';
import type { Comparator, TotalBesideSumFragment } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Chart } from '../../parts/chart';
import { valueInWords } from '../../parts/figure-words';
import { barColors, barFrame, barStyle, namesAxis } from './bars';
import { districtWords } from './words';

interface TotalBarsProps {
  readonly what: string;
  readonly reconciliation: TotalBesideSumFragment;
  /** The table with the same values. */
  readonly children: ReactNode;
}

/** Two bars: what is stated of the whole, and the districts that can be added, end to end. What is not known has none. */
export function TotalBars({ what, reconciliation, children }: TotalBarsProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const terms = useTerms();
  const option = useMemo(() => {
    const { total, sum, parts } = reconciliation;
    const valueOf = (figure: Parameters<typeof valueInWords>[0]) =>
      valueInWords(figure, language, terms.unit) ?? '';
    const added = parts.flatMap(({ place, figures }) =>
      figures
        .filter(({ treatment }) => treatment === 'ADDED')
        .map((figure) => ({
          name: place?.name ?? '',
          exact: figure.exact,
          // A sum that is a bound ends nowhere for certain, even where its parts are exact.
          comparator: sum?.comparator ?? null,
          label: valueOf(figure),
        })),
    );
    return optionOf(
      total?.exact == null
        ? []
        : [
            {
              name: words.total.total,
              exact: total.exact,
              comparator: total.comparator,
              label: valueOf(total),
            },
          ],
      added,
      {
        total: words.total.total,
        sum: sum ? words.total.sumOf(sum.added, sum.of) : words.total.sum,
        sumLabel: sum ? valueOf(sum) : '',
      },
    );
  }, [reconciliation, words, terms, language]);
  return (
    <Chart label={words.total.chart(what)} option={option} height={140}>
      {children}
    </Chart>
  );
}

interface Segment {
  readonly name: string;
  readonly exact: string | null;
  readonly comparator: Comparator | null;
  readonly label: string;
}

interface Names {
  readonly total: string;
  readonly sum: string;
  readonly sumLabel: string;
}

/** The last segment of the sum carries the sum; the others show theirs to the pointer, and in the table. */
function optionOf(
  total: readonly Segment[],
  added: readonly Segment[],
  { total: totalName, sum, sumLabel }: Names,
): EChartsCoreOption {
  const bar = ({ name, exact, comparator, label }: Segment, at: 0 | 1, color: string, written: string) => ({
    type: 'bar',
    stack: 'all',
    barMaxWidth: 34,
    data: [at, 1 - at].map((_, row) => (row === at ? Number(exact) : null)),
    itemStyle: barStyle(color, comparator),
    label: { show: written !== '', position: 'right', formatter: written },
    tooltip: { formatter: `${name}: ${label}` },
  });
  return {
    ...barFrame,
    yAxis: namesAxis([totalName, sum]),
    series: [
      ...total.map((segment) => bar(segment, 0, barColors.stated, segment.label)),
      ...added.map((segment, index) =>
        bar(segment, 1, barColors.beside, index === added.length - 1 ? sumLabel : ''),
      ),
    ],
  };
}
