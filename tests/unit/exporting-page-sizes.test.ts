import { pageSizesFor } from '../../src/exporting/limits';

describe('the rows that an export asks for at a time', () => {
  it.each([
    [0, 1_000],
    [3, 1_000],
    [10, 1_000],
    [51, 196],
    [100, 100],
    [5_000, 100],
  ])('of rows with %d values are at first %d', (values, rows) => {
    expect(pageSizesFor(values)[0]).toBe(rows);
  });

  it('become fewer, down to one', () => {
    expect(pageSizesFor(51)).toEqual([196, 100, 50, 20, 10, 5, 2, 1]);
    expect(pageSizesFor(1)).toEqual([1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1]);
    expect(pageSizesFor(400)).toEqual([100, 50, 20, 10, 5, 2, 1]);
  });
});
