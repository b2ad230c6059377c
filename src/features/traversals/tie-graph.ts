import type { RequestContext } from '../../query/request-context';
import { onePerMeeting, reversed, type Step } from './step';
import { readSteps, type Large, type StepRules } from './steps.query';

/** What a bound left unread. */
export type Unread = { id: string; by: 'PER_NODE' | 'TOTAL' } | (Large & { by: 'TIES' | 'MEETING' });

/**
 * The part of the graph that one traversal has read so far. Steps are known from both of their ends, whichever was read;
 * those of one thing are in the order of their keys.
 */
export class TieGraph {
  readonly unread: Unread[] = [];
  readonly #steps = new Map<string, Map<string, Step>>();
  readonly #inOrder = new Map<string, readonly Step[]>();
  readonly #read = new Set<string>();
  readonly #partly = new Set<string>();

  constructor(
    private readonly rules: StepRules,
    private readonly context: RequestContext,
  ) {}

  /** Reads the steps from things that were not read yet, in at most one statement. */
  async read(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#read.has(id)).sort();
    if (wanted.length === 0) return;
    this.context.budget.spend(wanted.length);
    const { steps, large, partly } = await readSteps(wanted, this.rules, this.context);
    for (const id of wanted) this.#read.add(id);
    for (const step of steps) {
      this.#add(step);
      this.#add(reversed(step));
    }
    for (const one of large) this.#leave({ ...one, by: one.type === null ? 'MEETING' : 'TIES' }, one.from);
    for (const one of partly) this.#leave(one, one.id);
  }

  /** The known steps from something, each tie once. */
  stepsFrom(id: string): readonly Step[] {
    const known = this.#inOrder.get(id);
    if (known) return known;
    const steps = onePerMeeting([...(this.#steps.get(id)?.values() ?? [])].sort(byKey)).sort(byKey);
    this.#inOrder.set(id, steps);
    return steps;
  }

  /** Whether all steps from something were read. */
  isWhole(id: string): boolean {
    return this.#read.has(id) && !this.#partly.has(id);
  }

  #add(step: Step): void {
    const from = this.#steps.get(step.from) ?? new Map<string, Step>();
    this.#steps.set(step.from, from.set(step.key, step));
    this.#inOrder.delete(step.from);
  }

  #leave(unread: Unread, from: string): void {
    this.unread.push(unread);
    this.#partly.add(from);
  }
}

function byKey({ key: one }: Step, { key: other }: Step): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
