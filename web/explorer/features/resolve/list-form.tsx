import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/words';
import { resolveWords } from './words';

interface ListFormProps {
  /** The list that is matched; another one, as after the browser's Back, takes the place of what was typed. */
  readonly initial: string;
  readonly onMatch: (text: string) => void;
}

/** The box into which a list is pasted. */
export function ListForm({ initial, onMatch }: ListFormProps) {
  const words = useWords(resolveWords);
  const [text, setText] = useState(initial);
  const [shown, setShown] = useState(initial);
  if (shown !== initial) {
    setShown(initial);
    setText(initial);
  }
  return (
    <form
      className="not-printed"
      onSubmit={(event) => {
        event.preventDefault();
        onMatch(text);
      }}
    >
      <Textarea
        label={words.label}
        placeholder={words.hint}
        autosize
        minRows={6}
        maxRows={14}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onMatch(text);
        }}
      />
      <Group mt="xs">
        <Button type="submit">{words.submit}</Button>
        <Text size="xs" c="dimmed">
          {words.keys}
        </Text>
      </Group>
    </form>
  );
}
