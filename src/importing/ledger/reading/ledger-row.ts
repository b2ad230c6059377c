import { isUnifiedSocialCreditCode } from '../../../ontology/identifiers/unified-social-credit-code';
import type { LedgerFindings, LedgerPlace } from '../ledger-finding';
import { choiceOf, type LedgerTemplate } from '../templates/template';
import { cellText, plainText } from './cell-text';
import { baseUnit, readFigure, type Figure } from './figure';
import { readDay, readPeriod, type Period } from './period';
import type { RawCell } from './raw-sheet';

/** Where something was read: for people, and for evidence. */
export interface LedgerCell {
  place: LedgerPlace;
  locator: string;
}

/** Whole numbers beyond this are no longer exact in a spreadsheet, which keeps 15 digits. */
const largestExactNumber = 999_999_999_999_999;

export interface LedgerRowContent<Key extends string> {
  template: Pick<LedgerTemplate<Key>, 'columns'>;
  cells: ReadonlyMap<string, RawCell>;
  /** Units that the headers give. */
  units?: ReadonlyMap<string, string>;
  at: LedgerPlace;
  locator: string;
  faults: LedgerFindings;
}

/** A filled-in row, whose cells are read by what their column holds. What cannot be read becomes a fault. */
export class LedgerRow<Key extends string = string> {
  /** The row, without a column. */
  readonly at: LedgerPlace;
  /** The locator that facts of this row cite. */
  readonly locator: string;
  readonly faults: LedgerFindings;
  private readonly template: Pick<LedgerTemplate<Key>, 'columns'>;
  private readonly cells: ReadonlyMap<string, RawCell>;
  private readonly units: ReadonlyMap<string, string>;

  constructor({ template, cells, units = new Map(), at, locator, faults }: LedgerRowContent<Key>) {
    this.template = template;
    this.cells = cells;
    this.units = units;
    this.at = at;
    this.locator = locator;
    this.faults = faults;
  }

  /** A cell as what is read out of it cites it. */
  cell(key: Key): LedgerCell {
    return { place: this.place(key), locator: this.locator };
  }

  place(key: Key): LedgerPlace {
    const value = cellText(this.cells.get(key));
    return { ...this.at, column: this.template.columns[key].zh, ...(value === '' ? {} : { value }) };
  }

  header(key: Key): string {
    return this.template.columns[key].zh;
  }

  has(key: Key): boolean {
    return cellText(this.cells.get(key)) !== '';
  }

  /** The texts of all cells that are filled in. */
  written(): string[] {
    return [...this.cells.values()].map(cellText).filter((text) => text !== '');
  }

  /** The text as written; undefined where the cell is blank. */
  text(key: Key): string | undefined {
    return cellText(this.cells.get(key)) || undefined;
  }

  requiredText(key: Key): string | undefined {
    return this.faults.unless(this.text(key), this.place(key), 'CELL_REQUIRED');
  }

  /** A code in half width and capitals as written, or a fault where a spreadsheet has spoilt it. */
  code(key: Key): string | undefined {
    const cell = this.cells.get(key);
    const text = plainText(cell) || undefined;
    const spoilt =
      typeof cell === 'number' ? cell > largestExactNumber : /^\d(?:\.\d+)?E\+?\d+$/i.test(text ?? '');
    return text && this.faults.unless(spoilt ? undefined : text, this.place(key), 'CODE_LOST_DIGITS');
  }

  creditCode(key: Key): string | undefined {
    const code = this.code(key)?.toUpperCase();
    if (code === undefined || isUnifiedSocialCreditCode(code)) return code;
    this.faults.add(this.place(key), 'BAD_CREDIT_CODE');
  }

  /** The code of the choice. */
  choice(key: Key): string | undefined {
    const column = this.template.columns[key];
    const text = plainText(this.cells.get(key));
    if (text === '') return undefined;
    const written = choiceOf(column, text) ?? choiceOf(column, text.replace('(', '（').replace(')', '）'));
    const found = (column.choices ?? []).map(({ zh }) => zh);
    return this.faults.unless(written, this.place(key), 'NOT_A_CHOICE', { found });
  }

  period(key: Key): Period | undefined {
    const text = plainText(this.cells.get(key));
    if (text === '') return undefined;
    const cell = this.cells.get(key);
    if (cell instanceof Date && cell.getUTCDate() === 1) {
      this.faults.add(this.place(key), 'AMBIGUOUS_DATE');
      return undefined;
    }
    const period = this.faults.unless(readPeriod(text), this.place(key), 'BAD_PERIOD');
    const reversed = period !== undefined && period.end < period.start;
    return period && this.faults.unless(reversed ? undefined : period, this.place(key), 'PERIOD_REVERSED');
  }

  day(key: Key): string | undefined {
    const text = plainText(this.cells.get(key));
    return text === '' ? undefined : this.faults.unless(readDay(text), this.place(key), 'BAD_DAY');
  }

  /** A figure; a bare number is in the unit that the header gives in brackets, else in `unit`. */
  figure(key: Key, unit: string | undefined): Figure | undefined {
    const text = plainText(this.cells.get(key));
    if (text === '') return undefined;
    const ofHeader = this.headerUnit(key);
    if (ofHeader === undefined || unit === undefined || baseUnit(ofHeader) === baseUnit(unit)) {
      return readFigure(text, ofHeader ?? unit, this.place(key), this.faults);
    }
    this.faults.add(this.place(key), 'UNIT_DIFFERS', { unit, read: ofHeader });
    return undefined;
  }

  /** The unit that the header of a column gives in brackets. */
  headerUnit(key: Key): string | undefined {
    return this.units.get(key);
  }

  /** A whole number from 1 with its qualifier. */
  count(key: Key, unit: string): (Figure & { count: number }) | undefined {
    const figure = this.figure(key, unit);
    if (!figure) return undefined;
    const count = Number(figure.exact);
    if (Number.isSafeInteger(count) && count >= 1) return { ...figure, count };
    this.faults.add(this.place(key), 'NOT_A_COUNT');
  }

  /** A fault unless one of the cells is filled in. */
  requireOneOf(...keys: Key[]): boolean {
    if (keys.some((key) => this.has(key))) return true;
    this.faults.add(this.at, 'ONE_OF_REQUIRED', { found: keys.map((key) => this.header(key)) });
    return false;
  }

  /** A fault where `key` is filled in and `needed` is not. */
  requireWith(key: Key, needed: Key): void {
    if (this.has(key) && !this.has(needed)) {
      this.faults.add(this.place(needed), 'NEEDED_WITH', { header: this.header(key) });
    }
  }

  /** A fault for each of `keys` that is filled in although `needed` is not. */
  onlyWith(needed: Key, ...keys: Key[]): void {
    if (this.has(needed)) return;
    for (const key of keys) {
      if (this.has(key)) this.faults.add(this.place(key), 'ONLY_WITH', { header: this.header(needed) });
    }
  }
}
