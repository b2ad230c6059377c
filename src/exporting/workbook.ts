import type { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { stream as excel } from '@protobi/exceljs';
import type { Cell } from '../tabular/columns';
import { exportLimits } from './limits';

export interface SheetColumn {
  heading: string;
  isNumber: boolean;
}

/** Excel refuses longer names, and these characters in them. */
const nameLength = 31;
const refused = /[\\/?*[\]:]/g;
const widths = { narrowest: 10, widest: 40 } as const;

/**
 * An XLSX workbook that is written into a stream as its rows come; sheets are written one after the other, and a
 * closed one is not kept. Texts are text cells: Excel neither runs them as formulas nor takes codes for numbers.
 */
export class Workbook {
  private readonly writer: excel.xlsx.WorkbookWriter;
  private readonly names = new Set<string>();

  constructor(
    private readonly sink: PassThrough,
    private readonly signal: AbortSignal,
  ) {
    this.writer = new excel.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false });
  }

  sheet(name: string, columns: readonly SheetColumn[]): Sheet {
    const worksheet = this.writer.addWorksheet(this.nameOf(name), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    worksheet.columns = columns.map(({ heading, isNumber }) => ({
      header: heading,
      width: Math.min(widths.widest, Math.max(widths.narrowest, heading.length * 2)),
      // Text stays text when somebody edits the cell.
      style: isNumber ? {} : { numFmt: '@' },
    }));
    worksheet.getRow(1).commit();
    return {
      add: (cells) => {
        worksheet.addRow(cells.map(withinLimit)).commit();
      },
      close: () => {
        worksheet.commit();
      },
    };
  }

  /** Waits while the reader is slower than the rows come. */
  async drained(): Promise<void> {
    this.signal.throwIfAborted();
    if (this.sink.writableNeedDrain) await once(this.sink, 'drain', { signal: this.signal });
  }

  /** Writes what closes the file; without it no program opens it. */
  async end(): Promise<void> {
    await Promise.race([this.writer.commit(), finished(this.sink, { readable: false, signal: this.signal })]);
  }

  /** A name that Excel takes and that no other sheet has, whatever the case of its letters. */
  private nameOf(wanted: string): string {
    const plain = wanted.replace(refused, ' ').replace(/^'|'$/g, ' ').trim() || 'Sheet';
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` ${number}`;
      const name = plain.slice(0, nameLength - suffix.length) + suffix;
      if (this.names.has(name.toLowerCase())) continue;
      this.names.add(name.toLowerCase());
      return name;
    }
  }
}

export interface Sheet {
  add: (cells: readonly Cell[]) => void;
  close: () => void;
}

function withinLimit(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= exportLimits.cellCharacters) return cell;
  return `${cell.slice(0, exportLimits.cellCharacters - 1)}…`;
}
