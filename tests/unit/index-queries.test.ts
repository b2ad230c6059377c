import { writtenQueries } from '../../src/features/search/index-queries';
import { searchText } from '../../src/features/search/search-text';

/** Beginnings of names that are looked up by themselves. */
const starts = (written: string, wanted: 'BEST' | 'ALL'): string[] =>
  writtenQueries(searchText(written), ['Enterprise'], wanted).starts;

describe('beginnings of names', () => {
  it('are looked up by themselves for the best of the names', () => {
    expect(starts('墨子 3M', 'BEST')).toEqual(['墨子3m']);
  });

  it('are not where all names that hold the words are looked up', () => {
    expect(starts('墨子 3M', 'ALL')).toEqual([]);
    expect(writtenQueries(searchText('墨子 3M'), null, 'ALL').texts).toContain(
      '+(+folded:"墨 子" +folded:3m*)',
    );
  });

  it('are where they are codes, which are written without spaces', () => {
    expect(starts('9137 0400', 'ALL')).toEqual(['91370400']);
  });

  it('are where the index may cut words otherwise', () => {
    expect(starts('キリン', 'ALL')).toEqual(['キリン']);
  });
});
