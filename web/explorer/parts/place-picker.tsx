import { Select } from '@mantine/core';
import { PlacesDocument } from '../api/generated';
import { useAnswer } from '../api/use-answer';
import { useTerms } from '../language/terms';
import { useWords } from '../language/words';
import { partWords } from './words';

interface PlacePickerProps {
  readonly label: string;
  /** The id of the place; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Whether no place may be chosen; `placeholder` says what that means. */
  readonly clearable?: boolean;
  readonly placeholder?: string;
}

/** Chooses a district or a development zone by typing a part of its name. */
export function PlacePicker({
  label,
  value,
  onChange,
  clearable = false,
  placeholder = '',
}: PlacePickerProps) {
  const words = useWords(partWords);
  const terms = useTerms();
  const { data } = useAnswer(PlacesDocument, {});
  const districts = data?.data.districts?.nodes ?? [];
  const zones = data?.data.developmentZones?.nodes ?? [];
  const groups = (['PROVINCE', 'PREFECTURE', 'COUNTY'] as const).map((level) => ({
    group: terms.code('DivisionLevel', level),
    items: districts.filter((place) => place.level === level).map(asOption),
  }));
  const options = [...groups, { group: terms.kind('DevelopmentZone'), items: zones.map(asOption) }];
  return (
    <Select
      label={label}
      searchable
      allowDeselect={clearable}
      clearable={clearable}
      placeholder={placeholder}
      nothingFoundMessage={words.noSuchPlace}
      data={options.filter(({ items }) => items.length > 0)}
      value={value === '' ? null : value}
      onChange={(id) => {
        if (id !== null || clearable) onChange(id ?? '');
      }}
    />
  );
}

function asOption({ id, name }: { readonly id: string; readonly name: string }) {
  return { value: id, label: name };
}
