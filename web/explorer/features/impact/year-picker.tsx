import { Select } from '@mantine/core';
import { ImpactChoicesDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useWords } from '../../language/words';
import { impactWords } from './words';

interface YearPickerProps {
  /** The year; empty for all periods. */
  readonly value: string;
  readonly onChange: (year: string) => void;
}

/** Chooses one of the years for which there are figures. */
export function YearPicker({ value, onChange }: YearPickerProps) {
  const words = useWords(impactWords);
  const { data } = useAnswer(ImpactChoicesDocument, {});
  const periods = data?.data.graph?.coverage.periods ?? [];
  const years = periods.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  return (
    <Select
      label={words.year}
      placeholder={words.anyYear}
      clearable
      data={[...new Set([...years, ...(value === '' ? [] : [value])])].sort()}
      value={value === '' ? null : value}
      onChange={(year) => {
        onChange(year ?? '');
      }}
    />
  );
}
