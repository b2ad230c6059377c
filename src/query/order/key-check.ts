import type { CypherWriter } from '../cypher-writer';

/** What must hold of a list before it is ordered by a key. */
export interface KeyCheck {
  /** Clauses that give a row several times, each with a value. */
  clauses: readonly string[];
  value: string;
  /** The most different values of all rows that `refuse` is told. */
  most: number;
  /** What is read once. */
  ofList: string;
  refuse: (ofList: unknown, values: readonly unknown[]) => void;
}

/** The checks of one order in its statement. */
export class KeyChecks {
  readonly #checks: readonly (KeyCheck & { values: string })[];

  constructor(
    checks: readonly KeyCheck[],
    private readonly writer: CypherWriter,
  ) {
    this.#checks = checks.map((check) => ({ ...check, values: writer.variable('c') }));
  }

  /** A subquery for each; `begin` opens it and binds the rows. */
  clauses(begin: readonly string[]): string[] {
    return this.#checks.flatMap(({ clauses, value, values, most }) => [
      ...begin,
      ...clauses,
      `RETURN collect(DISTINCT ${value})[..${this.writer.parameter(most)}] AS ${values}`,
      '}',
    ]);
  }

  /** What `refuse` reads, after the subqueries. */
  get expressions(): string[] {
    return this.#checks.map(({ ofList, values }) => `[${ofList}, ${values}]`);
  }

  /** Refuses the list where a check does not hold. */
  refuse(read: readonly unknown[]): void {
    for (const [index, { refuse }] of this.#checks.entries()) {
      const [ofList, values] = read[index] as [unknown, readonly unknown[]];
      refuse(ofList, values);
    }
  }
}
