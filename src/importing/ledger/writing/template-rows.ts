import { aboutHeaders, aboutSheet } from '../templates/about-sheet';
import type { Bilingual } from '../../../failures/catalogue';
import { columnsOf, type LedgerTemplate, type Need } from '../templates/template';

/** The texts of the sheets of an empty template, row by row; workbooks and CSV files hold the same. */

/** What is needed, in words. */
export const needWords: Readonly<Record<Need, Bilingual>> = {
  REQUIRED: { zh: '必填', en: 'yes' },
  CONDITIONAL: { zh: '视情况必填', en: 'as explained' },
  OPTIONAL: { zh: '选填', en: '' },
};

export function headerRow(template: LedgerTemplate): string[] {
  return columnsOf(template).map(({ zh }) => zh);
}

export function aboutRows(): string[][] {
  const items = columnsOf(aboutSheet).map((column) => [
    column.zh,
    '',
    `${needWords[column.need].zh}。${column.help.zh} 例：${column.example}`,
  ]);
  return [[aboutHeaders.item, aboutHeaders.content, aboutHeaders.help], ...items];
}

/** How to fill the template in. Examples stand here only, where they are never read. */
export function instructionRows(template: LedgerTemplate): string[][] {
  const columns = columnsOf(template).map((column) => [
    column.zh,
    column.en,
    needWords[column.need].zh,
    column.help.zh,
    (column.choices ?? []).map(({ zh }) => zh).join(' / '),
    column.example,
  ]);
  return [
    [`${template.title.zh}（${template.title.en}）`],
    [template.purpose.zh],
    [
      '通则：不知道的留空，不要填 0，不要猜；数字连同“余、多、近、以上”等限定词原样填写；不要合并单元格；不要填写个人信息。',
    ],
    [`先填“${aboutSheet.sheet}”，再填“${template.sheet}”；表头请勿改动，列的顺序可以调整。`],
    ['装载：npx ipgraph load 文件.xlsx；有错误时会列出行号和列名，改正后再次装载即可。'],
    [],
    ['列', 'Column', '要求', '说明', '可选值', '示例（虚构）'],
    ...columns,
  ];
}
