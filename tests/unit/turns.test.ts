import { Turns } from '../../src/query/turns';

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
    }),
  );
  isOver = true;
  return log;
}

const withoutRounds = (log: readonly string[]): string[] => log.filter((entry) => entry !== 'round');

describe('turns', () => {
  it('let one go on at once where nobody has yet', async () => {
    expect((await workedThrough(new Turns(), ['one']))[0]).toBe('one');
  });

  it('let the event loop come round between those that came together, in their order', async () => {
    const log = await workedThrough(new Turns(), ['one', 'two', 'three']);
    expect(withoutRounds(log)).toEqual(['one', 'two', 'three']);
    for (const [before, after] of [
      ['one', 'two'],
      ['two', 'three'],
    ] as const) {
      expect(log.slice(log.indexOf(before), log.indexOf(after))).toContain('round');
    }
  });

  it('come after those that waited already', async () => {
    const turns = new Turns();
    const both = [workedThrough(turns, ['one', 'two']), workedThrough(turns, ['three'])];
    const order: string[] = [];
    for (const log of both) void log.then((entries) => order.push(...withoutRounds(entries)));
    await Promise.all(both);
    expect(order).toEqual(['one', 'two', 'three']);
  });

  it('are free again when the event loop has come round', async () => {
    const turns = new Turns();
    await turns.take();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await workedThrough(turns, ['next']))[0]).toBe('next');
  });
});
