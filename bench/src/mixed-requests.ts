import type { RandomStream } from '../../src/synthetic/random-stream';
import type { HttpRequest } from './contenders/contender';

const traceLength = 1_000;

/** A trace of operations, drawn so that the first come most often (Zipf), each with its own requests in turn. */
export function mixedRequests(
  operations: readonly (readonly HttpRequest[])[],
  random: RandomStream,
): HttpRequest[] {
  return Array.from({ length: operations.length > 0 ? traceLength : 0 }, (_, index) => {
    const requests = operations[random.rank(operations.length) - 1] ?? [];
    return requests[index % requests.length] ?? [];
  }).flat();
}
