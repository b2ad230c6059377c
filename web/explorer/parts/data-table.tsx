import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { graphiqlAddress, longestAddress } from '../api/addresses';
import type { TypedDocumentString } from '../api/generated';
import { useLanguage } from '../language/language';
import { useWords } from '../language/words';
import { FileLink } from './file-link';
import { asText, numbered, type Column } from './table-text';
import { partWords } from './words';

/** The operation that a table or picture shows, so that it can be opened, exported and checked. */
export interface ShownOperation {
  readonly document: TypedDocumentString<unknown, never>;
  readonly variables: unknown;
  /** Where the rows lie in the answer, for CSV where it has several tables. */
  readonly path?: string;
  /** False where what is shown stands beside the rows of the answer, as totals do: files hold the rows. */
  readonly asFile?: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows, for those who see it and for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly operation?: ShownOperation;
  /** The sources of what is shown, as citations; they go along when the table is copied. */
  readonly citations?: readonly string[];
  /** The view lists the sources of several tables in one place. */
  readonly citationsElsewhere?: boolean;
}

/** A table with what one does to it: copy it with its sources, take it as a file, see its query. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  operation,
  citations = [],
  citationsElsewhere = false,
}: DataTableProps<Row>) {
  return (
    <figure style={{ margin: 0 }}>
      <div className="scrolls" tabIndex={0} role="region" aria-label={caption}>
        <Table striped captionSide="top" style={{ '--columns': columns.length }}>
          <Table.Caption ta="left">{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, heading, numeric }) => (
                <Table.Th key={key} scope="col" ta={numeric ? 'right' : 'left'}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row)}>
                {columns.map(({ key, numeric, text, cell = text }) => (
                  <Table.Td key={key} ta={numeric ? 'right' : 'left'}>
                    {cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {!citationsElsewhere && <Citations citations={citations} />}
      <Toolbar
        operation={operation}
        copied={() => asText(columns, rows, [caption, ...citations.map(numbered)])}
      />
    </figure>
  );
}

function Citations({ citations }: { readonly citations: readonly string[] }) {
  const words = useWords(partWords);
  if (citations.length === 0) return null;
  return (
    <Text size="xs" component="div" mt="xs">
      {words.sources}
      {citations.map((citation, index) => (
        <div key={citation}>{numbered(citation, index)}</div>
      ))}
    </Text>
  );
}

interface ToolbarProps {
  readonly operation: ShownOperation | undefined;
  /** The text to copy. */
  readonly copied: () => string;
}

/** What one does to a table or picture. */
export function Toolbar({ operation, copied }: ToolbarProps) {
  const words = useWords(partWords);
  const { language } = useLanguage();
  const clipboard = useClipboard();
  const query = operation && graphiqlAddress(operation.document, operation.variables);
  return (
    <Group gap="sm" mt="xs" className="not-printed">
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          clipboard.copy(copied());
        }}
      >
        {clipboard.copied ? words.copied : words.copy}
      </Button>
      {operation && (
        <>
          {operation.asFile !== false &&
            (['xlsx', 'csv'] as const).map((format) => (
              <FileLink key={format} {...operation} format={format} language={language} />
            ))}
          {query !== undefined && query.length <= longestAddress && (
            <Anchor size="sm" href={query} target="_blank">
              {words.showQuery}
            </Anchor>
          )}
        </>
      )}
    </Group>
  );
}
