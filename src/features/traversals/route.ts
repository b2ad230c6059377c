import { isGroup, isMembership, type Step } from './step';
import type { TieGraph } from './tie-graph';

/** Steps one after another, from one thing to another, that stand on nothing twice. */
export type Route = readonly Step[];

/** Which steps may be taken. */
export interface RouteRules {
  direction: 'ANY' | 'OUT' | 'IN';
  /** Whether by way of counted groups, and from their members to them. */
  throughGroups: boolean;
}

/** Which of the routes between two things are wanted. */
export interface Wanted {
  length: number;
  count: number;
  /** Whether longer ones follow the shortest. */
  longer: boolean;
}

export interface Routes {
  found: Route[];
  /** Whether there may be more, because too many had to be tried. */
  isCut: boolean;
}

/** The most steps that are tried for one pair; a tangle of ties has more routes than anyone can look at. */
const maximumTries = 50_000;

/**
 * The routes between two things in what was read of the graph, the shorter first and those of one length in the order of
 * their steps. Only steps from which the end can still be reached are tried.
 */
export function routesBetween(
  graph: TieGraph,
  [from, to]: readonly [string, string],
  rules: RouteRules,
  { length, count, longer }: Wanted,
): Routes {
  const left = distancesTo(graph, from, to, rules, length);
  const found: Route[] = [];
  const passed = new Set([from]);
  let tries = 0;

  const extend = (route: Route, at: string, remaining: number): void => {
    if (at === to) {
      if (remaining === 0) found.push(route);
      return;
    }
    for (const step of graph.stepsFrom(at)) {
      if (found.length >= count || tries > maximumTries) return;
      if (passed.has(step.to) || (left.get(step.to) ?? Infinity) >= remaining) continue;
      if (!isAllowed(step, route.at(-1), rules) || !mayStandOn(step.to, to, rules)) continue;
      tries++;
      passed.add(step.to);
      extend([...route, step], step.to, remaining - 1);
      passed.delete(step.to);
    }
  };

  for (let steps = left.get(from) ?? Infinity; steps <= length; steps++) {
    extend([], from, steps);
    if (found.length > 0 && !longer) break;
  }
  return { found, isCut: tries > maximumTries };
}

/** At least how many steps it is from each thing to the end, by a search backwards from there. */
function distancesTo(
  graph: TieGraph,
  from: string,
  to: string,
  rules: RouteRules,
  length: number,
): Map<string, number> {
  const distances = new Map([[to, 0]]);
  const backwards = { ...rules, direction: opposite[rules.direction] };
  let frontier = [to];
  for (let distance = 1; distance <= length && frontier.length > 0; distance++) {
    const next: string[] = [];
    for (const back of frontier.flatMap((id) => graph.anyStepsFrom(id))) {
      if (distances.has(back.to) || !mayStandOn(back.to, from, rules)) continue;
      if (!isAllowed(back, undefined, backwards)) continue;
      distances.set(back.to, distance);
      next.push(back.to);
    }
    frontier = next;
  }
  return distances;
}

const opposite = { ANY: 'ANY', OUT: 'IN', IN: 'OUT' } as const;

/** What is within some steps of something in what was read, with how far it is; the nearer first, at most `count`. */
export function within(
  graph: TieGraph,
  of: string,
  rules: RouteRules,
  { length, count }: { length: number; count: number },
): Map<string, number> {
  const distances = new Map([[of, 0]]);
  let frontier: { id: string; last: Step | undefined }[] = [{ id: of, last: undefined }];
  for (let distance = 1; distance <= length && frontier.length > 0; distance++) {
    const next: typeof frontier = [];
    for (const { id, last } of frontier) {
      for (const step of graph.stepsFrom(id)) {
        if (distances.has(step.to) || !isAllowed(step, last, rules)) continue;
        if (distances.size >= count) return distances;
        distances.set(step.to, distance);
        if (rules.throughGroups || !isGroup(step.to)) next.push({ id: step.to, last: step });
      }
    }
    frontier = next;
  }
  return distances;
}

/** Two members of one group are not tied by that: what came to a group from a member does not go on to another. */
function isAllowed(step: Step, before: Step | undefined, { direction, throughGroups }: RouteRules): boolean {
  if (isMembership(step)) return throughGroups && !(before && isMembership(before));
  if (step.between !== null || direction === 'ANY') return true;
  return (direction === 'OUT') === (step.links[0]?.from === step.from);
}

function mayStandOn(id: string, end: string, { throughGroups }: RouteRules): boolean {
  return id === end || throughGroups || !isGroup(id);
}
