import { kindNameOf } from '../statements/desired-graph';
import { RequestError } from './errors';
import type { RequestContext } from './request-context';

/**
 * Refuses an id or a code that names nothing, and an id of another kind than the label. Asked only when an answer is
 * empty, so that a usual operation does not pay for it.
 */
export async function requireExisting(
  label: string,
  property: 'id' | 'code',
  value: string,
  context: RequestContext,
): Promise<void> {
  const stored = property === 'id' ? 'Node' : label;
  const rows = await context.read({
    name: `${label} by ${property}`,
    text: `MATCH (n:${stored} {${property}: $value}) RETURN n:${label} AS fits LIMIT 1`,
    parameters: { value },
  });
  const [row] = rows;
  if (row?.fits === true) return;
  if (property === 'id') refuseId(label, value, row !== undefined);
  throw new RequestError(
    'UNKNOWN_CODE',
    `There is no ${label} ${cutShort(value)}. The codes are listed by \`${label.toLowerCase()}s { nodes { code } }\`.`,
  );
}

/** Refuses an id that is of another kind than the label, or that names nothing. */
export function refuseId(label: string, id: string, exists: boolean): never {
  if (exists) {
    throw new RequestError(
      'WRONG_KIND',
      `${id} is a ${kindNameOf(id)}, which this argument does not take. Give the id of a ${label}.`,
      { id, expected: label },
    );
  }
  throw new RequestError(
    'UNKNOWN_ID',
    `There is no ${label} ${cutShort(id)}. Find the id with \`entity(by: {name: "…"}) { id }\`.`,
  );
}

/** The longest part of an id or a code that a message repeats. */
const maximumShown = 80;

/** An id or a code as a message repeats it, however long it was given. */
export function cutShort(value: string): string {
  const characters = Array.from(value);
  return characters.length > maximumShown ? `${characters.slice(0, maximumShown).join('')}…` : value;
}
