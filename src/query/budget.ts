import { RequestError } from './errors';

export const maximumPageSize = 100;
export const defaultPageSize = 20;

/** The rows of a list at the root that an export asks for at a time; what stands below them is priced as everywhere. */
export const exportedPageSize = 1_000;

/** The most nodes one operation may ask for, counted before anything runs. */
export const maximumNodesPerOperation = 10_000;

/** What an operation may still ask for. Every page is paid by its size times the pages around it. */
export class Budget {
  #spent = 0;

  spend(nodes: number): void {
    this.#spent += nodes;
    if (this.#spent > maximumNodesPerOperation) {
      throw new RequestError(
        'QUERY_TOO_EXPENSIVE',
        `The operation asks for more than ${maximumNodesPerOperation} nodes (page sizes multiply with each ` +
          'level). Lower `first` on the outer lists, or ask for fewer levels.',
        { limit: maximumNodesPerOperation },
      );
    }
  }
}

/** The page size asked for by `first` or `last`, or the default; outside 1 to `maximum` it is refused. */
export function pageSize(
  asked: number | null | undefined,
  argument: 'first' | 'last' = 'first',
  maximum = maximumPageSize,
): number {
  if (asked === null || asked === undefined) return defaultPageSize;
  if (asked >= 1 && asked <= maximum) return asked;
  const further =
    argument === 'first' ? 'Use `after` for the rows that follow.' : 'Use `before` for the rows before.';
  throw new RequestError(
    'BAD_PAGE_SIZE',
    `\`${argument}\` is ${asked}; it must be between 1 and ${maximum}. ${further}`,
    { minimum: 1, maximum },
  );
}
