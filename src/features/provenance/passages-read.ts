import type { Gathering } from '../../query/gathered';
import type { RequestContext } from '../../query/request-context';
import { passage, type Passage } from './citation';
import { shownOf, type CitedPart } from './cited-parts';
import { passageFound, passageRow } from './provenance.statement';

/** The passages that the plans of an operation have read with these parts of them, by their ids. */
export function passagesRead(parts: readonly CitedPart[], context: RequestContext): Map<string, Passage> {
  return context.once(`passages ${shownOf(parts).join(' ')}`, () => new Map<string, Passage>());
}

/** How plans read the passages that their rows name. */
export function passagesGathered(parts: readonly CitedPart[]): Gathering {
  const asked = new Set(parts);
  return {
    match: passageFound(asked),
    expression: passageRow(asked),
    keep: (found, context) => {
      const read = passagesRead(parts, context);
      for (const one of found.map((row) => passage.parse(row))) read.set(one.id, one);
    },
  };
}
