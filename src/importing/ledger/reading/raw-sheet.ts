/** A cell as the file holds it: text, a number, true or false, a date, or nothing. */
export type RawCell = string | number | boolean | Date | null;

/** A sheet as the file holds it; the first row of the spreadsheet is the first of `rows`. */
export interface RawSheet {
  /** The file as it is named to people. */
  file: string;
  name: string;
  rows: readonly (readonly RawCell[])[];
}
