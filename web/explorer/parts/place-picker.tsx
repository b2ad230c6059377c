import { ThingPicker } from './finding/thing-picker';
import { useOfferedPlaces } from './use-offered-places';

interface PlacePickerProps {
  readonly label: string;
  /** The id of the place; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Whether no place may be chosen; `placeholder` says what that means. */
  readonly clearable?: boolean;
  readonly placeholder?: string;
}

/** Chooses a district or a development zone. */
export function PlacePicker({ onChange, ...picker }: PlacePickerProps) {
  return (
    <ThingPicker
      {...picker}
      {...useOfferedPlaces()}
      onChange={(place) => {
        onChange(place?.id ?? '');
      }}
    />
  );
}
