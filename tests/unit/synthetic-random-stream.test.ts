import { distinct, RandomStream } from '../../src/synthetic/random-stream';

const draws = (stream: RandomStream, count: number): number[] =>
  Array.from({ length: count }, () => stream.between(1, 1_000));

describe('a random stream', () => {
  it('gives the same numbers for the same seed and purpose, on every machine and for good', () => {
    expect(draws(new RandomStream(1, 'patents'), 6)).toEqual([369, 917, 86, 937, 430, 950]);
  });

  it('gives other numbers for another seed or another purpose', () => {
    const [one, seed, purpose] = [
      new RandomStream(1, 'patents'),
      new RandomStream(2, 'patents'),
      new RandomStream(1, 'trademarks'),
    ].map((stream) => draws(stream, 20));
    expect(seed).not.toEqual(one);
    expect(purpose).not.toEqual(one);
  });

  it('draws every number of a range about as often as every other', () => {
    const stream = new RandomStream(7, 'test');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 60_000; draw++) {
      const number = stream.between(-2, 3);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((one, other) => one - other)).toEqual([-2, -1, 0, 1, 2, 3]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('draws ranks of which each doubling has the same share, none beyond the last', () => {
    const stream = new RandomStream(7, 'test');
    const ranks = Array.from({ length: 50_000 }, () => stream.rank(1_023));
    expect(Math.min(...ranks)).toBe(1);
    expect(Math.max(...ranks)).toBeLessThanOrEqual(1_023);
    const share = (from: number, to: number): number =>
      ranks.filter((rank) => rank >= from && rank < to).length / ranks.length;
    for (const from of [1, 2, 8, 64, 512]) expect(share(from, 2 * from)).toBeCloseTo(0.1, 2);
  });

  it('draws some of a list without repetition, and none of an empty one', () => {
    const stream = new RandomStream(7, 'test');
    const some = stream.some([3, 5, 8], 20);
    expect([...some].sort()).toEqual([3, 5, 8]);
    expect(stream.some([], 2)).toEqual([]);
  });
});

it('distinct leaves out what comes again and keeps the order', () => {
  const numbers = [4, 1, 4, 2, 1];
  expect(distinct(5, () => numbers.shift() ?? 0)).toEqual([4, 1, 2]);
});
