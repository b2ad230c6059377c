import { parseArgs } from 'node:util';
import { largestGraph, smallestGraph } from './built';

export interface Options {
  readonly nodes: number;
  /** Names, or beginnings of names; none for all. */
  readonly operations: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  /** How many sets of variables each operation is asked with. */
  readonly variables: number;
  readonly starts: number;
}

const full = { nodes: 1_000_000, rounds: 3, seconds: 3, variables: 32, starts: 5 };
const quick = { nodes: 100_000, rounds: 1, seconds: 1, variables: 8, starts: 1 };

export const usage = `npm run bench -- [options]
  --quick               100,000 nodes, one round of one second: in a few minutes, to see that all answers are equal
  --nodes <number>      how many nodes the graph has, ${smallestGraph} to ${largestGraph} (1000000)
  --operations <names>  only operations whose names begin so, separated by commas
  --rounds <number>     how often each contender is loaded with each operation (3)
  --seconds <number>    for how long each time (3)
  --variables <number>  with how many sets of variables (32)
  --starts <number>     how often each contender is started to measure that (5)
  --help`;

/** Reads the command line; undefined where it asks for help. */
export function readOptions(given: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: 'boolean' },
      nodes: { type: 'string' },
      operations: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      variables: { type: 'string' },
      starts: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const defaults = values.quick ? quick : full;
  const number = (name: keyof typeof defaults): number => positive(name, values[name] ?? defaults[name]);
  return {
    nodes: number('nodes'),
    operations: (values.operations ?? '').split(',').filter((name) => name !== ''),
    rounds: number('rounds'),
    seconds: number('seconds'),
    variables: number('variables'),
    starts: number('starts'),
  };
}

function positive(name: string, given: string | number): number {
  const number = Number(given);
  if (number > 0) return number;
  throw new Error(`--${name} must be a number above 0.\n${usage}`);
}
