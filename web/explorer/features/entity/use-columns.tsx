import type { FigureFragment, RelatedFigureFragment } from '../../api/generated';
import { targets } from '../../api/generated-kinds';
import type { DescribedProperty, DescribedRelationship } from '../../api/kinds';
import { useLanguage } from '../../language/language';
import { formatDate } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import type { Column } from '../../parts/data-table';
import { Figure, indicatorName } from '../../parts/figure';
import { CitedAt, citedAt } from './cited-at';
import { EntityLink } from './entity-link';
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

  const column = (
    property: DescribedProperty,
    valuesOf: (row: Related) => Values,
    declaredBy: string | undefined,
  ): Column<Related>[] => {
    const text = (row: Related) => inWords(property, valuesOf(row)) ?? '';
    const shown = rows.some((row) => text(row) !== '');
    const heading = terms.field(property.name, declaredBy);
    return shown ? [{ key: property.name, heading, cell: text, text }] : [];
  };
  const day = (name: 'validFrom' | 'validTo', heading: string): Column<Related>[] => {
    const text = ({ stated }: Related) => (stated[name] === null ? '' : formatDate(stated[name], language));
    return rows.some((row) => text(row) !== '') ? [{ key: name, heading, cell: text, text }] : [];
  };
  const { target } = relationship;
  const several = new Set(rows.map(({ node }) => node.__typename)).size > 1;
  const kindOf = ({ node }: Related) => terms.kind(node.__typename);
  const own = target === 'Observation' ? [] : readAlone(targets[target]?.properties ?? []).filter(isOfRows);
  return [
    {
      key: 'name',
      heading: words.who,
      cell: ({ node }) => (isFigure(node) ? <FigureWithSubject figure={node} /> : <EntityLink node={node} />),
      text: ({ node }) => nameOf(node),
    },
    ...(several ? [{ key: 'kind', heading: words.kind, cell: kindOf, text: kindOf }] : []),
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
          subject={{ stated, title: `${terms.field(relationship.name)} · ${nameOf(node)}` }}
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

type RowFigure = FigureFragment & Pick<RelatedFigureFragment, 'subject'>;

function isFigure(node: Related['node']): node is Related['node'] & RowFigure {
  return node.__typename === 'Observation';
}

/** A figure with what it is of and about: rows of a relationship mix indicators and subjects. */
function FigureWithSubject({ figure }: { readonly figure: RowFigure }) {
  const { language } = useLanguage();
  return (
    <>
      {figure.subject && <EntityLink node={figure.subject} />} {indicatorName(figure.indicator, language)}
      <Figure figure={figure} />
    </>
  );
}
