import { listed, pagesOf, property, type Rows } from './rows';
import type { SelectedField } from './selection';

/** What stands in a table: null where nothing is known or recorded. */
export type Cell = string | number | boolean | null;

export interface Column {
  name: string;
  cellOf: (row: unknown) => Cell;
}

/** Between the values of a list in one cell. */
const SEPARATOR = '; ';

/**
 * The columns of rows, in the order of the selection, also of those that are empty throughout. Objects become dotted
 * columns; lists become one column: joined by "; " where each item is one value, compact JSON otherwise.
 */
export function columnsOf({ path, rows, fields }: Rows): Column[] {
  if (fields) return columnsOfFields(fields, rows, [], []);
  return [{ name: path.split('.').at(-1) ?? '', cellOf: valueCell }];
}

function columnsOfFields(
  fields: readonly SelectedField[],
  parents: readonly unknown[],
  keys: readonly string[],
  names: readonly string[],
): Column[] {
  const pages = pagesOf(fields);
  return fields.flatMap((field): Column[] => {
    const isPage = pages.includes(field);
    const values = parents.map((parent) => property(parent, field.key));
    const path = [...keys, field.key];
    // The rows of a nested connection are its content: its name alone says it, unless both forms were asked for.
    const name = isPage && pages.length === 1 && names.length > 0 ? names : [...names, field.key];
    if (!field.fields) return [{ name: name.join('.'), cellOf: (row) => valueCell(valueAt(row, path)) }];
    if (isPage || values.some(Array.isArray)) return [listColumn(field.fields, path, name)];
    return columnsOfFields(field.fields, values, path, name);
  });
}

function listColumn(
  fields: readonly SelectedField[],
  path: readonly string[],
  name: readonly string[],
): Column {
  const [leaf, ...more] = leavesOf(fields);
  if (!leaf || more.length > 0)
    return { name: name.join('.'), cellOf: (row) => jsonCell(valueAt(row, path)) };
  return {
    name: [...name, ...leaf.filter(({ isPage }) => !isPage).map(({ key }) => key)].join('.'),
    cellOf: (row) => joined(leaf.reduce(inside, listed(valueAt(row, path)))),
  };
}

interface Step {
  key: string;
  isPage: boolean;
}

/** The paths to all values below a field. */
function leavesOf(fields: readonly SelectedField[]): Step[][] {
  const pages = pagesOf(fields);
  return fields.flatMap((field) => {
    const step = { key: field.key, isPage: pages.includes(field) };
    return field.fields ? leavesOf(field.fields).map((path) => [step, ...path]) : [[step]];
  });
}

/** An absent object has no values; an absent value is one that is not known. */
function inside(values: readonly unknown[], { key }: Step): unknown[] {
  return values.flatMap((value) => {
    const own = property(value, key);
    return Array.isArray(own) ? (own as unknown[]) : [own];
  });
}

function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(property, row);
}

function valueCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) && !value.some(isNested) ? joined(value) : jsonCell(value);
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Values that are not known keep their place, empty. */
function joined(values: readonly unknown[]): Cell {
  if (values.length === 0) return null;
  return values.map((value) => String(valueCell(value) ?? '')).join(SEPARATOR);
}

function jsonCell(value: unknown): Cell {
  return listed(value).length === 0 ? null : JSON.stringify(value);
}
