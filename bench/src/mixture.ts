import { RandomStream } from './built';
import type { Contender, HttpRequest } from './contenders/contender';
import { requestsOf, type Askings } from './requests';

const traceLength = 1_000;

/**
 * A trace of operations that every contender answers, drawn so that the first come most often (Zipf), each with its own
 * variables in turn: the same for every contender.
 */
export function mixture(
  askings: Askings,
  contenders: readonly Contender[],
  seed: number,
): Map<Contender, HttpRequest[]> {
  const answered = [...askings.values()].filter((asking) =>
    contenders.every((contender) => requestsOf(asking, contender)),
  );
  const random = new RandomStream(seed, 'mixture');
  const trace = Array.from({ length: answered.length > 0 ? traceLength : 0 }, (_, index) => ({
    asking: answered[random.rank(answered.length) - 1],
    index,
  }));
  return new Map(
    contenders.map((contender) => [
      contender,
      trace.flatMap(({ asking, index }) => {
        const requests = (asking && requestsOf(asking, contender)) ?? [];
        return requests[index % requests.length] ?? [];
      }),
    ]),
  );
}
