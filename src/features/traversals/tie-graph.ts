import type { RequestContext } from '../../query/request-context';
import { readMeetings } from './meetings.query';
import type { Said } from './said';
import { readSaid } from './said.query';
import { onePerMeeting, type Link, type Step } from './step';
import { readLarge, walk, type Large, type Reach, type StepRules, type StepsFound } from './steps.query';

/** What a bound left unread. */
export type Unread = { id: string; by: 'PER_NODE' | 'TOTAL' } | (Large & { by: 'TIES' | 'MEETING' });

/**
 * The part of the graph that one traversal has read so far. Steps are known from both of their ends, whichever was read;
 * those of one thing are in the order of their keys.
 */
export class TieGraph {
  readonly unread: Unread[] = [];
  /** A step may come several times, since it is seen from both of its ends. */
  readonly #steps = new Map<string, Step[]>();
  readonly #inOrder = new Map<string, readonly Step[]>();
  readonly #read = new Set<string>();
  readonly #partly = new Set<string>();
  /** The degrees of what is too large to be read with others. */
  readonly #large = new Map<string, readonly number[]>();
  readonly #properties = new Map<string, readonly unknown[]>();

  constructor(
    private readonly rules: StepRules,
    private readonly context: RequestContext,
  ) {}

  /**
   * Reads the steps from what is asked about as far as one statement does: from what is too large nothing. Returns the
   * first that does not exist.
   */
  async begin(ids: readonly string[], reach: Partial<Reach>): Promise<string | undefined> {
    const known = new Set(await this.#walk(ids, reach));
    return ids.find((id) => !known.has(id));
  }

  /** Reads the steps from things that were not read yet: in one statement, but for what is too large. */
  async read(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#read.has(id)).sort();
    await this.#walk(wanted.filter((id) => !this.#large.has(id)));
    const large = new Map([...this.#large].filter(([id]) => wanted.includes(id)));
    if (large.size === 0) return;
    this.#keep(await readLarge(large, this.rules, this.context));
    for (const id of large.keys()) this.#read.add(id);
  }

  /** Reads the steps between some things and others, if these are not too many. Returns whether all are known then. */
  async readStepsBetween(these: readonly string[], those: readonly string[]): Promise<boolean> {
    const unread = (ids: readonly string[]): string[] => ids.filter((id) => !this.isWhole(id)).sort();
    const [from, to] = [unread(these), unread(those)];
    if (from.length === 0 || to.length === 0) return true;
    this.context.budget.spend(from.length);
    const found = await readMeetings(from, to, this.rules, this.context);
    if (!found) return false;
    this.#keep(found);
    return found.large.length === 0 && found.partly.length === 0;
  }

  /** Returns the things that there are, of those asked about and of what they led to. */
  async #walk(ids: readonly string[], reach?: Partial<Reach>): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const levels = await walk(ids, this.rules, this.context, reach);
    for (const { found, walked, large } of levels) {
      for (const id of walked) if (!large.has(id)) this.#read.add(id);
      for (const [id, degrees] of large) this.#large.set(id, degrees);
      this.#keep(found);
    }
    const known = levels.flatMap((level) => level.known);
    this.context.budget.spend(known.length);
    return known;
  }

  #keep({ steps, large, partly, things }: StepsFound): void {
    for (const thing of things) this.#properties.set(thing[0], thing);
    for (const step of steps) {
      this.#add(step);
      this.#add(step.reversed);
    }
    for (const one of large) this.#leave({ ...one, by: one.type === null ? 'MEETING' : 'TIES' }, one.from);
    for (const one of partly) this.#leave(one, one.id);
  }

  /** The properties that were read of something; undefined where it was not read itself. */
  propertiesOf(id: string): readonly unknown[] | undefined {
    return this.#properties.get(id);
  }

  /** Whether the steps from something were read, whole or in part. */
  isRead(id: string): boolean {
    return this.#read.has(id);
  }

  /** How many relationships something has that is too large to be read with others; 0 for anything else. */
  degreeOf(id: string): number {
    return (this.#large.get(id) ?? []).reduce((total, degree) => total + degree, 0);
  }

  /** The known steps from something, some several times, in no order. */
  anyStepsFrom(id: string): readonly Step[] {
    return this.#steps.get(id) ?? [];
  }

  /** The known steps from something, each tie once. */
  stepsFrom(id: string): readonly Step[] {
    const known = this.#inOrder.get(id);
    if (known) return known;
    const steps = inOrder(this.anyStepsFrom(id));
    this.#inOrder.set(id, steps);
    return steps;
  }

  /** Whether all steps from something were read. */
  isWhole(id: string): boolean {
    return this.#read.has(id) && !this.#partly.has(id);
  }

  /**
   * The same steps with what is said of their relationships, read in one statement where it was not read with them: of
   * several relationships by which two meet in one event, the firmest.
   */
  async withSaid(steps: readonly Step[]): Promise<(step: Step) => Step> {
    const ways = new Map(steps.map((step) => [step, this.#waysOf(step)]));
    const links = [...ways.values()].flat().flatMap((way) => way.links);
    const read = await readSaid(links, this.context);
    const told = (way: Step): Step => way.by(way.links.map((link) => toldBy(link, read)));
    return (step) => onePerMeeting((ways.get(step) ?? [step]).map(told))[0] ?? step;
  }

  #waysOf({ from, tie }: Step): Step[] {
    const ways = this.anyStepsFrom(from).filter((other) => other.tie === tie);
    return [...new Map(ways.map((way) => [way.key, way])).values()].sort(byKey);
  }

  #add(step: Step): void {
    const known = this.#steps.get(step.from);
    if (known) known.push(step);
    else this.#steps.set(step.from, [step]);
    this.#inOrder.delete(step.from);
  }

  #leave(unread: Unread, from: string): void {
    this.unread.push(unread);
    this.#partly.add(from);
  }
}

function toldBy(link: Link, read: ReadonlyMap<string, Said>): Link {
  const said = link.said ?? read.get(link.key);
  if (!said) throw new Error(`${link.key} was deleted while the operation ran.`);
  return { ...link, said };
}

/** Steps from one thing, each tie once, in the order of their keys. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  return steps.length < 2 ? steps : onePerMeeting([...steps].sort(byKey)).sort(byKey);
}

function byKey({ key: one }: Step, { key: other }: Step): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
