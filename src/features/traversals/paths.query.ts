import { RequestError } from '../../query/errors';
import type { RequestContext } from '../../query/request-context';
import { begin, isParty } from './begin';
import { boundedNumber, distinctIds } from './given-ids';
import { routesBetween, type Route, type Routes, type Wanted } from './route';
import type { Step } from './step';
import { goesThroughGroup, subgraphOf, toPath } from './subgraph';
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

/** How many things come next on the cheaper side of a pair from where on it is first looked whether the two sides meet there. */
const manyToStandOn = 10;

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

/** Two of those that are asked about. */
interface Pair {
  ends: readonly [Search, Search];
  /** How far both had been read when it was last looked whether they meet one step further. */
  lookedAt: number;
  /** Up to which length all paths were known then. */
  met: number;
}

/** `withSaid` says whether the answer needs what is said of the relationships. */
export async function readPaths(
  args: PathsArgs,
  withSaid: boolean,
  context: RequestContext,
): Promise<ConnectingPaths> {
  const ids = distinctIds('between', args.between, { least: 2, most: 10 });
  const question = questionOf(args);
  // From the end of a path the way is back: which way a relationship goes is looked at when paths are put together.
  const direction = TraversalDirection.ANY;
  // Of most of what is read nothing is answered, so that only the steps of the answer are asked what is said of them.
  const own = { groups: true, direction, withSaid: false, reach: { least: 2 } };
  const graph = await begin(ids, args, own, context);
  const isCut = await readBetween(ids, question, graph);
  const found = pairsOf(ids).map((pair) => ({ pair, ...bestRoutes(pair, question, graph) }));
  const steps = found.flatMap((ofPair) => ofPair.found.flat());
  const told = withSaid ? await graph.withSaid(steps) : (step: Step) => step;
  const routes = found.flatMap((ofPair) => ofPair.found.map((route) => route.map(told)));
  const unread = isCut ? graph.unread : [];
  const more = found.some((ofPair) => ofPair.isCut) ? [CutReason.PATHS] : [];
  const total = isCut && unread.length === 0 ? [CutReason.TOTAL] : [];
  return Object.assign(new ConnectingPaths(), subgraphOf(ids, routes.flat(), unread, [...more, ...total]), {
    paths: routes.map(toPath),
    unconnected: found.flatMap(({ pair, found: [first] }) => (first ? [] : [pair])),
    maximumLength: question.length,
  });
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
 * that can be asked for is known. Of the last step, and of one from many things, only what leads to the other side is
 * read. Returns whether a bound kept it from that.
 */
async function readBetween(ids: readonly string[], question: Question, graph: TieGraph): Promise<boolean> {
  // What is no party is stepped to only from itself.
  await graph.read(ids.filter((id) => !isParty(id)));
  const searches = ids.map((id) => searchFrom(id, graph));
  let open = pairsOf(searches).map((ends): Pair => ({ ends, lookedAt: -1, met: 0 }));
  for (;;) {
    open = open.filter((pair) => !isSettled(pair, question, graph));
    const meeting = open.filter((pair) => isToMeet(pair, question));
    if (meeting.length > 0) await lookWhereTheyMeet(meeting, graph);
    else {
      const next = new Set(open.flatMap((pair) => toReadWhole(pair, question)));
      if (next.size === 0) return open.length > 0;
      await graph.read([...next].flatMap(({ frontier }) => frontier));
      for (const search of next) advance(search, graph);
    }
  }
}

/** The search from something, one step on where that was read already. */
function searchFrom(id: string, graph: TieGraph): Search {
  const cost = graph.degreeOf(id);
  const search = { id, reach: 0, frontier: [id], seen: new Set([id]), cost, isBlocked: false };
  if (graph.isRead(id)) advance(search, graph);
  return search;
}

function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, position) => all.slice(position + 1).map((other) => [one, other] as const));
}

const reachOf = ([one, other]: Pair['ends']): number => one.reach + other.reach;

/** Whether what is known of a pair holds every path that is to be answered. */
function isSettled({ ends, met }: Pair, question: Question, graph: TieGraph): boolean {
  const known = Math.max(reachOf(ends), met);
  const [one, other] = ends;
  if (known >= question.length) return true;
  const wanted = { ...question, length: known, count: question.longer ? question.count : 1 };
  const rules = { direction: question.direction, throughGroups: false };
  return routesBetween(graph, [one.id, other.id], rules, wanted).found.length === wanted.count;
}

/** Whether it is to be looked where the two sides of a pair meet, before more is read around either. */
function isToMeet({ ends, lookedAt }: Pair, { length }: Question): boolean {
  const reach = reachOf(ends);
  if (lookedAt === reach) return false;
  return reach + 1 === length || ends.every(({ cost }) => cost > manyToStandOn);
}

/** Reads the steps from one side of each pair to the other: with these all paths are known that are one step longer. */
async function lookWhereTheyMeet(pairs: readonly Pair[], graph: TieGraph): Promise<void> {
  const [these, those] = [new Set<string>(), new Set<string>()];
  for (const { ends } of pairs) {
    const [one, other] = ends[0].cost <= ends[1].cost ? ends : [ends[1], ends[0]];
    for (const id of one.frontier) these.add(id);
    for (const id of other.frontier) those.add(id);
  }
  const areAllKnown = await graph.readStepsBetween([...these], [...those]);
  for (const pair of pairs) {
    pair.lookedAt = reachOf(pair.ends);
    if (areAllKnown) pair.met = pair.lookedAt + 1;
  }
}

/** The side of a pair from which all is to be read. */
function toReadWhole({ ends }: Pair, { length }: Question): Search[] {
  const open = ends.filter(({ isBlocked, reach }) => !isBlocked && reach < length);
  return open.sort((one, other) => one.cost - other.cost).slice(0, 1);
}

function advance(search: Search, graph: TieGraph): void {
  search.isBlocked = search.frontier.some((id) => !graph.isWhole(id));
  if (search.isBlocked) return;
  const next = new Set(search.frontier.flatMap((id) => graph.anyStepsFrom(id).map(({ to }) => to)));
  search.frontier = [...next].filter((id) => !search.seen.has(id));
  for (const id of search.frontier) search.seen.add(id);
  search.isBlocked = search.seen.size > maximumStood;
  search.cost = search.frontier.length;
  // Where nothing comes next, everything was read however far it is.
  search.reach = search.frontier.length === 0 ? Infinity : search.reach + 1;
}

/** The paths of a pair: those by way of no counted group, and where these are too few, others after them. */
function bestRoutes(pair: readonly [string, string], question: Question, graph: TieGraph): Routes {
  const { direction, longer, count } = question;
  // One more tells that there are more than are answered.
  const wanted = { ...question, count: count + 1 };
  const direct = routesBetween(graph, pair, { direction, throughGroups: false }, wanted);
  const isEnough = longer ? direct.found.length >= count : direct.found.length > 0;
  const all = isEnough ? direct : routesBetween(graph, pair, { direction, throughGroups: true }, wanted);
  const others = isEnough ? [] : all.found.filter(goesThroughGroup);
  const found: Route[] = [...direct.found, ...others];
  const isShortened = count === maximumPaths && found.length > count;
  return { found: found.slice(0, count), isCut: direct.isCut || all.isCut || isShortened };
}
