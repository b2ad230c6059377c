import { Button, NumberInput, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { yearOf } from '../../app/use-address';
import { useWords } from '../../language/words';
import { PlacePicker } from '../../parts/place-picker';
import { codes, withoutFilters } from './address';
import { CodeSelect } from './code-select';
import type { TabProps } from './partnerships';
import { partnershipWords } from './words';

interface FiltersProps extends TabProps {
  /** The filters that only one of the tabs has. */
  readonly children: ReactNode;
}

/** The place, the filters of a tab, and those that all tabs have. */
export function Filters({ place, state, change, children }: FiltersProps) {
  const words = useWords(partnershipWords);
  return (
    <SimpleGrid className="not-printed" cols={{ base: 2, md: 3 }} my="md" style={{ alignItems: 'end' }}>
      <PlacePicker
        label={words.place}
        value={place}
        onChange={(chosen) => {
          change({ place: chosen, cell: '', institution: '' }, true);
        }}
      />
      {children}
      <CodeSelect
        label={words.status}
        enumName="Status"
        codes={codes.statuses}
        value={state.status}
        onChange={(status) => {
          change({ status, cell: '' });
        }}
      />
      <NumberInput
        label={words.year}
        placeholder={words.yearHint}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={state.year}
        onChange={(typed) => {
          change({ year: String(typed), cell: '' });
        }}
        error={state.year !== '' && yearOf(state.year) === null ? words.yearHint : undefined}
      />
      <Button
        variant="default"
        onClick={() => {
          change(withoutFilters, true);
        }}
      >
        {words.clear}
      </Button>
    </SimpleGrid>
  );
}
