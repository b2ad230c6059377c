import { listsIn, notedFields, pagesOf, PathRefusal, tablePaths, walk } from './paths';
import type { SelectedField } from './selection';
import { isObject, listed, property } from './values';

/** The rows of a table: where they lie in the answer, what is selected of each, and what stands beside them. */
export interface Rows {
  /** Keys from the root of the answer, joined by dots; empty for the answer as a whole. */
  path: string;
  rows: readonly unknown[];
  /** What is selected of each row; absent for rows that are values. */
  fields: readonly SelectedField[] | undefined;
  /** The connection that the rows are a page of. */
  connection: { fields: readonly SelectedField[]; value: Readonly<Record<string, unknown>> } | undefined;
  /** Paths of what was selected and is in no row. */
  leftOut: readonly string[];
}

/**
 * The rows at a path or, without one, of the only table (see tablePaths). Fails with a PathRefusal where there are
 * several.
 */
export function chooseRows(
  selection: readonly SelectedField[],
  data: Readonly<Record<string, unknown>>,
  path?: string,
): Rows {
  if (path !== undefined) return rowsAt(selection, data, path);
  const [only = '', ...others] = tablePaths(selection, data);
  if (others.length === 0) return rowsAt(selection, data, only);
  const paths = listsIn(selection, data, []).map((list) => list.join('.'));
  throw new PathRefusal({ reason: 'SEVERAL_LISTS', paths });
}

/** The rows at a path; of a connection its nodes or edges. */
export function rowsAt(
  selection: readonly SelectedField[],
  data: Readonly<Record<string, unknown>>,
  path: string,
): Rows {
  const { steps, leftOut } = walk(selection, path);
  const field = steps.at(-1);
  if (!field) return { path, rows: [data], fields: selection, connection: undefined, leftOut };
  let values: unknown[] = [data];
  for (const { key } of steps) values = values.flatMap((value) => listed(property(value, key)));
  const page = field.fields && pagesOf(field.fields)[0];
  if (!field.fields || !page) {
    const fields = field.name === 'edges' ? nodeLast(field.fields) : field.fields;
    return { path, rows: values, fields, connection: undefined, leftOut };
  }
  const [connection] = values.filter(isObject);
  const beside = field.fields.filter(({ key, name }) => key !== page.key && !notedFields.has(name));
  return {
    path,
    rows: values.flatMap((value) => listed(property(value, page.key))),
    fields: page.name === 'edges' ? nodeLast(page.fields) : page.fields,
    connection: connection && { fields: field.fields, value: connection },
    leftOut: [...leftOut, ...beside.map(({ key }) => `${path}.${key}`)],
  };
}

/** What describes a relationship stands before what it leads to. */
function nodeLast(fields: readonly SelectedField[] | undefined): SelectedField[] | undefined {
  return (
    fields && [...fields].sort((one, other) => Number(one.name === 'node') - Number(other.name === 'node'))
  );
}
