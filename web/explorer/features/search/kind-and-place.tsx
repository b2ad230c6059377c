import { MultiSelect, SimpleGrid } from '@mantine/core';
import type { ThingKind } from '../../api/generated';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { PlacePicker } from '../../parts/place-picker';
import { kindCodes, kindOf } from './kind-codes';
import { searchWords } from './words';

export interface KindAndPlace {
  readonly kinds: readonly ThingKind[];
  /** Id of a place; empty for none. */
  readonly place: string;
}

interface KindAndPlaceFilterProps extends KindAndPlace {
  readonly onChange: (change: Partial<KindAndPlace>) => void;
}

/** Of which kinds, and in which place, things are looked for. */
export function KindAndPlaceFilter({ kinds, place, onChange }: KindAndPlaceFilterProps) {
  const words = useWords(searchWords);
  const terms = useTerms();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} className="not-printed">
      <MultiSelect
        label={words.kinds}
        placeholder={kinds.length === 0 ? words.anyKind : ''}
        searchable
        clearable
        data={kindCodes.map((code) => ({ value: code, label: terms.kind(kindOf(code)) }))}
        value={[...kinds]}
        onChange={(chosen) => {
          onChange({ kinds: kindCodes.filter((code) => chosen.includes(code)) });
        }}
      />
      <PlacePicker
        label={words.place}
        placeholder={words.anyPlace}
        value={place}
        onChange={(id) => {
          onChange({ place: id });
        }}
        clearable
      />
    </SimpleGrid>
  );
}
