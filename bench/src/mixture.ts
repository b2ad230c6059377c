import { RandomStream } from './built';
import type { Contender, HttpRequest } from './contenders/contender';
import { mixedRequests } from './mixed-requests';
import { requestsOf, type Askings } from './requests';

/** A mixture of the operations that every contender answers: the same for each, in its own form. */
export function mixture(
  askings: Askings,
  contenders: readonly Contender[],
  seed: number,
): Map<Contender, HttpRequest[]> {
  const answered = [...askings.values()].filter((asking) =>
    contenders.every((contender) => requestsOf(asking, contender)),
  );
  return new Map(
    contenders.map((contender) => {
      const operations = answered.map((asking) => requestsOf(asking, contender) ?? []);
      return [contender, mixedRequests(operations, new RandomStream(seed, 'mixture'))];
    }),
  );
}
