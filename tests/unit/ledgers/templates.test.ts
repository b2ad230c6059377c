import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type CellValue } from '@protobi/exceljs';
import readXlsxFile from 'read-excel-file/node';
import { projectFolder } from '../../../src/environment';
import { ledgerTemplates } from '../../../src/importing/ledger/templates';
import { columnsOf } from '../../../src/importing/ledger/templates/template';
import { writeTemplates } from '../../../src/importing/ledger/writing/write-templates';
import { removeTemporaryFolders, temporaryFolder } from '../../support/ledger-files';

jest.setTimeout(120_000);

const committed = join(projectFolder, 'templates');
let written: string;

beforeAll(async () => {
  written = await temporaryFolder();
  await writeTemplates(written, { overwrite: true });
});
afterAll(removeTemporaryFolders);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(xlsx|csv)$/.test(file))
    .sort();

interface SheetContent {
  name: string;
  values: Record<string, CellValue>;
  notes: Record<string, unknown>;
  lists: Record<string, unknown>;
  formats: (string | undefined)[];
  views: unknown;
}

/** All that a person meets in a workbook. */
async function contentOf(file: string): Promise<SheetContent[]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets.map((sheet) => {
    const content: SheetContent = {
      name: sheet.name,
      values: {},
      notes: {},
      lists: {},
      formats: [],
      views: sheet.views,
    };
    sheet.eachRow((row, number) => {
      if (number > 60) return;
      row.eachCell((cell) => {
        content.values[cell.address] = cell.value;
        content.notes[cell.address] = cell.note;
      });
    });
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const validation = sheet.getCell(2, column).dataValidation as { formulae: unknown } | undefined;
      content.lists[column] = validation?.formulae;
      content.formats.push(sheet.getColumn(column).numFmt);
    }
    return content;
  });
}

describe('the committed templates', () => {
  it('are the files that the program writes', () => {
    expect(filesIn(committed)).toEqual(filesIn(written));
    for (const file of filesIn(written).filter((name) => name.endsWith('.csv'))) {
      expect([file, readFileSync(join(committed, file), 'utf8')]).toEqual([
        file,
        readFileSync(join(written, file), 'utf8'),
      ]);
    }
  });

  it.each(ledgerTemplates.map((template) => [template.file, template] as const))(
    '%s holds what its definition says',
    async (file, template) => {
      const content = await contentOf(join(committed, `${file}.xlsx`));
      expect(content).toEqual(await contentOf(join(written, `${file}.xlsx`)));
      const table = content.find(({ name }) => name === template.sheet);
      const columns = columnsOf(template);
      expect(Object.values(table?.values ?? {})).toEqual(columns.map(({ zh }) => zh));
      expect(table?.formats).toEqual(columns.map(() => '@'));
      expect(table?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(Object.values(table?.lists ?? {})).toEqual(
        columns.map(({ choices }) => choices && [`"${choices.map(({ zh }) => zh).join(',')}"`]),
      );
    },
  );

  it.each(ledgerTemplates.map(({ file, sheet }) => [file, sheet]))(
    '%s is read by another reader, with the examples on the sheet of instructions only',
    async (file, sheet) => {
      const sheets = await readXlsxFile(join(committed, `${file}.xlsx`));
      expect(sheets.map((one) => one.sheet)).toEqual(['填写说明', '台账信息', sheet]);
      const rows = sheets.find((one) => one.sheet === sheet)?.data ?? [];
      expect(rows.filter((row) => row.some((cell) => cell !== null))).toHaveLength(1);
    },
  );
});

describe('the definitions', () => {
  it.each(ledgerTemplates.map((template) => [template.file, template] as const))(
    '%s names every column once in each language and explains it',
    (_file, template) => {
      const columns = columnsOf(template);
      for (const names of [columns.map(({ zh }) => zh), columns.map(({ en }) => en.toLowerCase())]) {
        expect(new Set(names).size).toBe(names.length);
      }
      for (const { help, choices } of columns) {
        expect(help.zh).toMatch(/[。：]$|。/);
        expect(help.en).toMatch(/\.$/);
        // Excel takes a list of 255 characters at most.
        expect((choices ?? []).map(({ zh }) => zh).join(',').length).toBeLessThan(250);
      }
    },
  );
});
