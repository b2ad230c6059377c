import { RequestError } from '../../query/errors';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { findNames, type NameFilter } from '../search/find-names';
import { exactQueries, type IndexQueries } from '../search/index-queries';
import { readGiven, type GivenName } from './given-name';
import { nearQueries } from './likeness';
import { maximumNames, type ResolveArgs } from './resolve.args';
import { Resolution, ResolvedName, ResolveProblem } from './resolve.type';
import { exactVerdict, invalid, nearVerdict, type Verdict } from './verdict';

/**
 * The most names that are looked at in each way: enough to see that several things have one name, and to choose the best
 * from. With a filter more, since most may not pass it: each county has its 科技局.
 */
const exactNames = { all: 20, filtered: 2_000 };
const nearNames = { all: 20, filtered: 100 };

/**
 * One row for each given name. One statement looks up all of them exactly, a second what is like those that nothing is
 * called. A name that is given several times is looked up once.
 */
export async function resolveNames(args: ResolveArgs, context: RequestContext): Promise<Resolution> {
  const { names } = args;
  if (names.length > maximumNames) {
    const message = `\`names\` has ${names.length} entries; at most ${maximumNames} are taken. Ask in several operations.`;
    throw new RequestError('TOO_MANY_NAMES', message, { maximum: maximumNames });
  }
  context.budget.spend(names.length);
  const filter = { kinds: args.kinds ?? null, place: args.place ?? null };
  const verdicts = await verdictsOf(new Set(names), filter, context);
  const rows = names.map((given) => Object.assign(new ResolvedName(), { given, ...verdicts.get(given) }));
  const matched = [...new Set(rows.flatMap(({ id }) => id ?? []))];
  if (matched.length === 0 && filter.place) await requireExisting('Place', 'id', filter.place, context);
  return Object.assign(new Resolution(), { rows, matched });
}

async function verdictsOf(
  names: ReadonlySet<string>,
  filter: NameFilter,
  context: RequestContext,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const open = new Set<GivenName>();
  for (const given of names) {
    const read = readGiven(given);
    if (read instanceof ResolveProblem) verdicts.set(given, invalid(read));
    else open.add(read);
  }
  const exactly = queriesOf(open, ({ text }) => exactQueries(text));
  for (const [name, found] of await findNames(
    'resolve exactly',
    exactly,
    filter,
    limitOf(exactNames, filter),
    context,
  )) {
    const verdict = exactVerdict(name, found);
    if (!verdict) continue;
    verdicts.set(name.given, verdict);
    open.delete(name);
  }
  const nearly = queriesOf(open, (name) => nearQueries(name, filter.kinds));
  for (const [name, found] of await findNames(
    'resolve nearly',
    nearly,
    filter,
    limitOf(nearNames, filter),
    context,
  )) {
    verdicts.set(name.given, nearVerdict(name, found));
  }
  return verdicts;
}

function queriesOf(
  names: ReadonlySet<GivenName>,
  queries: (name: GivenName) => IndexQueries,
): Map<GivenName, IndexQueries> {
  return new Map([...names].map((name) => [name, queries(name)]));
}

function limitOf(limits: { all: number; filtered: number }, { kinds, place }: NameFilter): number {
  return kinds || place ? limits.filtered : limits.all;
}
