import { isList, type SelectedField } from './selection';
import { property } from './values';

/** Fields of a connection that hold its rows. */
const pageFields: ReadonlySet<string> = new Set(['nodes', 'edges']);
/** Fields through which the rows of a connection are reached. */
const holdsRows: ReadonlySet<string> = new Set([...pageFields, 'node']);
/** Fields of a connection that tell of its rows. */
export const notedFields: ReadonlySet<string> = new Set(['totalCount', 'pageInfo', 'gaps']);

/** The fields of a connection that hold its rows. */
export function pagesOf(fields: readonly SelectedField[]): SelectedField[] {
  return fields.filter((field) => field.fields !== undefined && pageFields.has(field.name));
}

/** Rows that cannot be chosen as asked; how the caller is told is the caller's. */
export class PathRefusal extends Error {
  constructor(
    readonly refusal:
      | { reason: 'SEVERAL_LISTS'; paths: readonly string[] }
      | { reason: 'NOT_SELECTED'; path: string; passed: string; keys: readonly string[] },
  ) {
    super(refusal.reason);
  }
}

/**
 * Where the tables of an answer lie: for each root field that holds lists its only list or connection that no other
 * list holds, or itself as one row where it holds several. Without any list the answer is one row: of the only root
 * field, or of all (the empty path). Lists are told by their types or, without these, by the data.
 */
export function tablePaths(selection: readonly SelectedField[], data: unknown): string[] {
  const lists = listsIn(selection, data, []);
  const roots = [...new Set(lists.map(([root]) => root ?? ''))];
  if (roots.length > 0) {
    return roots.map((root) => {
      const [path = [], ...more] = lists.filter(([first]) => first === root);
      return more.length > 0 ? root : path.join('.');
    });
  }
  const [only, ...others] = selection;
  return only?.fields && others.length === 0 ? [only.key] : [''];
}

/** The paths of lists and connections that no other list holds; a list of values counts at the root only. */
export function listsIn(
  fields: readonly SelectedField[],
  value: unknown,
  path: readonly string[],
): string[][] {
  return fields.flatMap((field): string[][] => {
    const own = property(value, field.key);
    const here = [...path, field.key];
    const isOwnList = isList(field, own) && (field.fields !== undefined || path.length === 0);
    if (isOwnList || pagesOf(field.fields ?? []).length > 0) return [here];
    return field.fields ? listsIn(field.fields, own, here) : [];
  });
}

/**
 * The fields along a path, and the paths of those that were passed by; the path may leave out the fields of
 * connections that hold their rows. Fails with a PathRefusal.
 */
export function walk(
  selection: readonly SelectedField[],
  path: string,
): { steps: SelectedField[]; leftOut: string[] } {
  const steps: SelectedField[] = [];
  const leftOut: string[] = [];
  let fields: readonly SelectedField[] = selection;
  for (const key of path === '' ? [] : path.split('.')) {
    const found = find(fields, key);
    if (found.length === 0) {
      const passed = steps.map((step) => step.key).join('.');
      const keys = fields.map((candidate) => candidate.key);
      throw new PathRefusal({ reason: 'NOT_SELECTED', path, passed, keys });
    }
    for (const field of found) {
      const passed = steps.map((step) => step.key);
      const others = fields.filter(
        (other) => other !== field && !(passed.length > 0 && notedFields.has(other.name)),
      );
      leftOut.push(...others.map((other) => [...passed, other.key].join('.')));
      steps.push(field);
      fields = field.fields ?? [];
    }
  }
  return { steps, leftOut };
}

/** The field of a key, or the way to it through the rows of a connection; empty where there is none. */
function find(fields: readonly SelectedField[], key: string): SelectedField[] {
  const own = fields.find((field) => field.key === key);
  if (own) return [own];
  for (const through of fields.filter(({ name }) => holdsRows.has(name))) {
    const inner = find(through.fields ?? [], key);
    if (inner.length > 0) return [through, ...inner];
  }
  return [];
}
