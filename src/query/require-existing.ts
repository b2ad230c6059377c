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
  if (row) {
    throw new RequestError(
      'WRONG_KIND',
      `${value} is a ${kindNameOf(value)}, which this argument does not take. Give the id of a ${label}.`,
      { id: value, expected: label },
    );
  }
  const hint =
    property === 'id'
      ? 'Find the id with `entity(by: {name: "…"}) { id }`.'
      : `The codes are listed by \`${label.toLowerCase()}s { nodes { code } }\`.`;
  throw new RequestError(
    property === 'id' ? 'UNKNOWN_ID' : 'UNKNOWN_CODE',
    `There is no ${label} ${value}. ${hint}`,
  );
}
