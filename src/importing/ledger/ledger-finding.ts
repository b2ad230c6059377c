import { findingTexts, type FindingCode, type FindingDetails } from './finding-texts';

/** A cell, a row, a sheet or a file, as far as it is known, with the row as the spreadsheet numbers it. */
export interface LedgerPlace {
  file: string;
  sheet?: string | undefined;
  row?: number | undefined;
  /** Header of the column in Chinese. */
  column?: string | undefined;
  /** What the cell holds. */
  value?: string | undefined;
}

/** What is to be said about a cell, row, sheet or file, in the two languages of the users. */
export interface LedgerFinding extends LedgerPlace {
  code: FindingCode;
  en: string;
  zh: string;
}

/** Gathers everything that is to be said, so that an officer mends a file in one go. */
export class LedgerFindings {
  readonly list: LedgerFinding[] = [];
  readonly #said = new Set<string>();

  /** One finding of a kind per cell is enough, however often the cell is read. */
  add<Code extends FindingCode>(place: LedgerPlace, code: Code, ...[details]: FindingDetails<Code>): void {
    const key = [place.file, place.sheet, place.row, place.column, code].join('|');
    if (this.#said.has(key)) return;
    this.#said.add(key);
    const write = findingTexts[code] as (details: unknown) => { en: string; zh: string };
    this.list.push({ ...place, code, ...write(details) });
  }

  /** The value, or a finding where there is none. */
  unless<Value, Code extends FindingCode>(
    value: Value | undefined,
    place: LedgerPlace,
    code: Code,
    ...details: FindingDetails<Code>
  ): Value | undefined {
    if (value === undefined) this.add(place, code, ...details);
    return value;
  }
}

/** One finding on one line: where, what the cell holds, what is wrong and what to do. */
export function describeFinding(finding: LedgerFinding, language: 'en' | 'zh'): string {
  const { file, sheet, row, column, value } = finding;
  const zh = language === 'zh';
  const where = [
    file,
    sheet === undefined ? '' : zh ? `工作表“${sheet}”` : `sheet ${sheet}`,
    row === undefined ? '' : zh ? `第 ${row} 行` : `row ${row}`,
    column === undefined ? '' : zh ? `“${column}”列` : `column ${column}`,
  ].filter((part) => part !== '');
  const held = value === undefined ? '' : zh ? `（填的是“${value}”）` : ` (it holds "${value}")`;
  return zh
    ? `${where.join('，')}${held}：${finding.zh}`
    : `${where.join(', ')}${held}: ${finding.en} [${finding.code}]`;
}

/** A ledger with faults; nothing of it is loaded. */
export class LedgerRefused extends Error {
  constructor(readonly faults: readonly LedgerFinding[]) {
    super(
      `The ledger has ${faults.length} fault(s):\n${faults.map((fault) => describeFinding(fault, 'en')).join('\n')}`,
    );
    this.name = 'LedgerRefused';
  }
}
