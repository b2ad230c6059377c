import { Neo4jError } from 'neo4j-driver';
import { failure, type Failure } from '../failures/failure';
import type { DatabaseSettings } from './settings';

type Explain = (settings: Where, reason: string) => Failure;
interface Where {
  uri: string;
  user: string;
  database: string;
}

/** What Neo4j's codes mean to a person who starts or prepares the database; the first match counts. */
const explanations: readonly [pattern: RegExp, explain: Explain][] = [
  [/No space left on device/, ({ uri }, reason) => failure('DATABASE_OUT_OF_SPACE', { uri, reason })],
  [/^ServiceUnavailable|^SessionExpired|DatabaseUnavailable/, unreachable],
  [
    /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    ({ uri, user }) => failure('DATABASE_LOGIN_REFUSED', { uri, user }),
  ],
  [/Database\.DatabaseNotFound/, ({ uri, database }) => failure('DATABASE_NOT_FOUND', { uri, database })],
  [
    /NotALeader|ReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|General\.ReadOnly|FollowersCannot/,
    ({ uri }) => failure('DATABASE_READ_ONLY', { uri }),
  ],
  [
    /Security\.Forbidden/,
    ({ uri, user }, reason) => failure('DATABASE_RIGHTS_MISSING', { uri, user, reason }),
  ],
  [
    /Schema\.(ConstraintValidationFailed|ConstraintCreationFailed|IndexWithNameAlreadyExists|ConstraintWithNameAlreadyExists)/,
    (_settings, reason) => failure('DATABASE_SCHEMA_CONFLICT', { reason }),
  ],
  [/protocol version|responded HTTP|acquisition timed out/i, unreachable],
];

/** The failure behind an error of the driver while a database is opened or prepared; others are returned as they are. */
export function databaseFailure(error: unknown, settings: DatabaseSettings): unknown {
  const where = { ...settings, uri: withoutCredentials(settings.uri) };
  if (isBadPort(error)) return unreachable(where, 'no such port');
  if (!(error instanceof Neo4jError)) return error;
  const text = `${error.code} ${error.message}`;
  const explain = explanations.find(([pattern]) => pattern.test(text))?.[1];
  return explain?.(where, reasonOf(error)) ?? error;
}

/** The failure of an address that the driver does not take at all. */
export function addressFailure(error: unknown, { uri }: DatabaseSettings): Failure {
  const reason = error instanceof Error ? sentence(error.message) : String(error);
  return unreachable({ uri: withoutCredentials(uri) }, reason);
}

function unreachable({ uri }: Pick<Where, 'uri'>, reason: string): Failure {
  return failure('DATABASE_UNREACHABLE', { uri, reason: withoutCredentials(reason) });
}

/** Node's, not the driver's: a port above 65535. */
function isBadPort(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SOCKET_BAD_PORT';
}

/** An address as it may be shown: whatever stands before its @ goes. */
export function withoutCredentials(text: string): string {
  return text.replace(/(:\/\/)[^/@\s]*@/g, '$1');
}

/** What the driver names as the cause ("connect ECONNREFUSED …"), of this error or of those behind it. */
function reasonOf(error: Error): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const cause = /Caused by: (.+)/.exec(at.message)?.[1];
    if (cause !== undefined) return sentence(cause);
  }
  return sentence(error.message);
}

/** The first sentence, without its full stop. */
function sentence(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/\.(\s.*)?$/, '').slice(0, 300);
}
