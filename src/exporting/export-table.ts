import { setImmediate } from 'node:timers/promises';
import { valueAt, type Cell } from '../tabular/columns';
import { walk } from '../tabular/paths';
import { rowsAt } from '../tabular/rows';
import type { SelectedField } from '../tabular/selection';
import { asksForGaps, entitiesOf, entityOf, gapsOf } from './found';
import {
  linkRows,
  linkTablesOf,
  missingColumn,
  type LinkContext,
  type LinkOutput,
  type LinkTable,
} from './link-tables';
import { withGapsIn } from './gap-words';
import { reasonsOf, writtenOf } from './missing';
import { choose, outputColumns, type OutputColumn } from './output-columns';
import type { TablePlan } from './plan-table';
import type { TablePage } from './read-pages';
import { badArguments } from './refusal';
import { TableTally } from './tally';

/** One table of an export: how it is read, what it looks like, and what has been read of it so far. */
export interface ExportTable {
  plan: TablePlan;
  columns: readonly OutputColumn[];
  links: readonly LinkTable[];
  /** The list within rows that is written instead of them. */
  only: { table: LinkTable; outputs: readonly LinkOutput[] } | undefined;
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
  const links = fields ? linkTablesOf(fields, context) : [];
  const common = { plan, limit, links, tally: new TableTally(), beside: new Map<string, unknown>() };
  if (!linked && plan.within.length > 0) {
    const table = listNamed(links, plan);
    const outputs = names ? choose(table.outputs, names) : table.outputs;
    return { ...common, columns: [], only: { table, outputs: withReasons(outputs, table.outputs) } };
  }
  const columns = outputColumns(plan, names, { ...context, linked: linked && links.length > 0 });
  return { ...common, columns, only: undefined };
}

/** Reasons are never left out; they come last where they were not named. */
function withReasons(chosen: readonly LinkOutput[], all: readonly LinkOutput[]): LinkOutput[] {
  const reasons = all.filter((output) => output.name === missingColumn && !chosen.includes(output));
  return [...chosen, ...reasons];
}

function listNamed(links: readonly LinkTable[], { path, within }: TablePlan): LinkTable {
  const all = withInner(links);
  const found = all.find(({ chain }) => keysOf(chain) === within.join('.'));
  if (found) return found;
  const available = all.map(({ chain }) => `${path}.${keysOf(chain)}`);
  throw badArguments(
    `\`path\` leads to no list within the rows of ${path}. Lists there: ${available.join(', ') || 'none'}.`,
    { available },
  );
}

const withInner = (tables: readonly LinkTable[]): LinkTable[] =>
  tables.flatMap((table) => [table, ...withInner([...table.lists, ...table.edgeLists])]);

const keysOf = (chain: readonly SelectedField[]): string => chain.map(({ key }) => key).join('.');

/** So many rows are worked through at once: others are answered between them. */
const rowsAtOnce = 100;

/** The rows of a table, some after the other. */
export async function* exportRows(
  { plan, columns, links, pages, tally, beside }: ExportTable,
  context: LinkContext,
): AsyncGenerator<ExportRow[], void, undefined> {
  const carriesGaps = asksForGaps(plan.document);
  const ofRows = columns.flatMap(({ column }) => column ?? []);
  // Line 1 holds the headings.
  let line = 1;
  for await (const read of pages) {
    const page = withGapsIn(read, context);
    if (line === 1) noteBeside(plan, page, beside);
    tally.add(page);
    const listGaps = gapsOf(page.connection);
    const written = (row: unknown): ExportRow => {
      line += 1;
      const ownGaps = carriesGaps ? gapsOf(row) : [];
      const found = reasonsOf({
        columns: ofRows,
        row,
        entities: () => entitiesOf(row, context.identifiers),
        ownGaps,
        listGaps,
        aroundGaps: [],
        language: context.language,
        indicators: context.indicators,
      });
      const reasons = writtenOf(found, context.language);
      const cells = columns.map(({ cellOf }) => cellOf(row, reasons));
      if (links.length === 0) return { cells, links: [] };
      const linked = { line, gaps: listGaps, around: ownGaps };
      return { cells, links: linkRows(links, row, entityOf(row, context.identifiers), linked, context) };
    };
    for (let first = 0; first < page.rows.length; first += rowsAtOnce) {
      yield page.rows.slice(first, first + rowsAtOnce).map(written);
      await setImmediate();
    }
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
