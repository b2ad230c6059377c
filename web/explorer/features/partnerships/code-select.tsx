import { Select } from '@mantine/core';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { partnershipWords } from './words';

interface CodeSelectProps<Code extends string> {
  readonly label: string;
  readonly enumName: string;
  readonly codes: readonly Code[];
  readonly value: Code | '';
  readonly onChange: (code: Code | '') => void;
}

/** Chooses one of some codes, or all. */
export function CodeSelect<Code extends string>({
  label,
  enumName,
  codes,
  value,
  onChange,
}: CodeSelectProps<Code>) {
  const words = useWords(partnershipWords);
  const terms = useTerms();
  return (
    <Select
      label={label}
      placeholder={words.all}
      clearable
      data={codes.map((code) => ({ value: code, label: terms.code(enumName, code) }))}
      value={value === '' ? null : value}
      onChange={(chosen) => {
        onChange(codes.find((code) => code === chosen) ?? '');
      }}
    />
  );
}
