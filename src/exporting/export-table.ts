import type { Cell } from '../tabular/columns';
import { rowsAt } from '../tabular/rows';
import { valueAt } from '../tabular/columns';
import { walk } from '../tabular/paths';
import { entitiesOf, entityOf, gapsOf } from './found';
import { linkRows, linkTablesOf, type LinkContext, type LinkTable } from './link-tables';
import { reasonsOf } from './missing';
import { outputColumns, type OutputColumn } from './output-columns';
import type { TablePlan } from './plan-table';
import type { TablePage } from './read-pages';
import { TableTally } from './tally';

/** One table of an export: how it is read, what it looks like, and what has been read of it so far. */
export interface ExportTable {
  plan: TablePlan;
  columns: readonly OutputColumn[];
  links: readonly LinkTable[];
  /** The most rows, and who set it. */
  limit: number;
  /** The pages from the first on; that one was read before anything was written. */
  pages: AsyncIterable<TablePage>;
  tally: TableTally;
  /** Values that were selected beside the rows, by where they lie. */
  beside: Map<string, unknown>;
}

/** A row as it is written, with the rows of its lists. */
export interface ExportRow {
  cells: Cell[];
  links: Iterable<{ table: LinkTable; cells: Cell[] }>;
}

export function tableOf(
  plan: TablePlan,
  names: readonly string[] | undefined,
  context: LinkContext,
  { linked, limit }: { linked: boolean; limit: number },
): Omit<ExportTable, 'pages'> {
  const { fields } = rowsAt(plan.selection, {}, plan.path);
  const links = linked && fields ? linkTablesOf(fields, context) : [];
  const columns = outputColumns(plan, names, { ...context, linked: links.length > 0 });
  return { plan, columns, links, limit, tally: new TableTally(), beside: new Map() };
}

/** The rows of a table, one page after the other. */
export async function* exportRows(
  { plan, columns, links, pages, tally, beside }: ExportTable,
  context: LinkContext,
): AsyncGenerator<ExportRow[], void, undefined> {
  // Line 1 holds the headings.
  let line = 1;
  for await (const page of pages) {
    if (line === 1) noteBeside(plan, page, beside);
    tally.add(page);
    const listGaps = gapsOf(page.connection);
    yield page.rows.map((row) => {
      line += 1;
      const reasons = reasonsOf({
        columns: columns.flatMap(({ column }) => column ?? []),
        row,
        entities: entitiesOf(row, context.identifiers),
        ownGaps: gapsOf(row),
        listGaps,
        language: context.language,
      });
      const cells = columns.map(({ cellOf }) => cellOf(row, reasons));
      return { cells, links: linkRows(links, row, entityOf(row, context.identifiers), line, context) };
    });
  }
}

/** What the path to the rows passes by, of the same root field; other root fields are not asked for. */
function noteBeside({ path, selection }: TablePlan, { data }: TablePage, beside: Map<string, unknown>): void {
  const [root = ''] = path.split('.');
  for (const left of rowsAt(selection, data, path).leftOut) {
    if (!left.startsWith(`${root}.`)) continue;
    const { steps } = walk(selection, left);
    beside.set(left, valueAt(data, steps));
  }
}
