import { MultiSelect, Select, Text, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { sideBySide } from '../../language/joined';
import { useLanguage, type Language } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { indicatorName } from '../../parts/figure';
import type { Covered } from './choice';
import { districtWords } from './words';

interface IndicatorPickerProps {
  readonly all: readonly Covered[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Chooses an indicator among those that have figures, by a part of its Chinese or English name. */
export function IndicatorPicker({ all, value, onChange }: IndicatorPickerProps) {
  const words = useWords(districtWords);
  return (
    <Select
      {...useSearching(all)}
      label={words.indicator}
      searchable
      allowDeselect={false}
      value={value}
      onChange={(code) => {
        if (code !== null) onChange(code);
      }}
      style={{ flex: '1 1 280px' }}
    />
  );
}

interface IndicatorsPickerProps {
  readonly all: readonly Covered[];
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** As IndicatorPicker, for several. */
export function IndicatorsPicker({ all, value, onChange }: IndicatorsPickerProps) {
  const words = useWords(districtWords);
  return (
    <MultiSelect
      {...useSearching(all)}
      label={words.indicators}
      placeholder={words.indicatorHint}
      searchable
      clearable
      hidePickedOptions
      maxValues={12}
      value={[...value]}
      onChange={onChange}
      // Long names are cut off rather than widen a small screen.
      style={{ flex: '1 1 100%', minWidth: 0, maxWidth: '100%' }}
      styles={{ pill: { maxWidth: '100%' }, pillsList: { maxWidth: '100%' } }}
    />
  );
}

/** What both pickers offer, and how they find it. */
function useSearching(all: readonly Covered[]) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const byCode = new Map(all.map((covered) => [covered.indicator.code, covered]));
  const filter: OptionsFilter = ({ options, search, limit }) =>
    (options as ComboboxItem[])
      .filter(({ value }) => matches(byCode.get(value), search.trim().toLowerCase()))
      .slice(0, limit);
  return {
    data: all.map(({ indicator }) => ({
      value: indicator.code,
      label: indicatorName(indicator, language),
    })),
    filter,
    nothingFoundMessage: words.noSuchIndicator,
    renderOption: ({ option }: { readonly option: ComboboxItem }) => (
      <Option covered={byCode.get(option.value)} language={language} />
    ),
  };
}

function matches(covered: Covered | undefined, searched: string): boolean {
  if (!covered) return false;
  const { name, nameEn, code } = covered.indicator;
  return [name, nameEn, code].some((text) => text.toLowerCase().includes(searched));
}

interface OptionProps {
  readonly covered: Covered | undefined;
  readonly language: Language;
}

/** An indicator with how far its figures reach. */
function Option({ covered, language }: OptionProps) {
  const words = useWords(districtWords);
  const terms = useTerms();
  if (!covered) return null;
  const { indicator, places, figures, firstYear, lastYear, periodKinds } = covered;
  const years = firstYear === null ? words.noYear : [...new Set([firstYear, lastYear])].join('–');
  const reach = [
    words.reach(places ?? 0, figures),
    years,
    ...periodKinds.map((kind) => terms.code('PeriodKind', kind)),
  ];
  return (
    <div>
      <Text size="sm">{indicatorName(indicator, language)}</Text>
      <Text size="xs" c="dimmed">
        {sideBySide(reach)}
      </Text>
    </div>
  );
}
