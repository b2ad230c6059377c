import { integer } from '../database/values';
import { following, LateBound, told, type Given, type Variables } from './late-bound/late-bound';

/** A text whose answers a statement needs before it runs: their ids, and the place of each among them, best first. */
export interface PendingSearch {
  text: Given<string>;
  kinds: readonly string[];
  /** The names of the parameters that they are put into. */
  ids: string;
  places: string;
}

/** What a statement is run with once. */
export interface BoundStatement {
  parameters: Readonly<Record<string, unknown>>;
  searches: readonly (PendingSearch & { text: string })[];
}

/** Hands out the variables and parameters of one statement, numbered, so that equal shapes have equal texts. */
export class CypherWriter {
  readonly parameters: Record<string, unknown> = {};
  readonly searches: PendingSearch[] = [];
  readonly #lateBound = new Map<string, LateBound<unknown>>();
  #variables = 0;
  #parameters = 0;

  variable(prefix: 'n' | 'r' | 'c' | 's' | 'o'): string {
    return `${prefix}${this.#variables++}`;
  }

  /** Puts a value outside the text, a number as an integer; returns how the text refers to it. */
  parameter(value: unknown): string {
    return this.value(following(value, (known) => (typeof known === 'number' ? integer(known) : known)));
  }

  /** Has a text searched for among some kinds before the statement runs; returns how the text refers to the answers. */
  search(text: Given<string>, kinds: readonly string[]): { ids: string; places: string } {
    const same = (one: PendingSearch) => one.text === text && one.kinds.join() === kinds.join();
    let pending = this.searches.find(same);
    if (!pending) {
      const [ids, places] = [this.value([]), this.value({})].map((reference) => reference.slice(1));
      pending = { text, kinds, ids: ids ?? '', places: places ?? '' };
      this.searches.push(pending);
    }
    return { ids: `$${pending.ids}`, places: `$${pending.places}` };
  }

  /** As `parameter`, for a value that is compared: a number may have a fraction, and equals a whole one all the same. */
  value(value: unknown): string {
    const name = `p${this.#parameters++}`;
    if (value instanceof LateBound) this.#lateBound.set(name, value);
    else this.parameters[name] = value;
    return `$${name}`;
  }

  /** What the statement is run with, and what is searched for before it. */
  boundTo(variables: Variables): BoundStatement {
    const parameters = { ...this.parameters };
    for (const [name, value] of this.#lateBound) parameters[name] = value.read(variables);
    const searches = this.searches.map((search) => ({ ...search, text: told(search.text, variables) }));
    return { parameters, searches };
  }
}
