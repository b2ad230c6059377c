import { Button, Title } from '@mantine/core';
import { sideBySide } from '../../language/joined';
import { useTerms } from '../../language/terms';
import { languageInApi, useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { citationsOf } from '../../parts/evidence/citation';
import { partWords } from '../../parts/words';
import { rowsOf } from './compose';
import type { Page } from './related';
import type { DescribedRelationship } from '../../api/kinds';
import { useColumns } from './use-columns';
import { useFurtherPages } from './use-further-pages';
import { entityWords } from './words';

interface RelationshipTableProps {
  readonly id: string;
  /** What the entity is called. */
  readonly title: string;
  readonly kindName: string;
  readonly relationship: DescribedRelationship;
  readonly firstPage: Page;
  readonly count: number;
}

/** One relationship of the entity as a table; its further pages are fetched on demand. */
export function RelationshipTable({
  id,
  title,
  kindName,
  relationship,
  firstPage,
  count,
}: RelationshipTableProps) {
  const words = useWords(entityWords);
  const parts = useWords(partWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const further = useFurtherPages({ id, kindName, relationship, after: firstPage.next });
  const rows = [...firstPage.rows, ...further.rows];
  const columns = useColumns(relationship, rows);
  const label = terms.field(relationship.name, kindName);
  return (
    <section id={relationship.name}>
      <Title order={3}>{label}</Title>
      <DataTable
        caption={words.rows(sideBySide([title, label]), words.shown(rows.length, count))}
        rows={rows}
        rowKey={({ node }) => node.id}
        columns={columns}
        citations={citationsOf(
          rows.map(({ stated }) => stated),
          language,
        )}
        citationsElsewhere
        operation={{
          document: rowsOf(kindName, [relationship]),
          variables: { id, first: 100, language: languageInApi[language] },
          path: `node.${relationship.name}`,
        }}
      />
      {further.more && (
        <Button
          className="not-printed"
          variant="default"
          size="compact-sm"
          mt="xs"
          loading={further.isFetching}
          onClick={further.more}
        >
          {further.isError ? parts.again : parts.more}: {label}
        </Button>
      )}
    </section>
  );
}
