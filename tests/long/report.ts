import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';
import { markdownTable } from '../../src/markdown-table';

export interface Report {
  title: string;
  facts: Readonly<Record<string, string | number>>;
  rows: readonly object[];
}

/** Writes docs/reports/<name>.md: what a long run measured, to be committed. */
export async function writeReport(name: string, { title, facts, rows }: Report): Promise<void> {
  const folder = join(projectFolder, 'docs/reports');
  const text = [
    `# ${title}`,
    '',
    `Written by \`npm run check:long\` on ${new Date().toISOString().slice(0, 10)}.`,
    '',
    tableOf(['fact', 'value'], Object.entries(facts)),
    tableOf(
      Object.keys(rows[0] ?? {}),
      rows.map((row) => Object.values(row) as unknown[]),
    ),
  ].join('\n');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), `${text.trimEnd()}\n`);
}

function tableOf(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return rows.length === 0
    ? ''
    : markdownTable(
        head,
        rows.map((row) => row.map(String)),
      );
}
