import type { Neo4jProcess } from '../../src/database/managed/neo4j-process';
import { supervise } from '../../src/database/managed/supervision';

/** A process that ends when it is told to. */
function processNumber(pid: number): Neo4jProcess & { end: (how: string) => void } {
  let end: (how: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  return { pid, ended, end };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a supervised process', () => {
  it('is brought back when it ends, and the new one is the one that runs', async () => {
    const [first, second] = [processNumber(1), processNumber(2)];
    const reasons: string[] = [];
    const supervision = supervise(first, (how) => {
      reasons.push(how);
      return Promise.resolve(second);
    });
    expect(supervision.pid()).toBe(1);
    first.end('signal SIGKILL');
    await settled();
    expect(supervision.pid()).toBe(2);
    expect(reasons).toEqual(['signal SIGKILL']);
    expect(await supervision.release()).toBe(2);
  });

  it('is given up after it was brought back three times in ten minutes', async () => {
    const processes = [1, 2, 3, 4].map(processNumber);
    const [first] = processes;
    if (!first) throw new Error('There is a first one.');
    let next = 1;
    const supervision = supervise(first, () => Promise.resolve(processes[next++] ?? first));
    for (const process of processes) {
      process.end('exit code 1');
      await settled();
    }
    expect(next).toBe(4);
    expect(await supervision.lost).toBe('exit code 1');
  });

  it('is given up when it cannot be brought back, with the reason', async () => {
    const first = processNumber(1);
    const supervision = supervise(first, () => Promise.reject(new Error('The port is taken.')));
    first.end('exit code 1');
    expect(await supervision.lost).toBe('The port is taken.');
  });

  it('that is released may end, and a restart under way is waited for', async () => {
    const [first, second] = [processNumber(1), processNumber(2)];
    let arrive: (process: Neo4jProcess) => void = () => undefined;
    const restarts: string[] = [];
    const supervision = supervise(first, (how) => {
      restarts.push(how);
      return new Promise((resolve) => (arrive = resolve));
    });
    first.end('exit code 1');
    await settled();
    const released = supervision.release();
    arrive(second);
    expect(await released).toBe(2);
    second.end('exit code 0');
    await settled();
    expect(restarts).toEqual(['exit code 1']);
  });
});
