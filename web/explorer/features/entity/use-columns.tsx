import type { FigureFragment, RelatedFigureFragment } from '../../api/generated';
import { targets } from '../../api/generated-kinds';
import type { DescribedProperty, DescribedRelationship } from '../../api/kinds';
import { sideBySide } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { formatDate } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import type { Column } from '../../parts/table-text';
import { Figure, indicatorName, useFigureWords } from '../../parts/figure';
import { CitedAt, citedAt } from './cited-at';
import { NeighbourLink } from './neighbour-link';
import type { Related, Values } from './related';
import { useEntityName } from './use-entity-name';
import { readAlone, useValueWords } from './use-value-words';
import { entityWords } from './words';

/** The columns of a relationship: only what at least one of its rows states. */
export function useColumns(
  relationship: DescribedRelationship,
  rows: readonly Related[],
): readonly Column<Related>[] {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const nameOf = useEntityName();
  const inWords = useValueWords();

  const figureWords = useFigureWords();
  const column = (
    property: DescribedProperty,
    valuesOf: (row: Related) => Values,
    declaredBy: string | undefined,
  ): Column<Related>[] => {
    const text = (row: Related) => inWords(property, valuesOf(row)) ?? '';
    const shown = rows.some((row) => text(row) !== '' && !saysNothing(property, valuesOf(row)));
    const heading = terms.field(property.name, declaredBy);
    return shown ? [{ key: property.name, heading, text }] : [];
  };
  const day = (name: 'validFrom' | 'validTo', heading: string): Column<Related>[] => {
    const text = ({ stated }: Related) => (stated[name] === null ? '' : formatDate(stated[name], language));
    return rows.some((row) => text(row) !== '') ? [{ key: name, heading, text }] : [];
  };
  const { target } = relationship;
  const several = new Set(rows.map(({ node }) => node.__typename)).size > 1;
  const kindOf = ({ node }: Related) => terms.kind(node.__typename);
  const own = target === 'Observation' ? [] : readAlone(targets[target]?.properties ?? []).filter(isOfRows);
  const figures: Column<Related>[] = [
    {
      key: 'subject',
      heading: words.subject,
      cell: ({ node }) => isFigure(node) && node.subject && <NeighbourLink node={node.subject} />,
      text: ({ node }) => (isFigure(node) ? (node.subject?.name ?? '') : ''),
    },
    {
      key: 'indicator',
      heading: words.indicator,
      text: ({ node }) => (isFigure(node) ? indicatorName(node.indicator, language) : ''),
    },
    {
      key: 'figure',
      heading: words.figure,
      cell: ({ node }) => isFigure(node) && <Figure figure={node} />,
      text: ({ node }) => (isFigure(node) ? figureWords(node).qualified : ''),
    },
  ];
  const named: Column<Related>[] = [
    {
      key: 'name',
      heading: words.who,
      cell: ({ node }) => <NeighbourLink node={node} />,
      text: ({ node }) => nameOf(node),
    },
  ];
  return [
    ...(target === 'Observation' ? figures : named),
    ...(several ? [{ key: 'kind', heading: words.kind, text: kindOf }] : []),
    ...relationship.properties.flatMap((property) => column(property, ({ values }) => values, undefined)),
    ...own.flatMap((property) => column(property, ({ node }) => node, target)),
    ...day('validFrom', words.holdsFrom),
    ...day('validTo', words.holdsTo),
    {
      key: 'saidBy',
      heading: words.saidBy,
      cell: ({ node, stated }) => (
        <CitedAt
          passages={stated.provenance}
          certainty={stated.certainty}
          conflicting={(stated.conflicts ?? []).length > 0}
          subject={{ stated, title: sideBySide([terms.field(relationship.name), nameOf(node)]) }}
        />
      ),
      text: ({ stated }) => citedAt(stated.provenance),
    },
  ];
}

/** Left out of rows: what names already say, and technical keys. */
const leftOut = new Set([
  'title',
  'labelZh',
  'labelEn',
  'nameEn',
  'regime',
  'definition',
  'subjectKey',
  'subjectId',
]);
const isOfRows = ({ name }: DescribedProperty): boolean => !leftOut.has(name) && name !== 'masked';

/** That the days of an event have no basis says nothing where there are no days. */
const saysNothing = ({ name }: DescribedProperty, values: Values): boolean =>
  name === 'periodBasis' && values[name] === 'NOT_STATED';

type RowFigure = FigureFragment & Pick<RelatedFigureFragment, 'subject'>;

function isFigure(node: Related['node']): node is Related['node'] & RowFigure {
  return node.__typename === 'Observation';
}
