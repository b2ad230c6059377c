import { columnsOf } from '../tabular/columns';
import type { Rows } from '../tabular/rows';
import { property } from '../tabular/values';
import { printable } from './printable';

/** Lines that belong under a table: how many rows, whether there are more, what is not in them, and the gaps. */
export function notesOn(rows: Rows): string[] {
  return [countOf(rows), ...warningsOn(rows)];
}

/** What a reader of the rows alone would miss. */
export function warningsOn(rows: Rows): string[] {
  return [...moreRows(rows), ...leftOut(rows), ...gaps(rows)];
}

function countOf({ path, rows: { length }, ...rows }: Rows): string {
  const total = connectionField(rows, 'totalCount');
  const all = typeof total === 'number' && total !== length ? ` of ${total}` : '';
  const where = path === '' ? '' : ` (${path})`;
  return `${length}${all} ${length === 1 && all === '' ? 'row' : 'rows'}${where}`;
}

function moreRows(rows: Rows): string[] {
  const page = connectionField(rows, 'pageInfo');
  if (property(page, 'hasNextPage') !== true) return [];
  const cursor = property(page, 'endCursor');
  const next =
    typeof cursor === 'string' ? `after: ${JSON.stringify(cursor)}` : 'the endCursor of pageInfo as after';
  return [`There are more rows: ask for more with first, or for the next page with ${next}.`];
}

function leftOut({ leftOut: paths }: Rows): string[] {
  if (paths.length === 0) return [];
  return [
    `Not in these rows: ${paths.join(', ')}. --path chooses other rows, --format json prints everything.`,
  ];
}

function gaps({ connection }: Rows): string[] {
  const field = connection?.fields.find(({ name }) => name === 'gaps');
  const rows = field && connection && property(connection.value, field.key);
  if (!Array.isArray(rows)) return [];
  const columns = columnsOf({
    path: 'gaps',
    rows,
    fields: field?.fields,
    connection: undefined,
    leftOut: [],
  });
  return rows.map((gap: unknown) => {
    const known = columns.flatMap(({ name, cellOf }) => {
      const cell = cellOf(gap);
      return cell === null
        ? []
        : name === 'reason' || name === 'message'
          ? [String(cell)]
          : [`${name} ${cell}`];
    });
    return printable(`Gap: ${known.join(', ')}`);
  });
}

/** A field of the connection by its name in the schema. */
function connectionField({ connection }: Pick<Rows, 'connection'>, name: string): unknown {
  const field = connection?.fields.find((candidate) => candidate.name === name);
  return field && connection && property(connection.value, field.key);
}
