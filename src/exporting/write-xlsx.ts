import type { PassThrough } from 'node:stream';
import type { Cell } from '../tabular/columns';
import { walk } from '../tabular/paths';
import { aboutLines } from './about-sheet';
import { describeExport, type ExportDescription } from './describe-export';
import { exportRows, type ExportTable } from './export-table';
import type { FoundGap } from './found';
import { exportLimits } from './limits';
import type { LinkContext, LinkTable } from './link-tables';
import type { Export } from './prepare-export';
import { Spool } from './spool';
import { enumLabel, fieldName, heading, propertyName, type ExportLanguage } from './vocabulary/words';
import { Workbook } from './workbook';

/** Writes the tables, the lists within their rows, the gaps and what the file is into a workbook, and ends it. */
export async function writeXlsx(exported: Export, sink: PassThrough): Promise<void> {
  const workbook = new Workbook(sink, exported.signal);
  const cutLinks = new Map<string, number>();
  for (const table of exported.tables) {
    const spool = new Spool<LinkTable>(exportLimits.linkRows);
    try {
      await writeRows(workbook, table, exported, spool);
      await writeLinks(workbook, table.links, spool, nameOf(table, exported), exported, cutLinks);
    } finally {
      await spool.dispose();
    }
  }
  const about = describeExport(exported);
  writeGaps(workbook, about, exported);
  writeAbout(workbook, about, cutLinks, exported.context.language);
  await workbook.end();
}

/** Sheets of lists carry the name of their table where there are several. */
function nameOf({ plan }: ExportTable, { tables, context }: Export): string {
  const { steps } = walk(plan.selection, plan.path);
  return tables.length > 1 ? `${heading(steps, context.language)} ` : '';
}

async function writeRows(
  workbook: Workbook,
  table: ExportTable,
  { context }: Export,
  spool: Spool<LinkTable>,
): Promise<void> {
  const { steps } = walk(table.plan.selection, table.plan.path);
  const sheet = workbook.sheet(heading(steps, context.language), table.columns);
  for await (const rows of exportRows(table, context)) {
    const found = new Map<LinkTable, Cell[][]>();
    for (const { cells, links } of rows) {
      sheet.add(cells);
      for (const link of links) {
        const known = found.get(link.table);
        if (known) known.push(link.cells);
        else found.set(link.table, [link.cells]);
      }
    }
    for (const [link, cells] of found) await spool.add(link, cells);
    await workbook.drained();
  }
  sheet.close();
}

/** Rows of a sheet that are written before it is asked whether the reader keeps up. */
const batch = 500;

async function writeLinks(
  workbook: Workbook,
  tables: readonly LinkTable[],
  spool: Spool<LinkTable>,
  prefix: string,
  exported: Export,
  cut: Map<string, number>,
): Promise<void> {
  for (const table of tables) {
    const name = prefix + heading(table.chain, exported.context.language);
    const sheet = workbook.sheet(name, table.outputs);
    let written = 0;
    for await (const cells of spool.rows(table)) {
      sheet.add(cells);
      written += 1;
      if (written % batch === 0) await workbook.drained();
    }
    sheet.close();
    await workbook.drained();
    if (spool.leftOut(table) > 0) cut.set(name, spool.leftOut(table));
    await writeLinks(workbook, [...table.lists, ...table.edgeLists], spool, prefix, exported, cut);
  }
}

const gapColumns = ['subject', 'property', 'reason', 'period', 'count', 'message'] as const;

/** What the answers say they lack, each gap once. */
function writeGaps(workbook: Workbook, { tables }: ExportDescription, exported: Export): void {
  const { language } = exported.context;
  const gaps = tables.flatMap(({ gaps: found }, index) => {
    const plan = exported.tables[index]?.plan;
    const table = plan ? heading(walk(plan.selection, plan.path).steps, language) : null;
    return found.map((gap) => ({ table, gap }));
  });
  if (gaps.length === 0) return;
  const headings = [
    language === 'zh' ? '表' : language === 'en' ? 'Table' : 'table',
    ...gapColumns.map((name) => fieldName(name, 'Gap', language)),
  ];
  const columns = headings.map((text, index) => ({
    heading: text,
    isNumber: gapColumns[index - 1] === 'count',
  }));
  const sheet = workbook.sheet(language === 'zh' ? '缺口' : 'Gaps', columns);
  for (const { table, gap } of gaps)
    sheet.add([table, ...gapColumns.map((name) => gapCell(gap, name, exported.context))]);
  sheet.close();
}

function gapCell(
  gap: FoundGap,
  name: (typeof gapColumns)[number],
  { language, indicators }: LinkContext,
): Cell {
  if (name === 'reason') return enumLabel('GapReason', gap.reason, language);
  if (name === 'property' && language === 'zh' && gap.property !== null)
    return propertyName(gap.property, language, indicators);
  return gap[name];
}

function writeAbout(
  workbook: Workbook,
  about: ExportDescription,
  cutLinks: ReadonlyMap<string, number>,
  language: ExportLanguage,
): void {
  const isChinese = language === 'zh';
  const sheet = workbook.sheet(isChinese ? '说明' : 'About', [
    { heading: isChinese ? '项目' : 'Item', isNumber: false },
    { heading: isChinese ? '内容' : 'Content', isNumber: false },
  ]);
  for (const cells of aboutLines(about, language)) sheet.add(cells);
  for (const [name, rows] of cutLinks) {
    const limit = exportLimits.linkRows;
    const item = isChinese ? '关系表被截断' : 'Sheet of a relationship is cut';
    sheet.add([item, `${name}: +${rows} (${limit})`]);
  }
  sheet.close();
}
