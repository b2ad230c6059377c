import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { requireExisting } from '../../query/require-existing';
import { readEnds, type End } from './steps.query';
import type { Followed } from './ties';

/** The ids of an argument, each once, in the order given; refused where there are too few or too many. */
export function distinctIds(
  argument: string,
  ids: readonly string[],
  { least, most }: { least: number; most: number },
): string[] {
  const distinct = [...new Set(ids)];
  if (distinct.length < least || ids.length > most) {
    const given = distinct.length === ids.length ? `${ids.length}` : `${distinct.length} different`;
    throw new RequestError(
      'BAD_ARGUMENTS',
      `\`${argument}\` holds ${given} id(s); give ${least} to ${most} different ones.`,
      { minimum: least, maximum: most },
    );
  }
  return distinct;
}

/** A whole number of an argument, or the default; outside its bounds it is refused. */
export function boundedNumber(
  argument: string,
  given: number | null | undefined,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const number = given ?? otherwise;
  if (number < least || number > most) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      `\`${argument}\` is ${number}; it must be between ${least} and ${most}.`,
      { minimum: least, maximum: most },
    );
  }
  return number;
}

/** What was asked about, in the order given; the first id that names nothing is refused. */
export async function existingEnds(
  ids: readonly string[],
  followed: Followed,
  context: RequestContext,
): Promise<End[]> {
  const found = new Map((await readEnds(ids, followed, context)).map((end) => [end.id, end]));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) await requireExisting('Thing', 'id', missing, context);
  return ids.flatMap((id) => found.get(id) ?? []);
}
