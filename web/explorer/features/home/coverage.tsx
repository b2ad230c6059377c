import { SimpleGrid, Stack } from '@mantine/core';
import { CoverageDocument, type CoverageQuery } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { formatNumber } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import { DataTable } from '../../parts/data-table';
import { citation } from '../../parts/evidence/citation';
import { Gaps } from '../../parts/gaps';
import { Kinds } from './kinds';
import { homeWords } from './words';

type CoverageOfGraph = NonNullable<CoverageQuery['graph']>['coverage'];

/** What the graph holds: places, years, sources and kinds, each with how much, and what is missing. */
export function Coverage({ coverage }: { readonly coverage: CoverageOfGraph }) {
  const words = useWords(homeWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const shown = (path: string) => ({
    document: CoverageDocument,
    variables: {},
    path: `graph.coverage.${path}`,
  });
  const count = (number: number | null) => (number === null ? '' : formatNumber(number, language));
  const places = (coverage.places ?? []).flatMap(({ place, figures }) =>
    place ? [{ ...place, figures }] : [],
  );
  const sources = (coverage.sources ?? []).flatMap(({ source, ...counts }) =>
    source ? [{ source, ...counts }] : [],
  );
  const yearOf = (year: number | null) => (year === null ? words.yearNotStated : String(year));
  return (
    <Stack>
      <Kinds kinds={coverage.kinds ?? []} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DataTable
          caption={words.places}
          operation={shown('places')}
          rows={places}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'place',
              heading: words.place,
              cell: ({ id, name }) => <EntityLink id={id} name={name} />,
              text: ({ name }) => name,
            },
            {
              key: 'figures',
              heading: words.figures,
              numeric: true,
              cell: ({ figures }) => count(figures),
              text: ({ figures }) => String(figures),
            },
          ]}
        />
        <DataTable
          caption={words.years}
          operation={shown('periods')}
          rows={coverage.periods ?? []}
          rowKey={({ year, periodKind }) => `${String(year)} ${periodKind}`}
          columns={[
            {
              key: 'year',
              heading: words.year,
              text: ({ year }) => yearOf(year),
            },
            {
              key: 'kind',
              heading: words.period,
              text: ({ periodKind }) => terms.code('PeriodKind', periodKind),
            },
            {
              key: 'figures',
              heading: words.figures,
              numeric: true,
              cell: ({ figures }) => count(figures),
              text: ({ figures }) => String(figures),
            },
          ]}
        />
      </SimpleGrid>
      <DataTable
        caption={words.sources}
        operation={shown('sources')}
        rows={sources}
        rowKey={({ source }) => source.id}
        columns={[
          {
            key: 'source',
            heading: words.source,
            text: ({ source }) => citation(source, language),
          },
          {
            key: 'statements',
            heading: words.statements,
            numeric: true,
            cell: ({ statements }) => count(statements),
            text: ({ statements }) => String(statements ?? ''),
          },
        ]}
      />
      <Gaps gaps={coverage.gaps} />
    </Stack>
  );
}
