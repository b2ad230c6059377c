import type { Bilingual } from '../../../failures/catalogue';

/** A value that a cell may take, as an officer writes it, with the code it stands for. */
export interface Choice {
  zh: string;
  code: string;
  /** Other spellings that are read as the same. */
  also?: readonly string[];
}

/** Whether a row without the cell is a fault: always, never, or when something else is filled in (as `help` says). */
export type Need = 'REQUIRED' | 'CONDITIONAL' | 'OPTIONAL';

/** One column of a template. Everything that is written, read or said about the column follows from here. */
export interface LedgerColumn {
  /** Header in Chinese, which the template carries and faults name. */
  zh: string;
  /** Header in English, which is read too. */
  en: string;
  need: Need;
  help: Bilingual;
  choices?: readonly Choice[];
  /** Shown on the sheet of instructions only, so that no example can be loaded by mistake. */
  example: string;
  /** In characters of Latin script. */
  width: number;
}

/** A table that an office fills in. */
export interface LedgerTemplate<Key extends string = string> {
  /** Stable word that begins the locators of its rows: `households/R12`. */
  id: string;
  /** Name of the file, without its ending. */
  file: string;
  /** Name of the sheet that holds the rows. */
  sheet: string;
  title: Bilingual;
  purpose: Bilingual;
  columns: Readonly<Record<Key, LedgerColumn>>;
}

export function defineTemplate<const Key extends string>(template: LedgerTemplate<Key>): LedgerTemplate<Key> {
  return template;
}

/** The columns of a template in their order, each with its key. */
export function columnsOf<Key extends string>(
  template: Pick<LedgerTemplate<Key>, 'columns'>,
): (LedgerColumn & { key: Key })[] {
  return (Object.keys(template.columns) as Key[]).map((key) => ({ key, ...template.columns[key] }));
}

/** The member of an enum that the code of a choice is. */
export function memberOf<Member extends string>(
  members: Readonly<Record<string, Member>>,
  code: string | undefined,
): Member | undefined {
  return Object.values(members).find((member) => member === code);
}

/** What a choice stands for, or undefined where the text is none of them. */
export function choiceOf(column: LedgerColumn, text: string): string | undefined {
  return column.choices?.find(({ zh, code, also = [] }) => [zh, code, ...also].includes(text))?.code;
}
