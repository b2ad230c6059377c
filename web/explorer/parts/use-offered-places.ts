import { PlacesDocument, type ThingKind } from '../api/generated';
import { useAnswer } from '../api/use-answer';
import { useTerms } from '../language/terms';
import type { ThingGroup } from './finding/use-offered';

const kinds: readonly ThingKind[] = ['DISTRICT', 'DEVELOPMENT_ZONE'];

/** What a picker of places finds, and the first districts by level and development zones, which it begins with. */
export function useOfferedPlaces(): {
  readonly kinds: readonly ThingKind[];
  readonly beginnings: readonly ThingGroup[];
} {
  const terms = useTerms();
  const { data } = useAnswer(PlacesDocument, {});
  const districts = data?.data.districts?.nodes ?? [];
  const zones = data?.data.developmentZones?.nodes ?? [];
  const ofLevels = (['PROVINCE', 'PREFECTURE', 'COUNTY'] as const).map((level) => ({
    group: terms.code('DivisionLevel', level),
    things: districts.filter((place) => place.level === level),
  }));
  return { kinds, beginnings: [...ofLevels, { group: terms.kind('DevelopmentZone'), things: zones }] };
}
