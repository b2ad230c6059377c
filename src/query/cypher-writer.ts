import { integer } from '../database/values';

/** Hands out the variables and parameters of one statement, numbered, so that equal shapes have equal texts. */
export class CypherWriter {
  readonly parameters: Record<string, unknown> = {};
  #variables = 0;
  #parameters = 0;

  variable(prefix: 'n' | 'r' | 'c' | 's' | 'o'): string {
    return `${prefix}${this.#variables++}`;
  }

  /** Puts a value outside the text, a number as an integer; returns how the text refers to it. */
  parameter(value: unknown): string {
    return this.value(typeof value === 'number' ? integer(value) : value);
  }

  /** As `parameter`, for a value that is compared: a number may have a fraction, and equals a whole one all the same. */
  value(value: unknown): string {
    const name = `p${this.#parameters++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }
}

/** A row as it comes back: values by position. */
export type RowValues = readonly unknown[];

/** The values of one row, by position: shorter on the wire than maps. Equal expressions share a position. */
export class RowLayout {
  readonly #expressions: string[] = [];

  slot(expression: string): number {
    const existing = this.#expressions.indexOf(expression);
    return existing >= 0 ? existing : this.#expressions.push(expression) - 1;
  }

  get expression(): string {
    return `[${this.#expressions.join(', ')}]`;
  }
}
