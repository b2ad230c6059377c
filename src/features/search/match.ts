import type { FoldedCharacter } from '../../ontology/text/folded';
import type { SearchHighlight } from './search.type';

/** Characters of a name from one on up to another, which is not among them. */
export type Span = readonly [from: number, to: number];

/** That a name answers a search in one way; of two the one with the smaller order answers it better. */
export interface Match {
  order: number;
  spans: readonly Span[];
}

/** Where the matched characters stand in the text itself; neighbours are one part. */
export function highlightsOf(
  characters: readonly FoldedCharacter[],
  spans: readonly Span[],
): SearchHighlight[] {
  const highlights: SearchHighlight[] = [];
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    const [start, end] = [characters[from]?.start, characters[to - 1]?.end];
    if (start === undefined || end === undefined) continue;
    const last = highlights.at(-1);
    if (last && start <= last.end)
      highlights.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else highlights.push({ start, end });
  }
  return highlights;
}
