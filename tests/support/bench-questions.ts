import type { HttpRequest, Send } from '../../bench/src/contenders/contender';
import { ipgraphRequest } from '../../bench/src/contenders/ipgraph-requests';
import { distinct, variablesFor } from '../../bench/src/draw-from';
import type { Variables } from '../../bench/src/operation';
import { operations } from '../../bench/src/operations';
import { idOf } from '../../src/synthetic/naming';
import { RandomStream } from '../../src/synthetic/random-stream';
import { sizesOf } from '../../src/synthetic/sizes';

export interface Question {
  readonly name: string;
  readonly asked: Variables;
  /** What is to be sent; cursors are asked for before. */
  readonly requestBy: (send: Send) => Promise<HttpRequest>;
}

/** What the bench asks of a synthetic graph of so many nodes, with the first variables that it draws, each set once. */
export function benchQuestions(nodes: number, setsOfVariables: number): Question[] {
  return operations.flatMap((operation) =>
    distinct(variablesFor({ idOf, RandomStream, sizesOf }, operation, nodes, setsOfVariables)).map(
      (asked) => ({
        name: operation.name,
        asked,
        requestBy: (send) => ipgraphRequest(operation, asked, send),
      }),
    ),
  );
}

export const sendTo =
  (url: string): Send =>
  async ({ path, body }) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body });
    return { status: response.status, body: await response.text() };
  };
