import type { Cell } from '../tabular/columns';
import type { ExportDescription } from './describe-export';
import { exportLimits } from './limits';
import { enumLabel, type ExportLanguage } from './vocabulary/words';

type Line = readonly [chinese: string, english: string, value: Cell];

/** The sheet that says what the workbook holds, where it comes from and what it leaves out. */
export function aboutLines(about: ExportDescription, language: ExportLanguage): Cell[][] {
  const yes = language === 'zh' ? '是' : 'yes';
  const no = language === 'zh' ? '否' : 'no';
  const lines: Line[] = [
    ...syntheticLines(about.synthetic),
    ['导出时间（UTC）', 'Exported at (UTC)', about.exportedAt],
    ['服务器版本', 'Server version', about.serverVersion],
    ['操作名称', 'Operation', about.operationName],
    ['查询', 'Query', about.query],
    ['筛选变量', 'Variables', JSON.stringify(about.variables)],
    ['表头语言', 'Language of headings', about.language],
    ...about.datasets.map(({ id, loadedAt }): Line => ['数据集', 'Data set', join([id, loadedAt])]),
    ...about.tables.flatMap((table): Line[] => [
      ['表', 'Table', table.path],
      ['行数', 'Rows', table.rows],
      ['是否截断', 'Cut', table.isCut ? yes : no],
      ['行数上限', 'Limit of rows', table.limit],
      ...Object.entries(table.cutLists).map(([path, rows]): Line => [
        '行内列表未取全',
        'List within rows goes on',
        `${path} (${rows})`,
      ]),
      ...Object.entries(table.beside).map(([path, value]): Line => [
        '行外的值',
        'Value beside the rows',
        `${path} = ${JSON.stringify(value)}`,
      ]),
      ...table.citedSources.map(({ id, title }): Line => [
        '所引来源',
        'Source cited in the rows',
        join([title, id]),
      ]),
    ]),
    ...about.sources.map(({ id, title, kind, publisher, date }): Line => [
      '数据集的来源',
      'Source of the data sets',
      join([title, publisher, date, enumLabel('SourceKind', kind, language), id]),
    ]),
    ...moreSources(about),
    ['空单元格', 'Empty cells', emptyCells[language === 'zh' ? 'zh' : 'en']],
    ['行号', 'Row', lineNumbers[language === 'zh' ? 'zh' : 'en']],
  ];
  return lines.map(([chinese, english, value]) => [language === 'zh' ? chinese : english, value]);
}

function syntheticLines(synthetic: boolean): Line[] {
  if (!synthetic) return [];
  return [
    ['SYNTHETIC', 'SYNTHETIC', '合成数据，与现实无关。 Made-up data: nothing here is about the world.'],
  ];
}

function moreSources({ sources, sourcesInAll }: ExportDescription): Line[] {
  const more = sourcesInAll - sources.length;
  return more > 0 ? [['未列出的来源数', 'Sources not listed', more]] : [];
}

const emptyCells = {
  zh: '空单元格表示未知，不表示零；原因见“缺失原因”列。不适用于该类对象的属性为空且无原因。',
  en: 'An empty cell is not known, never zero; why stands in the column of reasons. A property that this kind of thing does not have is empty without a reason.',
} as const;
const lineNumbers = {
  zh: `关系表中的行号指主表中的行（第 1 行为表头）。超过 ${exportLimits.cellCharacters} 个字符的文本被截断，以“…”结尾。`,
  en: `In the sheets of relationships, Row is the line of the main sheet, where line 1 holds the headings. A text of more than ${exportLimits.cellCharacters} characters is cut and ends in "…".`,
} as const;

const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('; ');
