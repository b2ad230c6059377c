import { Turns } from '../../src/query/turns';

const budget = 20;

/** Keeps the event loop busy for as long as a round may take. */
function workForARound(): void {
  const end = performance.now() + budget;
  while (performance.now() < end);
}

/** Works through the pieces when it is the turn of each, and notes where the event loop came round meanwhile. */
async function workedThrough(turns: Turns, pieces: readonly string[]): Promise<string[]> {
  const log: string[] = [];
  let isOver = false;
  const noteRound = (): void => {
    log.push('round');
    if (!isOver) setImmediate(noteRound);
  };
  setImmediate(noteRound);
  await Promise.all(
    pieces.map(async (piece) => {
      await turns.take();
      log.push(piece);
      workForARound();
    }),
  );
  isOver = true;
  return log;
}

const withoutRounds = (log: readonly string[]): string[] => log.filter((entry) => entry !== 'round');

describe('turns', () => {
  it('let those go on at once that come one after the other, while the round has time', async () => {
    const turns = new Turns(budget);
    let isOver = false;
    setImmediate(() => {
      isOver = true;
    });
    for (let piece = 0; piece < 3; piece++) await turns.take();
    expect(isOver).toBe(false);
  });

  it('let the event loop come round between long pieces that came together, in their order', async () => {
    const log = await workedThrough(new Turns(budget), ['one', 'two', 'three']);
    expect(withoutRounds(log)).toEqual(['one', 'two', 'three']);
    for (const [before, after] of [
      ['one', 'two'],
      ['two', 'three'],
    ] as const) {
      expect(log.slice(log.indexOf(before), log.indexOf(after))).toContain('round');
    }
  });

  it('come after those that waited already', async () => {
    const turns = new Turns(budget);
    const both = [workedThrough(turns, ['one', 'two']), workedThrough(turns, ['three'])];
    const order: string[] = [];
    for (const log of both) void log.then((entries) => order.push(...withoutRounds(entries)));
    await Promise.all(both);
    expect(order).toEqual(['one', 'two', 'three']);
  });

  it('are free again when the event loop has come round', async () => {
    const turns = new Turns(budget);
    await turns.take();
    workForARound();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await workedThrough(turns, ['next']))[0]).toBe('next');
  });
});
