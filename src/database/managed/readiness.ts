import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';

const POLL_MILLISECONDS = 50;
/** A Neo4j that is stopped or stuck takes the connection and says nothing. */
const CONNECTION_MILLISECONDS = 3_000;

/** How long each outcome is waited for. */
export interface Patience {
  readonly answerMilliseconds: number;
  /** Given to a Neo4j that refuses the password, to show by its end that it was another one that answered. */
  readonly endMilliseconds: number;
}

export type Readiness =
  | { readonly state: 'ready'; readonly version: string; readonly databaseId: string }
  | { readonly state: 'ended'; readonly how: string }
  | { readonly state: 'password-refused' }
  | { readonly state: 'silent'; readonly seconds: number };

export interface ReadinessOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Settles, with how, when the process behind it has ended. */
  readonly ended: Promise<string>;
  readonly patience: Patience;
  readonly signal?: AbortSignal | undefined;
}

/** Waits until the database answers an authenticated request, or until it is clear that it will not. */
export async function waitUntilReady(options: ReadinessOptions): Promise<Readiness> {
  const { uri, user, password, database, patience, signal } = options;
  let how: string | undefined;
  void options.ended.then((end) => (how = end));
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: CONNECTION_MILLISECONDS,
    connectionAcquisitionTimeout: CONNECTION_MILLISECONDS + 1_000,
  });
  try {
    const deadline = performance.now() + patience.answerMilliseconds;
    while (performance.now() < deadline) {
      signal?.throwIfAborted();
      if (how !== undefined) return { state: 'ended', how };
      const answer = await ask(driver, database);
      if (answer === 'password-refused') return await refusedOrEnded(options.ended, patience);
      if (answer !== undefined) return { state: 'ready', ...answer };
      await delay(POLL_MILLISECONDS);
    }
    return { state: 'silent', seconds: patience.answerMilliseconds / 1000 };
  } finally {
    await driver.close();
  }
}

interface Answer {
  readonly version: string;
  readonly databaseId: string;
}

/** What the server and its database are, once there is an answer. */
async function ask(driver: Driver, database: string): Promise<Answer | 'password-refused' | undefined> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records, summary } = await session.run('CALL db.info() YIELD id RETURN id');
    const version = summary.server.agent?.replace(/^Neo4j\//, '') ?? 'unknown';
    return { version, databaseId: String(records[0]?.get('id')) };
  } catch (error) {
    const refused = error instanceof Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized';
    return refused ? 'password-refused' : undefined;
  } finally {
    await session.close();
  }
}

/** When another Neo4j took the port first, ours cannot bind it and ends; it was not ours that refused. */
async function refusedOrEnded(ended: Promise<string>, { endMilliseconds }: Patience): Promise<Readiness> {
  const refused = new AbortController();
  const timeout = delay(endMilliseconds, undefined, { signal: refused.signal }).catch(() => undefined);
  const how = await Promise.race([ended, timeout]);
  refused.abort();
  return how === undefined ? { state: 'password-refused' } : { state: 'ended', how };
}
