import { join } from 'node:path';
import { projectFolder } from './environment';
import { fillParts } from './generated-parts';
import { ledgerTemplates } from './importing/ledger/templates';
import { aboutSheet } from './importing/ledger/templates/about-sheet';
import { columnsOf, type LedgerTemplate } from './importing/ledger/templates/template';
import { needWords } from './importing/ledger/writing/template-rows';
import { markdownTable } from './markdown-table';

type Language = 'en' | 'zh';

/** The guides to ledgers, one in each language. */
export const ledgerGuides: readonly { file: string; language: Language }[] = [
  { file: join(projectFolder, 'docs/ledgers.md'), language: 'en' },
  { file: join(projectFolder, 'docs/ledgers.zh-CN.md'), language: 'zh' },
];

const heads = {
  en: ['column', 'in English', 'needed', 'values', 'what to fill in'],
  zh: ['列', '英文', '要求', '可选值', '说明'],
} as const;

/** A guide with the tables of columns that follow from the templates. */
export function withColumnTables(guide: string, file: string, language: Language): string {
  const tables = [aboutSheet, ...ledgerTemplates].map((template) => [
    template.id,
    columnTable(template, language),
  ]);
  return fillParts(guide, file, Object.fromEntries(tables) as Record<string, string>);
}

function columnTable(template: LedgerTemplate, language: Language): string {
  const rows = columnsOf(template).map((column) => [
    column.zh,
    column.en,
    needWords[column.need][language],
    (column.choices ?? []).map(({ zh }) => zh).join('、'),
    column.help[language],
  ]);
  return markdownTable(heads[language], rows);
}
