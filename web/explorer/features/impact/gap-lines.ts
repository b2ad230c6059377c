import type { GapFragment } from '../../api/generated';
import type { impactWords } from './words';

type GapWords = (typeof impactWords)['en']['gaps'];

/** Gaps that are drawn as a box where the link would be. */
const drawn = new Set(['operates', 'operatedBy', 'engagedBy', 'engagesHouseholds']);

/** What is open about some subjects, in words, each once: all that neither a box nor the figures themselves show. */
export function gapLines(
  gaps: readonly GapFragment[],
  subjects: readonly string[],
  words: GapWords,
): readonly string[] {
  const lines = gaps
    .filter(({ subject }) => subject !== null && subjects.includes(subject))
    .flatMap((gap) => gapLine(gap, words) ?? []);
  return [...new Set(lines)];
}

function gapLine({ reason, property, period, count }: GapFragment, words: GapWords): string | null {
  if (property === null || drawn.has(property)) return null;
  const number = count ?? 0;
  switch (`${reason} ${property}`) {
    case 'NOT_STATED geographicalIndications':
      return words.geographicalIndications;
    case 'NOT_STATED householdCount':
      return period === null ? words.householdCount : words.householdCountOfYear(period);
    case 'NOT_STATED gain':
      return words.gain;
    case 'NOT_COVERED gain':
      return words.gainOfYear(period ?? '');
    case 'NOT_STATED period':
      // Without a year the figures are shown, and each says that its period is not stated.
      return period === null ? null : words.undatedOfYear(number, period);
    case 'NOT_COVERED period':
      return words.otherPeriod(number, period ?? '');
    case 'NOT_STATED overlap':
      return words.overlap(number);
    case 'NOT_STATED geographicalIndication':
      return words.otherIndications(number);
    case 'NOT_COVERED operators':
      return words.operators(number);
    case 'NOT_COVERED households':
      return words.households(number);
    case 'NOT_COVERED impacts':
      return words.impacts(number);
    default:
      return null;
  }
}
