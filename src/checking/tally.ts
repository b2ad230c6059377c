import { maximumExamples } from './report';

/** How often something was seen, with the first examples of it. */
export class Tally {
  #count = 0;
  readonly #examples: string[] = [];

  get count(): number {
    return this.#count;
  }

  get examples(): string[] {
    return this.#examples;
  }

  add(example: string): void {
    this.addAll(1, [example]);
  }

  addAll(count: number, examples: readonly string[]): void {
    this.#count += count;
    this.#examples.push(...examples.slice(0, maximumExamples - this.#examples.length));
  }
}
