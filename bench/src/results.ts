import type { Profile } from './contenders/profile';

/** What a run found; written to bench/results/<nodes>.json. */
export interface Results {
  readonly when: string;
  readonly machine: {
    readonly cores: number;
    readonly processor: string;
    readonly memoryGigabytes: number;
    readonly node: string;
    readonly neo4j: string;
  };
  readonly commit: string;
  readonly graph: { readonly nodes: number; readonly relationships: number };
  readonly load: { readonly rounds: number; readonly seconds: number; readonly variables: number };
  /** By the names of the contenders. */
  readonly processes: Readonly<Record<string, ProcessResult>>;
  readonly operations: readonly OperationResult[];
}

export interface ProcessResult {
  readonly isOurs: boolean;
  /** From the start of the process to its first answer, the median. */
  readonly startMilliseconds: number;
  readonly residentMegabytes: { readonly ready: number; readonly afterLoad: number };
}

export interface OperationResult {
  readonly name: string;
  readonly asks: string;
  readonly contenders: Readonly<Record<string, Measured | NotMeasured>>;
}

export interface NotMeasured {
  /** Why: it has no way to be asked, or refused. */
  readonly not: string;
}

export interface Measured {
  /** By the number of connections. */
  readonly loads: Readonly<Record<string, LoadResult>>;
  /** For how long an answer kept the contender's process busy with what, in a load of its own under a profiler. */
  readonly nodeMilliseconds?: Profile;
  /** None for a mixture of operations. */
  readonly reading?: { readonly statements: number; readonly dbHits: number };
}

export interface LoadResult {
  /** The median of the rounds. */
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  readonly failed: number;
  /** For how long an answer kept processors busy, in the contender's process and in that of Neo4j; Linux says it. */
  readonly processorMilliseconds?: { readonly server: number; readonly database: number };
}
