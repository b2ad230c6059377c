import type { DatabaseSettings } from '../../../src/database/settings';
import type { Common, Operation, Run, Variables } from '../operation';

export interface HttpRequest {
  readonly path: string;
  readonly body: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly body: string;
}

export type Send = (request: HttpRequest) => Promise<HttpResponse>;

export interface SentStatement {
  readonly text: string;
  readonly parameters: Variables;
}

export interface Serving {
  /** Where it listens, without a path. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What a contender may use to find out what it is to send: cursors, for example. */
export interface Means {
  readonly send: Send;
  readonly run: Run;
}

export type ContenderSettings = Readonly<Record<string, string>>;

export interface ServeOptions {
  readonly database: DatabaseSettings;
  readonly settings?: ContenderSettings | undefined;
  /** Is told each statement that is sent; only where time is not measured. */
  readonly tell?: (statement: SentStatement) => void;
}

/** One of those that are compared. A new one is one more file beside this, named in index.ts. */
export interface Contender {
  readonly name: string;
  readonly isOurs: boolean;
  /** What its process is told besides where Neo4j is. */
  readonly settings?: ContenderSettings;
  /** The module that its process serves; see serving-process.ts. */
  readonly module: string;
  /** What that module exports. */
  readonly serve: (options: ServeOptions) => Promise<Serving>;
  /** Why it cannot be asked this at all; undefined where it can. */
  readonly noForm: (operation: Operation) => string | undefined;
  readonly requestOf: (operation: Operation, asked: Variables, means: Means) => Promise<HttpRequest>;
  /** What it answered, in the form that is compared; throws Refusal where it refused. */
  readonly read: (operation: Operation, response: HttpResponse) => Common;
}

/** That a contender answers an operation with an error. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
