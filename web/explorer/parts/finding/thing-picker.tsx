import { Select } from '@mantine/core';
import { useOffered, type PickerProps, type Thing } from './use-offered';

interface ThingPickerProps extends PickerProps {
  /** The id of what is chosen; empty for nothing. */
  readonly value: string;
  readonly onChange: (thing: Thing | null) => void;
  /** Whether nothing may be chosen; `placeholder` says what that means. */
  readonly clearable?: boolean;
}

/** Chooses one thing by typing a part of its name, its pinyin or its code. */
export function ThingPicker({
  label,
  placeholder = '',
  kinds,
  beginnings,
  value,
  onChange,
  clearable = false,
}: ThingPickerProps) {
  const chosen = value === '' ? [] : [value];
  const { field, pick } = useOffered({ kinds, beginnings, chosen, showsChosen: true });
  return (
    <Select
      {...field}
      label={label}
      placeholder={placeholder}
      allowDeselect={clearable}
      clearable={clearable}
      value={value === '' ? null : value}
      onChange={(id) => {
        const thing = id === null ? null : pick(id);
        if (thing || clearable) onChange(thing);
      }}
    />
  );
}
