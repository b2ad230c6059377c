import { MultiSelect } from '@mantine/core';
import { useOffered, type PickerProps } from './use-offered';

interface ThingsPickerProps extends PickerProps {
  /** The ids of what is chosen. */
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly maxValues: number;
}

/** As ThingPicker, for several. */
export function ThingsPicker({
  label,
  placeholder = '',
  kinds,
  beginnings,
  value,
  onChange,
  maxValues,
}: ThingsPickerProps) {
  const { field, pick } = useOffered({ kinds, beginnings, chosen: value, showsChosen: false });
  return (
    <MultiSelect
      {...field}
      label={label}
      placeholder={value.length === 0 ? placeholder : ''}
      clearable
      maxValues={maxValues}
      value={[...value]}
      onChange={(ids) => {
        ids.filter((id) => !value.includes(id)).forEach(pick);
        onChange(ids);
      }}
      style={{ flex: '1 1 280px' }}
    />
  );
}
