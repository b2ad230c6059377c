import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';

/** What one answer takes, without a clock: the same on every machine. */
export interface Cost {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly statements: number;
  /** What Neo4j reads for these statements (PROFILE). */
  readonly hits: number;
  /** Of the answer's body. */
  readonly bytes: number;
}

/** By operation, once for each set of variables. */
export type Costs = Readonly<Record<string, readonly Cost[]>>;

const file = join(projectFolder, 'tests/integration/operation-costs.json');

export const renewal = 'npm run costs:emit';

export const committedCosts = (): Costs => JSON.parse(readFileSync(file, 'utf8')) as Costs;

/** A line for each set of variables, so that a change shows what costs how much more. */
export function commitCosts(costs: Costs): void {
  const operations = Object.entries(costs).map(([name, each]) => {
    const lines = each.map((cost) => `\n    ${JSON.stringify(cost)}`);
    return `\n  ${JSON.stringify(name)}: [${lines.join(',')}\n  ]`;
  });
  writeFileSync(file, `{${operations.join(',')}\n}\n`);
}

/** How what an operation costs differs from what is committed, a sentence for each figure; empty where it does not. */
export function costDifferences(
  name: string,
  committed: readonly Cost[] = [],
  seen: readonly Cost[] = [],
): string[] {
  const askedBy = (costs: readonly Cost[]): string => JSON.stringify(costs.map(({ asked }) => asked));
  if (askedBy(committed) !== askedBy(seen)) {
    return [`${name} was asked with ${askedBy(committed)}, now with ${askedBy(seen)}. ${renew}`];
  }
  return seen.flatMap((now, index) => {
    const then = committed[index] ?? now;
    return figures
      .filter((figure) => differs[figure](then[figure], now[figure]))
      .map((figure) => {
        const what = `${name} ${JSON.stringify(now.asked)}, ${figure}`;
        return `${what}: committed ${then[figure]}, seen ${now[figure]}. ${renew}`;
      });
  });
}

const renew = `If this is meant: ${renewal}`;
const figures = ['statements', 'hits', 'bytes'] as const;
const unequal = (then: number, now: number): boolean => then !== now;

/**
 * Where things lie in the store decides in which order a few of them are met; behind other tests one hit less was seen
 * for each id that is looked up. So hits have some play.
 */
const differs: Readonly<Record<(typeof figures)[number], typeof unequal>> = {
  statements: unequal,
  hits: (then, now) => Math.abs(now - then) > Math.max(10, 0.1 * then),
  bytes: unequal,
};
