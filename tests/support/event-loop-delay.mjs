import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/*
 * Preloaded into a server (node --import) to see from inside how long its event loop is held and what it keeps in memory:
 * at each SIGUSR2 it prints one line about the time since the last one. The delays hold the millisecond that passes
 * between two looks. What is kept is what is left when all that nobody needs any more is cleared away.
 */

setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc');

function keptMegabytes() {
  clearAway();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 2 ** 20);
}

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

const milliseconds = (nanoseconds) => Math.round(nanoseconds / 100_000) / 10;

let looks = 0;
process.on('SIGUSR2', () => {
  const found = {
    p50: milliseconds(delay.percentile(50)),
    p99: milliseconds(delay.percentile(99)),
    max: milliseconds(delay.max),
    residentMegabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
    keptMegabytes: keptMegabytes(),
  };
  delay.reset();
  process.stderr.write(`look ${++looks} ${JSON.stringify(found)}\n`);
});
