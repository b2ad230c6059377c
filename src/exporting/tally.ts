import { isObject, property } from '../tabular/values';
import { addedKeys } from './added-fields';
import { endOf, everyObject, gapOf, gapsOf, type End, type FoundGap } from './found';
import { exportLimits } from './limits';
import type { TablePage } from './read-pages';

/** What is known of a table when its last row is written. */
export interface Tally {
  rows: number;
  /** Rows of a list within them, where that was asked for. */
  rowsWithin: number;
  isCut: boolean;
  /** Lists within rows that go on beyond their page, by where they lie, with how many rows that concerns. */
  cutLists: ReadonlyMap<string, number>;
  gaps: readonly FoundGap[];
  /** Sources that the rows cite, where their provenance was selected. */
  cited: readonly End[];
}

/** Counts and collects over the pages of a table, in bounded memory. */
export class TableTally {
  private rows = 0;
  private rowsWithin = 0;
  private isCut = false;
  private readonly cutLists = new Map<string, number>();
  private readonly gaps = new Map<string, FoundGap>();
  private readonly cited = new Map<string, End>();

  add({ rows, connection, isCut }: TablePage): void {
    this.rows += rows.length;
    this.isCut ||= isCut;
    for (const gap of gapsOf(connection)) this.addGap(gap);
    for (const row of rows) this.addRow(row);
  }

  addWithin(rows: number): void {
    this.rowsWithin += rows;
  }

  get result(): Tally {
    const { rows, rowsWithin, isCut, cutLists } = this;
    return {
      rows,
      rowsWithin,
      isCut,
      cutLists,
      gaps: [...this.gaps.values()],
      cited: [...this.cited.values()],
    };
  }

  private addRow(row: unknown): void {
    for (const path of cutListsIn(row)) {
      this.cutLists.set(path, (this.cutLists.get(path) ?? 0) + 1);
    }
    for (const object of everyObject(row)) {
      const gap = gapOf(object);
      if (gap) this.addGap(gap);
      if (object[addedKeys.kind] !== 'Source' || this.cited.size >= exportLimits.citedSources) continue;
      const source = endOf(object, []);
      if (source) this.cited.set(source.id, source);
    }
  }

  private addGap(gap: FoundGap): void {
    if (this.gaps.size < exportLimits.gaps) this.gaps.set(JSON.stringify(gap), gap);
  }
}

/** Where the lists lie whose page is not the last, each place once. */
function cutListsIn(row: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) look(item, path);
    if (!isObject(value)) return;
    if (property(value[addedKeys.page], 'hasNextPage') === true) found.add(path.join('.'));
    for (const [key, part] of Object.entries(value)) {
      if (isObject(part) || Array.isArray(part)) {
        look(part, key === 'nodes' || key === 'edges' ? path : [...path, key]);
      }
    }
  };
  look(row, []);
  return found;
}
