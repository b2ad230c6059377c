import { atPosition, type Gathered } from './gathered';
import type { Projection, RowPart, RowValues } from './projection';

/** The values of one row, by position: shorter on the wire than maps. Equal expressions share a position. */
export class RowLayout {
  readonly #expressions: string[] = [];
  /** What is gathered of the ids that stand in the row. */
  readonly gathered: Gathered[] = [];

  slot(expression: string): number {
    return this.positionOf(expression) ?? this.#expressions.push(expression) - 1;
  }

  /** Where an expression stands; undefined where it does not. */
  positionOf(expression: string): number | undefined {
    const existing = this.#expressions.indexOf(expression);
    return existing < 0 ? undefined : existing;
  }

  /** The position of what a projection reads, with what is gathered of it. */
  slotOf({ expression, gathered }: Projection<unknown>): number {
    const slot = this.slot(expression);
    this.gathered.push(...atPosition(slot, gathered));
    return slot;
  }

  /** The names of what is read, where that is nothing but properties of what a variable is bound to. */
  propertiesOf(variable: string): readonly string[] | undefined {
    const names = this.#expressions.map((expression) => /^(\w+)\.(\w+)$/.exec(expression));
    return names.every((found) => found?.[1] === variable)
      ? names.map((found) => found?.[2] ?? '')
      : undefined;
  }

  get expression(): string {
    return `[${this.#expressions.join(', ')}]`;
  }
}

/** A part that has the rows of a layout for itself. */
export function ownRow<T>({ expression, gathered }: RowLayout, { clauses, read }: RowPart<T>): Projection<T> {
  return { clauses, expression, gathered, read: (value) => read(value as RowValues) };
}
