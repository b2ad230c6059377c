import type { Profiler } from 'node:inspector';
import { partsOf, type Profile } from '../../bench/src/contenders/profile';

let last = 0;

/** A call in a profile, with those that it makes. */
interface Call {
  id: number;
  callFrame: Profiler.ProfileNode['callFrame'];
  children: Call[];
}

function call(functionName: string, url: string, ...children: Call[]): Call {
  const id = ++last;
  return { id, callFrame: { functionName, url, scriptId: '', lineNumber: 0, columnNumber: 0 }, children };
}

const all = (one: Call): Call[] => [one, ...one.children.flatMap(all)];

/** What a process did for so many milliseconds at the end of some calls. */
function parts(root: Call, spent: readonly (readonly [Call, number])[]): Profile {
  const nodes = all(root).map(({ id, callFrame, children }) => {
    return { id, callFrame, children: children.map((child) => child.id) };
  });
  return partsOf({
    nodes,
    startTime: 0,
    endTime: 0,
    samples: spent.map(([{ id }]) => id),
    timeDeltas: spent.map(([, milliseconds]) => milliseconds * 1_000),
  });
}

it('tells what a process does by whose code has it done', () => {
  const driverWrites = call('writev', 'node:net');
  const driver = call('run', 'file:///x/node_modules/neo4j-driver-core/lib/session.js', driverWrites);
  const stringify = call('stringify', '');
  const end = call('end', 'node:_http_outgoing');
  const own = call('answer', 'file:///x/dist/api/lean-entry.js', driver, stringify, end);
  const coerce = call('coerce', 'file:///x/node_modules/graphql/execution/values.js');
  const fastify = call('send', 'file:///x/node_modules/fastify/lib/reply.js', own, coerce);
  const parse = call('onStreamRead', 'node:internal/stream_base_commons');
  const ticks = call('runMicrotasks', 'node:internal/process/task_queues');
  const garbage = call('(garbage collector)', '');
  const idle = call('(idle)', '');
  const root = call('(root)', '', fastify, parse, ticks, garbage, idle);

  expect(
    parts(root, [
      [driver, 1],
      [driverWrites, 2],
      [stringify, 4],
      [own, 8],
      [end, 16],
      [fastify, 32],
      [parse, 64],
      [coerce, 128],
      [garbage, 256],
      [ticks, 512],
      [idle, 1_024],
    ]),
  ).toEqual({ driver: 3, own: 12, http: 112, graphql: 128, garbage: 256, rest: 512 });
});
