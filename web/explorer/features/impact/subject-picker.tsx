import { Select } from '@mantine/core';
import { useWords } from '../../language/words';
import { useNames } from '../../parts/use-names';
import type { Choices } from './address';
import { useBeginnings } from './use-beginnings';
import { impactWords } from './words';

interface SubjectPickerProps {
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** Chooses a geographical indication or a product by typing a part of its name. */
export function SubjectPicker({ choices: { gi, product }, onChange }: SubjectPickerProps) {
  const words = useWords(impactWords);
  const { indications, products } = useBeginnings();
  const chosen = gi === '' ? product : gi;
  const names = useNames(chosen === '' ? [] : [chosen]);
  const listed = [...indications, ...products].some(({ id }) => id === chosen);
  // A link may be of one that the list does not reach.
  const other = chosen === '' || listed ? [] : [{ value: chosen, label: names.get(chosen) ?? chosen }];
  return (
    <Select
      label={words.subject}
      placeholder={words.anySubject}
      searchable
      clearable
      nothingFoundMessage={words.noSuchSubject}
      data={[
        ...other,
        { group: words.indications, items: indications.map(asOption) },
        { group: words.products, items: products.map(asOption) },
      ]}
      value={chosen === '' ? null : chosen}
      onChange={(id) => {
        const isIndication = id !== null && !products.some((one) => one.id === id);
        onChange({ gi: isIndication ? id : '', product: isIndication ? '' : (id ?? '') });
      }}
    />
  );
}

function asOption({ id, name }: { readonly id: string; readonly name: string }) {
  return { value: id, label: name };
}
