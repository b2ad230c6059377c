import { Group, MultiSelect, Select } from '@mantine/core';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { ThingsPicker } from '../../parts/finding/things-picker';
import { PlacePicker } from '../../parts/place-picker';
import { useOfferedPlaces } from '../../parts/use-offered-places';
import type { ChangeAddress, ViewCode } from './address';
import type { Choice, Covered } from './choice';
import { IndicatorPicker, IndicatorsPicker } from './indicator-picker';
import { districtWords } from './words';

interface ControlsProps {
  readonly view: ViewCode;
  readonly choice: Choice;
  readonly all: readonly Covered[];
  /** The years that have figures of the indicator, and of any. */
  readonly years: readonly number[];
  readonly allYears: readonly number[];
  readonly change: ChangeAddress;
}

/** What one chooses: only what the view depends on. Another indicator has other years and kinds, so these start anew. */
export function Controls({ view, choice, all, years, allYears, change }: ControlsProps) {
  const words = useWords(districtWords);
  const ofOneYear = view === 'total' || view === 'rank';
  return (
    <Group align="end" className="not-printed">
      {view !== 'table' && (
        <IndicatorPicker
          all={all}
          value={choice.indicator}
          onChange={(indicator) => {
            change({ indicator, year: '', kind: '' }, true);
          }}
        />
      )}
      <PlacePicker
        label={words.place}
        value={choice.place}
        onChange={(place) => {
          change({ place, places: [] }, true);
        }}
      />
      {ofOneYear && <YearPicker years={years} choice={choice} change={change} />}
      {ofOneYear && <KindPicker choice={choice} change={change} />}
      {view === 'table' && <YearsPicker years={allYears} choice={choice} change={change} />}
      {!ofOneYear && <PlacesPicker choice={choice} change={change} />}
      {view === 'table' && (
        <IndicatorsPicker
          all={all}
          value={choice.indicators}
          onChange={(indicators) => {
            change({ indicators });
          }}
        />
      )}
    </Group>
  );
}

interface PickerProps {
  readonly choice: Choice;
  readonly change: ChangeAddress;
}

interface YearPickerProps extends PickerProps {
  readonly years: readonly number[];
}

function YearPicker({ years, choice, change }: YearPickerProps) {
  const words = useWords(districtWords);
  return (
    <Select
      label={words.year}
      allowDeselect={false}
      w={110}
      data={optionsWith(years, [choice.year])}
      value={String(choice.year)}
      onChange={(year) => {
        if (year !== null) change({ year }, true);
      }}
    />
  );
}

function YearsPicker({ years, choice, change }: YearPickerProps) {
  const words = useWords(districtWords);
  return (
    <MultiSelect
      label={words.years}
      data={optionsWith(years, choice.years)}
      value={choice.years.map(String)}
      onChange={(chosen) => {
        change({ years: chosen.toSorted() });
      }}
      style={{ flex: '1 1 160px' }}
    />
  );
}

/** The years that have figures, and those that a link asks for. */
function optionsWith(years: readonly number[], asked: readonly number[]): string[] {
  return [...new Set([...years, ...asked])].sort((one, other) => other - one).map(String);
}

/** Offered where figures of several kinds of period are stated, or a link asks for one. */
function KindPicker({ choice, change }: PickerProps) {
  const words = useWords(districtWords);
  const terms = useTerms();
  const kinds = [...new Set([...(choice.covered?.periodKinds ?? []), ...(choice.kind ? [choice.kind] : [])])];
  if (kinds.length < 2 && choice.kind === null) return null;
  return (
    <Select
      label={words.kind}
      allowDeselect={false}
      w={140}
      data={[
        { value: 'ALL', label: words.allKinds },
        ...kinds.map((kind) => ({ value: kind, label: terms.code('PeriodKind', kind) })),
      ]}
      value={choice.kind ?? 'ALL'}
      onChange={(value) => {
        change({ kind: kinds.find((kind) => kind === value) ?? '' }, true);
      }}
    />
  );
}

/** Places of one's own choice, instead of the place and all that lies in it. */
function PlacesPicker({ choice, change }: PickerProps) {
  const words = useWords(districtWords);
  return (
    <ThingsPicker
      {...useOfferedPlaces()}
      label={words.places}
      placeholder={words.placesHint}
      maxValues={49}
      value={choice.places}
      onChange={(places) => {
        change({ places });
      }}
    />
  );
}
