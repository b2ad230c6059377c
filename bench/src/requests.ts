import type { DatabaseSettings } from '../../src/database/settings';
import type { Database as OpenDatabase } from '../../src/database/database';
import { Database } from './built';
import { Refusal, type Contender, type HttpRequest } from './contenders/contender';
import { difference } from './difference';
import { Connection } from './http-client';
import type { Common, Operation, Run, Variables } from './operation';

/** What a contender is to be sent for an operation, in the order of the variables, or why it cannot be. */
export type Asking = { readonly requests: readonly HttpRequest[] } | { readonly not: string };

/** What each contender is to be sent for each operation. */
export type Askings = ReadonlyMap<Operation, ReadonlyMap<Contender, Asking>>;

export function requestsOf(
  asking: ReadonlyMap<Contender, Asking>,
  contender: Contender,
): readonly HttpRequest[] | undefined {
  const found = asking.get(contender);
  return found && 'requests' in found ? found.requests : undefined;
}

export function runOn(database: OpenDatabase): Run {
  return (text, parameters) =>
    database.read({ name: 'bench', text, parameters }, { timeoutMilliseconds: 60_000 });
}

interface Server {
  readonly contender: Contender;
  readonly url: string;
}

/**
 * Finds what each contender is to be sent for an operation and holds their answers against each other: the same things
 * in the same order with the same values, for all variables. A difference ends the run.
 */
export async function compareAnswers(
  operation: Operation,
  variables: readonly Variables[],
  servers: readonly Server[],
  settings: DatabaseSettings,
): Promise<Map<Contender, Asking>> {
  const database = Database.open(settings);
  try {
    const askings = new Map<Contender, Asking>();
    let first: { by: Contender; answers: Common[] } | undefined;
    for (const { contender, url } of servers) {
      const found = await answersOf(contender, url, operation, variables, runOn(database));
      askings.set(contender, found);
      if ('not' in found) continue;
      if (first) refuseDifference(operation, variables, first, { by: contender, answers: found.answers });
      else first = { by: contender, answers: found.answers };
    }
    return askings;
  } finally {
    await database.close();
  }
}

async function answersOf(
  contender: Contender,
  url: string,
  operation: Operation,
  variables: readonly Variables[],
  run: Run,
): Promise<{ requests: HttpRequest[]; answers: Common[] } | { not: string }> {
  const none = contender.noForm(operation);
  if (none !== undefined) return { not: none };
  const connection = new Connection(url);
  const { send } = connection;
  try {
    const known = new Map<string, { request: HttpRequest; answer: Common }>();
    for (const asked of variables) {
      const key = JSON.stringify(asked);
      if (known.has(key)) continue;
      const request = await contender.requestOf(operation, asked, { send, run });
      known.set(key, { request, answer: contender.read(operation, await send(request)) });
    }
    const found = variables.flatMap((asked) => known.get(JSON.stringify(asked)) ?? []);
    return {
      requests: found.map(({ request }) => request),
      answers: found.map(({ answer }) => answer),
    };
  } catch (error) {
    if (error instanceof Refusal && isRefused(error.code)) return { not: `refused: ${error.code}` };
    throw new Error(`${contender.name} fails at ${operation.name}: ${String(error)}`, { cause: error });
  } finally {
    await connection.close();
  }
}

/** What a server may refuse; other errors are mistakes in the operation. */
const isRefused = (code: string): boolean =>
  /^(TOO_MANY|TIMED_OUT|TIMEOUT|TOO_BROAD|SEARCH_TOO_BROAD)/.test(code);

interface Answered {
  readonly by: Contender;
  readonly answers: readonly Common[];
}

function refuseDifference(
  { name }: Operation,
  variables: readonly Variables[],
  one: Answered,
  other: Answered,
): void {
  for (const [index, asked] of variables.entries()) {
    const found = difference(one.answers[index], other.answers[index]);
    if (found === undefined) continue;
    throw new Error(
      `${one.by.name} and ${other.by.name} answer ${name} differently, asked with ${JSON.stringify(asked)}: ${found}`,
    );
  }
}
