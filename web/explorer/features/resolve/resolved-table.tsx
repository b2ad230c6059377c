import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ResolvedFragment, ResolveOutcome } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import { idsOf, resolvedLines, type ResolvedLine } from './resolved-rows';
import { useColumns } from './use-columns';
import { resolveWords } from './words';

const outcomes: readonly ResolveOutcome[] = ['MATCHED', 'AMBIGUOUS', 'NOT_FOUND', 'INVALID'];

interface ResolvedTableProps {
  readonly rows: readonly ResolvedFragment[];
  readonly chosen: ReadonlyMap<number, string>;
  /** Null takes a choice back. */
  readonly onChoose: (line: number, id: string | null) => void;
  readonly operation: ShownOperation;
}

/** What became of each line, how many lines of each sort there are, and the ids of all that is meant. */
export function ResolvedTable({ rows, chosen, onChoose, operation }: ResolvedTableProps) {
  const words = useWords(resolveWords);
  const clipboard = useClipboard();
  const lines = resolvedLines(rows, chosen);
  const ids = idsOf(lines);
  return (
    <>
      <Counts lines={lines} />
      {ids.length > 0 && (
        <Group className="not-printed">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              clipboard.copy(ids.join('\n'));
            }}
          >
            {clipboard.copied ? words.idsCopied : words.copyIds(ids.length)}
          </Button>
        </Group>
      )}
      <DataTable
        caption={words.caption}
        columns={useColumns(onChoose)}
        rows={lines}
        rowKey={({ line }) => String(line)}
        operation={operation}
      />
      {lines.some(({ isChosen }) => isChosen) && (
        <Text size="sm" className="not-printed">
          {words.fileHasNoChoices}
        </Text>
      )}
    </>
  );
}

function Counts({ lines }: { readonly lines: readonly ResolvedLine[] }) {
  const words = useWords(resolveWords);
  const { details } = useJoined();
  const chosen = lines.filter(({ isChosen }) => isChosen).length;
  const counts = outcomes.flatMap((outcome) => {
    const count = lines.filter(({ row }) => row.outcome === outcome).length;
    return count === 0 ? [] : [words.count(words.outcome[outcome], count)];
  });
  const all = [
    words.rows(lines.length),
    ...counts,
    ...(chosen === 0 ? [] : [words.count(words.chosen, chosen)]),
  ];
  return (
    <Text role="status" size="sm">
      {details(all)}
    </Text>
  );
}
