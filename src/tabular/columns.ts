import { pagesOf } from './paths';
import type { Rows } from './rows';
import { isList, type SelectedField } from './selection';
import { isObject, listed, property } from './values';

/** What stands in a table: null where nothing is known or recorded. */
export type Cell = string | number | boolean | null;

export interface Column {
  /** Keys of the answer, joined by dots. */
  name: string;
  /** The fields that the name is made of, from the row to the value. */
  fields: readonly SelectedField[];
  /** The fields from the row to what the cell shows: a value, or a list with what is selected of its items. */
  path: readonly SelectedField[];
  /** The fields from an item of that list to the one value that is shown of it. */
  below: readonly SelectedField[];
  /** A list whose items are more than one value each; the cell is compact JSON. */
  isNested: boolean;
  cellOf: (row: unknown) => Cell;
}

/** How a value is shown, for example an enum's code in words. */
export type Show = (value: unknown, field: SelectedField) => unknown;

/** What a field is called within a cell that is JSON. */
export type KeyOf = (field: SelectedField) => string;

/** How cells are written. */
interface Style {
  show: Show;
  keyOf: KeyOf;
}

/** Between the values of a list in one cell. */
const SEPARATOR = '; ';

/**
 * The columns of rows, in the order of the selection, also of those that are empty throughout. Objects become dotted
 * columns; lists become one column: joined by "; " where each item is one value, compact JSON otherwise.
 */
export function columnsOf(
  { path, rows, fields }: Rows,
  show: Show = (value) => value,
  keyOf: KeyOf = ({ key }) => key,
): Column[] {
  if (fields) return columnsOfFields(fields, rows, [], [], { show, keyOf });
  const name = path.split('.').at(-1) ?? '';
  return [{ name, fields: [], path: [], below: [], isNested: false, cellOf: valueCell }];
}

function columnsOfFields(
  fields: readonly SelectedField[],
  parents: readonly unknown[],
  path: readonly SelectedField[],
  named: readonly SelectedField[],
  style: Style,
): Column[] {
  const pages = pagesOf(fields);
  return fields.flatMap((field): Column[] => {
    const isPage = pages.includes(field);
    const values = parents.map((parent) => property(parent, field.key));
    const here = [...path, field];
    // The rows of a nested connection are its content: its name alone says it, unless both forms were asked for.
    const names = isPage && pages.length === 1 && named.length > 0 ? named : [...named, field];
    if (!field.fields) return [valueColumn(here, names, style)];
    if (isPage || values.some((value) => isList(field, value)) || isList(field, undefined)) {
      return [listColumn(field.fields, here, names, style)];
    }
    return columnsOfFields(field.fields, values, here, names, style);
  });
}

function valueColumn(
  path: readonly SelectedField[],
  names: readonly SelectedField[],
  { show }: Style,
): Column {
  const leaf = path.at(-1);
  return {
    name: nameOf(names),
    fields: names,
    path,
    below: [],
    isNested: false,
    cellOf: (row) => {
      const value = valueAt(row, path);
      return valueCell(leaf ? shown(value, leaf, show) : value);
    },
  };
}

function listColumn(
  fields: readonly SelectedField[],
  path: readonly SelectedField[],
  names: readonly SelectedField[],
  style: Style,
): Column {
  const [leaf, ...more] = leavesOf(fields);
  if (!leaf || more.length > 0) {
    const cellOf = (row: unknown): Cell => jsonCell(selectedOf(valueAt(row, path), fields, style));
    return { name: nameOf(names), fields: names, path, below: [], isNested: true, cellOf };
  }
  const below = leaf.map(({ field }) => field);
  const last = below.at(-1);
  const own = [...names, ...leaf.filter(({ isPage }) => !isPage).map(({ field }) => field)];
  return {
    name: nameOf(own),
    fields: own,
    path,
    below,
    isNested: false,
    cellOf: (row) => {
      const values = valuesBelow(valueAt(row, path), below);
      return joined(last ? values.map((value) => shown(value, last, style.show)) : values);
    },
  };
}

const nameOf = (fields: readonly SelectedField[]): string => fields.map(({ key }) => key).join('.');

interface Step {
  field: SelectedField;
  isPage: boolean;
}

/** The paths to all values below a field. */
function leavesOf(fields: readonly SelectedField[]): Step[][] {
  const pages = pagesOf(fields);
  return fields.flatMap((field) => {
    const step = { field, isPage: pages.includes(field) };
    return field.fields ? leavesOf(field.fields).map((path) => [step, ...path]) : [[step]];
  });
}

/** The values at the end of a path through the items of a list; a value that is absent keeps its place. */
export function valuesBelow(value: unknown, path: readonly SelectedField[]): unknown[] {
  return path.reduce<unknown[]>(
    (values, { key }) =>
      values.flatMap((item) => {
        const own = property(item, key);
        return Array.isArray(own) ? (own as unknown[]) : [own];
      }),
    listed(value),
  );
}

export function valueAt(row: unknown, path: readonly SelectedField[]): unknown {
  return path.reduce<unknown>((value, { key }) => property(value, key), row);
}

function shown(value: unknown, field: SelectedField, show: Show): unknown {
  return Array.isArray(value) ? value.map((item: unknown) => show(item, field)) : show(value, field);
}

function valueCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) && !value.some((item) => isObject(item) || Array.isArray(item))
    ? joined(value)
    : jsonCell(value);
}

/** Values that are not known keep their place, empty. */
function joined(values: readonly unknown[]): Cell {
  if (values.length === 0) return null;
  return values.map((value) => String(valueCell(value) ?? '')).join(SEPARATOR);
}

/** A value with what was selected of it only: an answer may hold more than it was asked to show. */
function selectedOf(value: unknown, fields: readonly SelectedField[] | undefined, style: Style): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => selectedOf(item, fields, style));
  if (!isObject(value) || !fields) return value;
  const known = fields.filter(({ key }) => value[key] !== undefined);
  return Object.fromEntries(
    known.map((field) => {
      const own = value[field.key];
      return [
        style.keyOf(field),
        field.fields ? selectedOf(own, field.fields, style) : shown(own, field, style.show),
      ];
    }),
  );
}

function jsonCell(value: unknown): Cell {
  return listed(value).length === 0 ? null : JSON.stringify(value);
}
