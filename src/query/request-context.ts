import type DataLoader from 'dataloader';
import type { Database, Row, Statement } from '../database/database';
import type { Ontology } from '../ontology/ontology';
import { Budget } from './budget';
import { RequestError } from './errors';

/**
 * What one GraphQL operation needs while it runs: the database, its time and node budgets, its batches. Apollo
 * hands on a shallow copy of it, so its state is in ordinary fields, not in #private ones.
 */
export class RequestContext {
  readonly budget = new Budget();
  private readonly loaders = new Map<string, unknown>();
  private readonly deadline: number;

  constructor(
    readonly database: Database,
    readonly ontology: Ontology,
    timeoutMilliseconds: number,
    /** Where operators lay scans of sources; without it none are attached. */
    readonly scansFolder?: string,
  ) {
    this.deadline = Date.now() + timeoutMilliseconds;
  }

  /** Reads with what is left of the operation's time. */
  async read(statement: Statement): Promise<Row[]> {
    const left = this.deadline - Date.now();
    if (left <= 0) {
      throw new RequestError(
        'TIMEOUT',
        'The operation took too long. Ask for smaller pages or fewer levels.',
      );
    }
    return this.database.read(statement, { timeoutMilliseconds: left });
  }

  /** The loader of this operation under a name, made on first use; loads of one tick become one statement. */
  loader<K, V>(name: string, make: () => DataLoader<K, V, string>): DataLoader<K, V, string> {
    const existing = this.loaders.get(name) as DataLoader<K, V, string> | undefined;
    if (existing) return existing;
    const loader = make();
    this.loaders.set(name, loader);
    return loader;
  }
}
