import { Button, Combobox, Group, Loader, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { entityAddress } from '../../app/entity-address';
import { useWords } from '../../language/words';
import { Found } from '../../parts/finding/found';
import { useSuggestions } from '../../parts/finding/use-suggestions';
import { findingWords } from '../../parts/finding/words';
import { searchWords } from './words';

/** The value of the option that leads to all results; ids of entities hold a colon. */
const ALL = 'all';

interface SearchBoxProps {
  /** What stands in it at first. */
  readonly initial?: string;
  readonly autoFocus?: boolean;
}

/** Finds a thing while its name is typed: choosing one opens it, Enter shows all that was found. */
export function SearchBox({ initial = '', autoFocus = false }: SearchBoxProps) {
  const words = useWords(searchWords);
  const finding = useWords(findingWords);
  const navigate = useNavigate();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const [text, setText] = useState(initial);
  const { hits, isAnswered, isAsking } = useSuggestions(text);

  const showAll = () => {
    combobox.closeDropdown();
    if (text.trim() !== '') void navigate(`/search?${new URLSearchParams({ q: text.trim() }).toString()}`);
  };

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        showAll();
      }}
    >
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          if (id === ALL) showAll();
          else void navigate(entityAddress(id));
        }}
      >
        <Group align="end" gap="xs" wrap="nowrap">
          <Combobox.Target>
            <TextInput
              flex={1}
              type="search"
              autoComplete="off"
              autoFocus={autoFocus}
              label={words.label}
              placeholder={words.hint}
              maxLength={200}
              rightSection={isAsking ? <Loader size="xs" /> : null}
              value={text}
              onChange={({ currentTarget: { value } }) => {
                setText(value);
                combobox.openDropdown();
                combobox.resetSelectedOption();
              }}
              onBlur={() => {
                combobox.closeDropdown();
              }}
            />
          </Combobox.Target>
          <Button type="submit">{words.submit}</Button>
        </Group>
        <Combobox.Dropdown hidden={hits.length === 0 && !isAnswered}>
          <Combobox.Options>
            {hits.map((hit) => (
              <Combobox.Option key={hit.cursor} value={hit.node.id}>
                <Found hit={hit} name={(name) => name} />
              </Combobox.Option>
            ))}
            {hits.length === 0 && <Combobox.Empty>{finding.nothing(text.trim())}</Combobox.Empty>}
            {hits.length > 0 && <Combobox.Option value={ALL}>{words.all(text.trim())}</Combobox.Option>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </form>
  );
}
