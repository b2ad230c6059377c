import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { begin } from './begin';
import { boundedNumber, distinctIds } from './given-ids';
import { routesBetween, type Route, type Routes, type Wanted } from './route';
import type { End } from './steps.query';
import { subgraphOf, toPath } from './subgraph';
import { ConnectingPaths, CutReason } from './subgraph.type';
import type { TieGraph } from './tie-graph';
import { PathMode, TraversalDirection, type PathsArgs } from './traversal.args';

/** The most things that one question steps from. */
const maximumStood = 2_000;

/** The most paths of one pair with ALL_SHORTEST. */
const maximumPaths = 100;

interface Question extends Wanted {
  direction: TraversalDirection;
}

type Pair = readonly [Search, Search];

/** One thing of those that are asked about, and how far around it has been read. */
interface Search {
  id: string;
  /** Within so many steps everything was read. */
  reach: number;
  /** What comes next, at one step more. */
  frontier: readonly string[];
  seen: Set<string>;
  /** How much reading on from here may cost. */
  cost: number;
  /** Whether something on the way was too large to be read. */
  isBlocked: boolean;
}

export async function readPaths(args: PathsArgs, context: RequestContext): Promise<ConnectingPaths> {
  const ids = distinctIds('between', args.between, { least: 2, most: 10 });
  const question = questionOf(args);
  // From the end of a path the way is back: which way a relationship goes is looked at when paths are put together.
  const direction = TraversalDirection.ANY;
  const { ends, graph } = await begin(ids, args, { groups: true, direction }, context);
  const isCut = await readBetween(ends, question, graph);
  return answerOf(ids, question, graph, isCut);
}

function questionOf({ maximumLength, mode, k, direction }: PathsArgs): Question {
  const length = boundedNumber('maximumLength', maximumLength, { least: 1, most: 6, otherwise: 4 });
  if (typeof k === 'number' && mode !== PathMode.K_SHORTEST) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      '`k` is how many paths K_SHORTEST answers. Give `mode: K_SHORTEST`, or leave `k` out.',
    );
  }
  const asked = boundedNumber('k', k, { least: 1, most: 20, otherwise: 3 });
  const count = { SHORTEST: 1, ALL_SHORTEST: maximumPaths, K_SHORTEST: asked }[mode ?? PathMode.SHORTEST];
  const longer = mode === PathMode.K_SHORTEST;
  return { length, count, longer, direction: direction ?? TraversalDirection.ANY };
}

/**
 * Reads from all ends towards each other, one step at a time and always on the cheaper side of a pair, until every path
 * that can be asked for is known. Returns whether a bound kept it from that.
 */
async function readBetween(ends: readonly End[], question: Question, graph: TieGraph): Promise<boolean> {
  const searches = ends.map(({ id, degree }): Search => ({
    id,
    reach: 0,
    frontier: [id],
    seen: new Set([id]),
    cost: degree,
    isBlocked: false,
  }));
  // What is no party is stepped to only from itself.
  await graph.read(ends.filter(({ isParty }) => !isParty).map(({ id }) => id));
  let open = pairsOf(searches);
  for (;;) {
    open = open.filter((pair) => !isSettled(pair, question, graph));
    const next = new Set(open.flatMap((pair) => cheaperOf(pair, question.length)));
    if (next.size === 0) return open.length > 0;
    await graph.read([...next].flatMap(({ frontier }) => frontier));
    for (const search of next) advance(search, graph);
  }
}

function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, position) => all.slice(position + 1).map((other) => [one, other] as const));
}

/** Whether what was read around both holds every path of the pair that is to be answered. */
function isSettled([one, other]: Pair, question: Question, graph: TieGraph): boolean {
  const known = one.reach + other.reach;
  if (known >= question.length) return true;
  const wanted = { ...question, length: known, count: question.longer ? question.count : 1 };
  const rules = { direction: question.direction, throughGroups: false };
  return routesBetween(graph, [one.id, other.id], rules, wanted).found.length === wanted.count;
}

function cheaperOf(pair: Pair, length: number): Search[] {
  const open = pair.filter(({ isBlocked, reach }) => !isBlocked && reach < length);
  return open.sort((one, other) => one.cost - other.cost).slice(0, 1);
}

function advance(search: Search, graph: TieGraph): void {
  search.isBlocked = search.frontier.some((id) => !graph.isWhole(id));
  if (search.isBlocked) return;
  const next = new Set(search.frontier.flatMap((id) => graph.stepsFrom(id).map(({ to }) => to)));
  search.frontier = [...next].filter((id) => !search.seen.has(id));
  for (const id of search.frontier) search.seen.add(id);
  search.isBlocked = search.seen.size > maximumStood;
  search.cost = search.frontier.length;
  // Where nothing comes next, everything was read however far it is.
  search.reach = search.frontier.length === 0 ? Infinity : search.reach + 1;
}

function answerOf(
  ids: readonly string[],
  question: Question,
  graph: TieGraph,
  isCut: boolean,
): ConnectingPaths {
  const pairs = pairsOf(ids).map((pair) => ({ pair, ...bestRoutes(pair, question, graph) }));
  const routes = pairs.flatMap(({ found }) => found);
  const more = pairs.some((found) => found.isCut) ? [CutReason.PATHS] : [];
  const unread = isCut ? graph.unread : [];
  const total = isCut && unread.length === 0 ? [CutReason.TOTAL] : [];
  return Object.assign(new ConnectingPaths(), subgraphOf(ids, routes.flat(), unread, [...more, ...total]), {
    paths: routes.map(toPath),
    unconnected: pairs.flatMap(({ pair, found }) => (found.length === 0 ? [pair] : [])),
    maximumLength: question.length,
  });
}

/** The paths of a pair: those by way of no counted group, and where these are too few, others after them. */
function bestRoutes(pair: readonly [string, string], question: Question, graph: TieGraph): Routes {
  const { direction, longer, count } = question;
  // One more tells that there are more than are answered.
  const wanted = { ...question, count: count + 1 };
  const direct = routesBetween(graph, pair, { direction, throughGroups: false }, wanted);
  const isEnough = longer ? direct.found.length >= count : direct.found.length > 0;
  const all = isEnough ? direct : routesBetween(graph, pair, { direction, throughGroups: true }, wanted);
  const others = isEnough ? [] : all.found.filter((route) => toPath(route).viaGroup);
  const found: Route[] = [...direct.found, ...others];
  const isShortened = count === maximumPaths && found.length > count;
  return { found: found.slice(0, count), isCut: direct.isCut || all.isCut || isShortened };
}
