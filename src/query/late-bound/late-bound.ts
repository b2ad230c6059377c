export type Variables = Readonly<Record<string, unknown>>;

/**
 * A value that a kept plan is told each time it runs: it comes from the variables of the operation, and the plan is the
 * same whatever it is. Who has to look at it while planning fixes it; the plan then holds for this value only.
 */
export class LateBound<T> {
  constructor(
    /** The value, in the variables of a run. */
    readonly read: (variables: Variables) => T,
    /** Makes the plan hold for the variables that it is made with. */
    private readonly hold: () => Variables,
  ) {}

  /** A list that holds some of them. */
  static list<T>(givens: readonly Given<T>[], late: LateBound<T>): LateBound<T[]> {
    const holdAll = (): Variables => {
      for (const given of givens) fixed(given);
      return late.hold();
    };
    return new LateBound((variables) => givens.map((given) => told(given, variables)), holdAll);
  }

  /** What follows from it; what `follow` throws, it throws when the plan runs. */
  map<U>(follow: (value: T) => U): LateBound<U> {
    return new LateBound((variables) => follow(this.read(variables)), this.hold);
  }

  fix(): T {
    return this.read(this.hold());
  }
}

/** A value that is known while planning, or each time the plan runs. */
export type Given<T> = T | LateBound<T>;

/** What a value is in a run. */
export const told = <T>(given: Given<T>, variables: Variables): T =>
  given instanceof LateBound ? given.read(variables) : given;

/** What follows from a value. */
export const following = <T, U>(given: Given<T>, follow: (value: T) => U): Given<U> =>
  given instanceof LateBound ? given.map(follow) : follow(given);

/** One value from several. */
export function listOf<T>(givens: readonly Given<T>[]): Given<T[]> {
  const late = givens.find((given) => given instanceof LateBound);
  return late ? LateBound.list(givens, late) : (givens as T[]);
}

/** What it is in the run that the plan is made in; see LateBound. */
export const fixed = <T>(given: Given<T>): T => (given instanceof LateBound ? given.fix() : given);

/** The same arguments with everything in them fixed. */
export const fixedThroughout = (args: unknown): unknown => throughout(args, (late) => late.fix());

/** The same arguments as they are in a run. */
export const toldThroughout = (args: unknown, variables: Variables): unknown =>
  throughout(args, (late) => late.read(variables));

function throughout(args: unknown, valueOf: (late: LateBound<unknown>) => unknown): unknown {
  if (args instanceof LateBound) return valueOf(args);
  if (Array.isArray(args)) return args.map((one) => throughout(one, valueOf));
  if (typeof args !== 'object' || args === null) return args;
  return Object.fromEntries(Object.entries(args).map(([name, one]) => [name, throughout(one, valueOf)]));
}
