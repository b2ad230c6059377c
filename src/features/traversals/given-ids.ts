import { RequestError } from '../../query/errors';

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
