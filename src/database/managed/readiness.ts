import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';

const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 50;

/** Given to a Neo4j that refuses the password, to show by its end that it was another one that answered. */
const END_MILLISECONDS = 15_000;

export type Readiness =
  | { readonly state: 'ready'; readonly version: string }
  | { readonly state: 'ended'; readonly how: string }
  | { readonly state: 'password-refused' }
  | { readonly state: 'silent'; readonly seconds: number };

export interface ReadinessOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ended: Promise<string>;
  readonly signal?: AbortSignal | undefined;
}

/** Waits until the database answers an authenticated request, or until it is clear that it will not. */
export async function waitUntilReady(options: ReadinessOptions): Promise<Readiness> {
  const { uri, user, password, database, signal } = options;
  let how: string | undefined;
  void options.ended.then((end) => (how = end));
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const deadline = performance.now() + START_MILLISECONDS;
    while (performance.now() < deadline) {
      signal?.throwIfAborted();
      if (how !== undefined) return { state: 'ended', how };
      const answer = await ask(driver, database);
      if (answer === 'password-refused') return await refusedOrEnded(options.ended);
      if (answer !== undefined) return { state: 'ready', version: answer };
      await delay(POLL_MILLISECONDS);
    }
    return { state: 'silent', seconds: START_MILLISECONDS / 1000 };
  } finally {
    await driver.close();
  }
}

/** The version, once there is an answer. */
async function ask(driver: Driver, database: string): Promise<string | undefined> {
  try {
    const { agent } = await driver.getServerInfo({ database });
    return agent?.replace(/^Neo4j\//, '') ?? 'unknown';
  } catch (error) {
    const refused = error instanceof Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized';
    return refused ? 'password-refused' : undefined;
  }
}

/** When another Neo4j took the port first, ours cannot bind it and ends; it was not ours that refused. */
async function refusedOrEnded(ended: Promise<string>): Promise<Readiness> {
  const refused = new AbortController();
  const timeout = delay(END_MILLISECONDS, undefined, { signal: refused.signal }).catch(() => undefined);
  const how = await Promise.race([ended, timeout]);
  refused.abort();
  return how === undefined ? { state: 'password-refused' } : { state: 'ended', how };
}
