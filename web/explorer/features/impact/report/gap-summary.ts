import type { GapFragment } from '../../../api/generated';
import { useWords } from '../../../language/words';
import { useGapWords } from '../../../parts/gaps';
import { impactWords } from '../words';
import { reportWords } from './words';

/** Writes what is open in a place's chains: of whom where it is one, how often where it is several. */
export function useGapSummary(names: ReadonlyMap<string, string>): (gap: GapFragment) => string {
  const { gaps: inChains } = useWords(impactWords);
  const words = useWords(reportWords);
  const otherwise = useGapWords(names);
  const label = ({ reason, property, period }: GapFragment): string | undefined => {
    if (reason === 'NOT_STATED' && period !== null) {
      if (property === 'householdCount') return inChains.householdCountOfYear(period);
      if (property === 'period') return words.gaps.undated(period);
    }
    const labels: Readonly<Record<string, string>> = {
      'NOT_STATED operatedBy': inChains.operatedBy,
      'NOT_STATED operates': inChains.operates,
      'NOT_STATED geographicalIndications': inChains.geographicalIndications,
      'NOT_STATED engagedBy': inChains.engagedBy,
      'NOT_STATED engagesHouseholds': inChains.engagesHouseholds,
      'NOT_STATED householdCount': inChains.householdCount,
      'NOT_STATED gain': inChains.gain,
      'NOT_STATED denominator': words.gaps.denominator,
      'NOT_STATED period': words.gaps.period,
      'NOT_COVERED period': words.gaps.otherPeriods,
      'NOT_COVERED gain': words.gaps.gainOfOtherPeriods,
      'NOT_COVERED indications': words.gaps.otherPlaces,
      'NOT_COVERED giChains': words.gaps.cut,
    };
    return labels[`${reason} ${property}`];
  };
  return (gap) => {
    const what = label(gap);
    if (what === undefined) return otherwise(gap);
    const name = names.get(gap.subject ?? '');
    if (name !== undefined) return `${words.labelled(name)}${what}`;
    return gap.count !== null && gap.count > 1 ? words.times(what, gap.count) : what;
  };
}
