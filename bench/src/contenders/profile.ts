import { Session, type Profiler } from 'node:inspector/promises';

/** What a process of Node does, told by which code of whom it is for. */
export const parts = ['http', 'driver', 'graphql', 'own', 'garbage', 'rest'] as const;
export type Part = (typeof parts)[number];

/** For how long it did what, in milliseconds. */
export type Profile = Readonly<Record<Part, number>>;

/** How often it is looked at, in microseconds. */
const interval = 250;

/** Begins to look at what this process does; what it returns ends that and tells. */
export async function startProfile(): Promise<() => Promise<Profile>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return partsOf(profile);
  };
}

/** Adds up how long each part took, from the samples and the nodes of calls that they were in. */
export function partsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Profile {
  const calls = callsOf(nodes);
  const spent = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  for (const [index, id] of samples.entries()) {
    const part = partOf(calls.get(id));
    if (part) spent[part] += (timeDeltas[index] ?? 0) / 1_000;
  }
  return spent;
}

/** A function, and by which it was called. */
interface Call {
  name: string;
  url: string;
  by: Call | undefined;
}

function callsOf(nodes: readonly Profiler.ProfileNode[]): Map<number, Call> {
  const calls = new Map<number, Call>(
    nodes.map(({ id, callFrame: { functionName: name, url } }) => [id, { name, url, by: undefined }]),
  );
  for (const { id, children = [] } of nodes) {
    for (const child of children) {
      const call = calls.get(child);
      if (call) call.by = calls.get(id);
    }
  }
  return calls;
}

/**
 * Undefined while nothing is done. What Node does by itself counts for whose code has it done, but for its sockets: those of
 * the driver are the driver's, all others are HTTP.
 */
function partOf(call: Call | undefined): Part | undefined {
  if (!call || call.name === '(idle)') return undefined;
  if (call.name === '(garbage collector)') return 'garbage';
  let isOfNode = false;
  for (let one: Call | undefined = call; one; one = one.by) {
    if (one.url.startsWith('node:')) isOfNode ||= /net|http|stream/.test(one.url);
    else if (one.url !== '') {
      const part = ofModule(one.url);
      return isOfNode && part !== 'driver' ? 'http' : part;
    }
  }
  return isOfNode ? 'http' : 'rest';
}

const modules: readonly (readonly [RegExp, Part])[] = [
  [/node_modules\/neo4j-driver/, 'driver'],
  [/node_modules\/(graphql|type-graphql|@?apollo|@graphql|@neo4j|dataloader|class-|zod)/, 'graphql'],
  [/node_modules\//, 'http'],
];

const ofModule = (url: string): Part => modules.find(([pattern]) => pattern.test(url))?.[1] ?? 'own';
