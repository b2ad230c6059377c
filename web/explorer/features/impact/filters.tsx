import { Button, Checkbox, Collapse, Group, MultiSelect, SimpleGrid } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { PlacePicker } from '../../parts/place-picker';
import { householdKinds, operatorKinds, regimes, type Choices } from './address';
import { SubjectPicker } from './subject-picker';
import { impactWords } from './words';
import { YearPicker } from './year-picker';

interface FiltersProps {
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What the chains are of, and below it what they are narrowed by. */
export function Filters({ choices, onChange }: FiltersProps) {
  const words = useWords(impactWords);
  const { place, within, year } = choices;
  const count =
    choices.regimes.length + choices.operators.length + choices.households.length + (year === '' ? 0 : 1);
  const [open, { toggle }] = useDisclosure(count > 0);
  return (
    <div className="not-printed">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PlacePicker
          label={words.place}
          value={place}
          clearable
          placeholder={words.anyPlace}
          onChange={(id) => {
            onChange({ place: id, within: true });
          }}
        />
        <SubjectPicker choices={choices} onChange={onChange} />
      </SimpleGrid>
      <Group mt="xs">
        <Checkbox
          label={words.within}
          checked={within}
          disabled={place === ''}
          onChange={({ currentTarget }) => {
            onChange({ within: currentTarget.checked });
          }}
        />
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={toggle}>
          {words.moreFilters + words.chosen(count)}
        </Button>
      </Group>
      <Collapse expanded={open}>
        <MoreFilters choices={choices} onChange={onChange} />
      </Collapse>
    </div>
  );
}

function MoreFilters({ choices, onChange }: FiltersProps) {
  const words = useWords(impactWords);
  const terms = useTerms();
  const { regimes: chosenRegimes, operators, households, year } = choices;
  const options = (enumName: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: terms.code(enumName, value) }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} mt="xs">
      <MultiSelect
        label={words.regimes}
        data={options('GiRegime', regimes)}
        value={[...chosenRegimes]}
        onChange={(value) => {
          onChange({ regimes: regimes.filter((code) => value.includes(code)) });
        }}
      />
      <MultiSelect
        label={words.operatorKinds}
        data={options('OperatorKind', operatorKinds)}
        value={[...operators]}
        onChange={(value) => {
          onChange({ operators: operatorKinds.filter((code) => value.includes(code)) });
        }}
      />
      <MultiSelect
        label={words.householdKinds}
        data={options('HouseholdKind', householdKinds)}
        value={[...households]}
        onChange={(value) => {
          onChange({ households: householdKinds.filter((code) => value.includes(code)) });
        }}
      />
      <YearPicker
        value={year}
        onChange={(value) => {
          onChange({ year: value });
        }}
      />
    </SimpleGrid>
  );
}
