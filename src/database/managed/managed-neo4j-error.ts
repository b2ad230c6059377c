export type ManagedNeo4jErrorCode =
  | 'FOLDER_IN_USE'
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'RESOLVE_FAILED'
  | 'PASSWORD_LOST'
  | 'PASSWORD_REFUSED'
  | 'PORT_IN_USE'
  | 'NEO4J_START_FAILED';

/** Why the managed Neo4j could not be started: a stable code for programs, a message that says what to do. */
export class ManagedNeo4jError extends Error {
  constructor(
    readonly code: ManagedNeo4jErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ManagedNeo4jError';
  }
}
