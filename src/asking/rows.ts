import { failure } from '../failures/failure';
import type { SelectedField } from './selection';

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

/** Fields of a connection that notes tell of. */
const notedFields: ReadonlySet<string> = new Set(['totalCount', 'pageInfo', 'gaps']);
const pageFields: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** The fields of a connection that hold its rows. */
export function pagesOf(fields: readonly SelectedField[]): SelectedField[] {
  return fields.filter((field) => field.fields !== undefined && pageFields.has(field.name));
}

/**
 * The rows at a path or, without one, of the only list or connection that no other list holds. Where one root field
 * holds several, or none, it is one row itself; where several root fields hold some, BAD_USAGE names the paths.
 */
export function chooseRows(
  selection: readonly SelectedField[],
  data: Readonly<Record<string, unknown>>,
  path?: string,
): Rows {
  if (path !== undefined) return rowsAt(selection, data, path);
  const lists = listsIn(selection, data, []);
  const [first] = lists;
  if (first && lists.length === 1) return rowsAt(selection, data, first.join('.'));
  if (new Set(lists.map(([root]) => root)).size > 1) throw severalLists(lists);
  const [only] = selection;
  if (only?.fields && selection.length === 1) return rowsAt(selection, data, only.key);
  return { path: '', rows: [data], fields: selection, connection: undefined, leftOut: [] };
}

/** Fails with BAD_USAGE when the operation selects nothing at the path. */
export function refuseUnknownPath(selection: readonly SelectedField[], path: string): void {
  walk(selection, path);
}

function rowsAt(
  selection: readonly SelectedField[],
  data: Readonly<Record<string, unknown>>,
  path: string,
): Rows {
  const { steps, leftOut } = walk(selection, path);
  const field = steps.at(-1);
  let values: unknown[] = [data];
  for (const { key } of steps) values = values.flatMap((value) => listed(property(value, key)));
  const page = field?.fields && pagesOf(field.fields)[0];
  if (!field?.fields || !page) {
    const fields = field?.name === 'edges' ? nodeLast(field.fields) : field?.fields;
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

/** The fields along a path, and the paths of those that were passed by. */
function walk(
  selection: readonly SelectedField[],
  path: string,
): { steps: SelectedField[]; leftOut: string[] } {
  const steps: SelectedField[] = [];
  const leftOut: string[] = [];
  let fields: readonly SelectedField[] = selection;
  for (const key of path.split('.')) {
    const passed = steps.map((step) => step.key);
    const field = fields.find((candidate) => candidate.key === key);
    if (!field) throw unknownPath(path, passed, fields);
    const others = fields.filter(
      (other) => other !== field && !(passed.length > 0 && notedFields.has(other.name)),
    );
    leftOut.push(...others.map((other) => [...passed, other.key].join('.')));
    steps.push(field);
    fields = field.fields ?? [];
  }
  return { steps, leftOut };
}

/** The paths of lists and connections that no other list holds; a list of values counts at the root only. */
function listsIn(fields: readonly SelectedField[], value: unknown, path: readonly string[]): string[][] {
  return fields.flatMap((field): string[][] => {
    const own = property(value, field.key);
    const here = [...path, field.key];
    const isList = Array.isArray(own) && (field.fields !== undefined || path.length === 0);
    if (isList || pagesOf(field.fields ?? []).length > 0) return [here];
    return field.fields ? listsIn(field.fields, own, here) : [];
  });
}

function severalLists(lists: readonly string[][]): Error {
  const paths = lists.map((path) => path.join('.')).join(', ');
  return failure('BAD_USAGE', {
    en: `The answer holds several lists. Choose the rows with --path: ${paths}.`,
    zh: `结果中有多个列表，请用 --path 选择作为行的列表：${paths}。`,
  });
}

function unknownPath(path: string, passed: readonly string[], fields: readonly SelectedField[]): Error {
  const keys = fields.map(({ key }) => key).join(', ');
  const [en, zh] = passed.length > 0 ? [passed.join('.'), passed.join('.')] : ['the operation', '操作'];
  return failure('BAD_USAGE', {
    en: `--path ${path} is not selected. What ${en} selects: ${keys === '' ? 'nothing' : keys}.`,
    zh: `--path ${path} 未被选择。${zh} 所选的有：${keys === '' ? '无' : keys}。`,
  });
}

/** A property of an object of the answer; undefined of anything else. */
export function property(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is, one thing as a list of it, and what is absent as an empty one. */
export function listed(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}
