import { Workbook, type Worksheet } from '@protobi/exceljs';
import { aboutSheet, instructionSheet } from '../templates/about-sheet';
import { columnsOf, type LedgerTemplate } from '../templates/template';
import { aboutRows, headerRow, instructionRows, needWords } from './template-rows';

/** Rows for which the workbook offers the allowed values; more may be filled in. */
const preparedRows = 500;
/** Cells take what is typed as it is: codes keep their digits, percentages and dates stay text. */
const textFormat = '@';
const headFill = 'FFDDEBF7';
const requiredFill = 'FFFCE4D6';
/** The same at every run, so that the file changes only with what it says. */
const created = new Date('2026-01-01T00:00:00Z');

/** An empty template: the instructions, the sheet about the ledger, and the table with its headers. */
export function templateWorkbook(template: LedgerTemplate): Workbook {
  const workbook = new Workbook();
  Object.assign(workbook, { creator: 'ipgraph', created, modified: created });
  fillInstructions(workbook.addWorksheet(instructionSheet), template);
  fillAbout(workbook.addWorksheet(aboutSheet.sheet));
  fillTable(workbook.addWorksheet(template.sheet), template);
  // Opens on the table.
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 16000, firstSheet: 0, activeTab: 2, visibility: 'visible' },
  ];
  return workbook;
}

function fillInstructions(sheet: Worksheet, template: LedgerTemplate): void {
  const rows = instructionRows(template);
  sheet.addRows(rows);
  [16, 24, 12, 70, 44, 28].forEach((width, index) => {
    Object.assign(sheet.getColumn(index + 1), { width, alignment: { wrapText: true, vertical: 'top' } });
  });
  sheet.getRow(1).font = { bold: true, size: 14 };
  const head = rows.findIndex((row) => row.length > 1) + 1;
  styleHead(sheet, head, 6);
  for (let row = 1; row < head - 1; row += 1) sheet.mergeCells(row, 1, row, 6);
  sheet.views = [{ state: 'frozen', ySplit: head }];
}

function fillAbout(sheet: Worksheet): void {
  sheet.addRows(aboutRows());
  [14, 44, 80].forEach((width, index) => {
    Object.assign(sheet.getColumn(index + 1), { width, alignment: { wrapText: true, vertical: 'top' } });
  });
  sheet.getColumn(2).numFmt = textFormat;
  styleHead(sheet, 1, 3);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
}

function fillTable(sheet: Worksheet, template: LedgerTemplate): void {
  sheet.addRow(headerRow(template));
  const columns = columnsOf(template);
  styleHead(sheet, 1, columns.length);
  columns.forEach((column, index) => {
    const number = index + 1;
    Object.assign(sheet.getColumn(number), { width: column.width, numFmt: textFormat });
    const head = sheet.getCell(1, number);
    head.note = `${needWords[column.need].zh}。${column.help.zh}`;
    if (column.need === 'REQUIRED') head.fill = solid(requiredFill);
    if (!column.choices) return;
    const list = column.choices.map(({ zh }) => zh).join(',');
    for (let row = 2; row <= preparedRows; row += 1) {
      sheet.getCell(row, number).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${list}"`],
        showErrorMessage: true,
        errorTitle: column.zh,
        error: `请从下拉列表中选择：${list}`,
      };
    }
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
}

function styleHead(sheet: Worksheet, row: number, columns: number): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = { bold: true };
    cell.fill = solid(headFill);
    cell.alignment = { wrapText: true, vertical: 'middle' };
  }
}

function solid(argb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } } as const;
}
