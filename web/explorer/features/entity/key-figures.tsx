import { Text } from '@mantine/core';
import { EntityFiguresDocument, type EntityFiguresQuery } from '../../api/generated';
import { sideBySide } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { formatNumber } from '../../language/numbers';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { citationsOf } from '../../parts/evidence/citation';
import { Figure, indicatorName, useFigureWords } from '../../parts/figure';
import { CitedAt, citedAt } from './cited-at';
import { useChangeWords } from './figure-changes';
import { entityWords } from './words';

type FigurePage = NonNullable<EntityFiguresQuery['observations']>;
type AboutEntity = FigurePage['nodes'][number];

interface KeyFiguresProps {
  readonly title: string;
  readonly figures: FigurePage;
  readonly variables: unknown;
}

/** Figures about the entity, by indicator, each with its qualifiers. */
export function KeyFigures({ title, figures, variables }: KeyFiguresProps) {
  const words = useWords(entityWords);
  const inWords = useFigureWords();
  const { language } = useLanguage();
  const changeOf = useChangeWords();
  const rankOf = ({ rank, rankedWithin }: AboutEntity) =>
    rank === null ? '' : words.rankIn(formatNumber(rank, language), rankedWithin?.name ?? '');
  const rows = byIndicator(figures.nodes);
  if (rows.length === 0) return <Text>{words.noFigures}</Text>;
  return (
    <DataTable
      caption={words.rows(sideBySide([title, words.figures]), words.shown(rows.length, figures.totalCount))}
      rows={rows}
      rowKey={({ id }) => id}
      operation={{ document: EntityFiguresDocument, variables, path: 'observations' }}
      citations={citationsOf(rows, language)}
      citationsElsewhere
      columns={[
        {
          key: 'indicator',
          heading: words.indicator,
          text: ({ indicator }) => indicatorName(indicator, language),
        },
        {
          key: 'figure',
          heading: words.figure,
          cell: (figure) => <Figure figure={figure} />,
          text: (figure) => inWords(figure).qualified,
        },
        ...(rows.some(({ changePercent }) => changePercent !== null)
          ? [{ key: 'change', heading: words.change, text: changeOf }]
          : []),
        ...(rows.some(({ rank }) => rank !== null)
          ? [{ key: 'rank', heading: words.rank, text: rankOf }]
          : []),
        {
          key: 'saidBy',
          heading: words.saidBy,
          cell: ({ id, provenance, indicator }) => (
            <CitedAt passages={provenance} subject={{ id, title: indicatorName(indicator, language) }} />
          ),
          text: ({ provenance }) => citedAt(provenance),
        },
      ]}
    />
  );
}

/** Figures of one indicator stand together, by the end of their periods. */
function byIndicator(figures: readonly AboutEntity[]): AboutEntity[] {
  const first = new Map<string, number>();
  figures.forEach(({ indicator }, index) => {
    const code = indicator?.code ?? '';
    if (!first.has(code)) first.set(code, index);
  });
  const place = ({ indicator }: AboutEntity) => first.get(indicator?.code ?? '') ?? 0;
  return [...figures].sort(
    (one, other) =>
      place(one) - place(other) || (one.periodEnd ?? '9999').localeCompare(other.periodEnd ?? '9999'),
  );
}
