import { RequestError } from './errors';
import type { RequestContext } from './request-context';

/**
 * Refuses an id or a code that names nothing. Asked only when an answer is empty, so that a usual operation does
 * not pay for it.
 */
export async function requireExisting(
  label: string,
  property: 'id' | 'code',
  value: string,
  context: RequestContext,
): Promise<void> {
  const rows = await context.read({
    name: `${label} by ${property}`,
    text: `MATCH (n:${label} {${property}: $value}) RETURN 1 AS found LIMIT 1`,
    parameters: { value },
  });
  if (rows.length > 0) return;
  const hint =
    property === 'id'
      ? 'Find the id with `entity(by: {name: "…"}) { id }`.'
      : `The codes are listed by \`${label.toLowerCase()}s { nodes { code } }\`.`;
  throw new RequestError(
    property === 'id' ? 'UNKNOWN_ID' : 'UNKNOWN_CODE',
    `There is no ${label} ${value}. ${hint}`,
  );
}
