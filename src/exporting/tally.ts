import { isObject, property } from '../tabular/values';
import { addedKeys } from './added-fields';
import { endOf, gapOf, gapsOf, type End, type FoundGap } from './found';
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
    const cut = new Set<string>();
    this.look(row, '', cut);
    for (const path of cut) this.cutLists.set(path, (this.cutLists.get(path) ?? 0) + 1);
  }

  /** Looks at every object of a row; `cut` takes where the lists lie whose page is not the last. */
  private look(value: unknown, path: string, cut: Set<string>): void {
    if (Array.isArray(value)) for (const item of value) this.look(item, path, cut);
    else if (isObject(value)) {
      if (property(value[addedKeys.page], 'hasNextPage') === true) cut.add(path);
      const gap = gapOf(value);
      if (gap) this.addGap(gap);
      if (value[addedKeys.kind] === 'Source') this.addCited(value);
      for (const key in value) {
        const part = value[key];
        if (typeof part === 'object' && part !== null) this.look(part, placeBelow(path, key), cut);
      }
    }
  }

  private addCited(object: unknown): void {
    const source = this.cited.size < exportLimits.citedSources ? endOf(object, []) : undefined;
    if (source) this.cited.set(source.id, source);
  }

  private addGap(gap: FoundGap): void {
    if (this.gaps.size < exportLimits.gaps) this.gaps.set(JSON.stringify(gap), gap);
  }
}

/** The rows of a connection lie where it lies. */
function placeBelow(path: string, key: string): string {
  if (key === 'nodes' || key === 'edges') return path;
  return path === '' ? key : `${path}.${key}`;
}
