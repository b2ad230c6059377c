import { SimpleGrid, Stack, Title } from '@mantine/core';
import { CoverageDocument, type CoverageQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useTitle } from '../../app/use-title';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { DataTable } from '../../parts/data-table';
import { citation } from '../../parts/evidence/citation';
import { Gaps } from '../../parts/gaps';
import { SearchBox } from '../search/search-box';
import { Questions } from './questions';
import { homeWords } from './words';

/** The first page: what one can ask, and what the graph holds. */
export function Home() {
  const words = useWords(homeWords);
  useTitle(words.holds);
  const answer = useAnswer(CoverageDocument, {});
  return (
    <Stack>
      <Title order={1}>{words.title}</Title>
      <SearchBox autoFocus />
      <Questions />
      <Title order={2}>{words.holds}</Title>
      <Asked answer={answer}>{({ graph }) => graph && <Coverage coverage={graph.coverage} />}</Asked>
    </Stack>
  );
}

type CoverageOfGraph = NonNullable<CoverageQuery['graph']>['coverage'];

function Coverage({ coverage }: { readonly coverage: CoverageOfGraph }) {
  const words = useWords(homeWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const operation = { document: CoverageDocument, variables: {} };
  const present = (coverage.kinds ?? []).filter(({ count }) => count > 0);
  const places = (coverage.places ?? []).flatMap(({ place, figures }) =>
    place ? [{ ...place, figures }] : [],
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DataTable
          caption={words.kinds}
          operation={{ ...operation, path: 'graph.coverage.kinds' }}
          rows={present}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: 'kind',
              heading: words.kind,
              cell: ({ kind }) => terms.kind(kind),
              text: ({ kind }) => terms.kind(kind),
            },
            {
              key: 'count',
              heading: words.count,
              numeric: true,
              cell: ({ count }) => count,
              text: ({ count }) => String(count),
            },
          ]}
        />
        <DataTable
          caption={words.places}
          operation={{ ...operation, path: 'graph.coverage.places' }}
          rows={places}
          rowKey={({ id }) => id}
          columns={[
            { key: 'place', heading: words.place, cell: ({ name }) => name, text: ({ name }) => name },
            {
              key: 'figures',
              heading: words.figures,
              numeric: true,
              cell: ({ figures }) => figures,
              text: ({ figures }) => String(figures),
            },
          ]}
        />
      </SimpleGrid>
      <DataTable
        caption={words.sources}
        operation={{ ...operation, path: 'graph.coverage.sources' }}
        rows={coverage.sources ?? []}
        rowKey={({ source }) => source?.id ?? ''}
        columns={[
          {
            key: 'source',
            heading: words.source,
            cell: ({ source }) => citation(source, language),
            text: ({ source }) => citation(source, language),
          },
          {
            key: 'statements',
            heading: words.statements,
            numeric: true,
            cell: ({ statements }) => statements,
            text: ({ statements }) => String(statements ?? ''),
          },
        ]}
      />
      <Gaps gaps={coverage.gaps} />
    </>
  );
}
