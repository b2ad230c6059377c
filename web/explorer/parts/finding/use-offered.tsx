import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core';
import { useState } from 'react';
import type { ThingKind } from '../../api/generated';
import { useWords } from '../../language/words';
import { useNames } from '../use-names';
import { partWords } from '../words';
import { Found } from './found';
import { useSuggestions } from './use-suggestions';
import { findingWords } from './words';

/** What a picker offers and hands over. */
export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** A few things to begin with, under a heading. */
export interface ThingGroup {
  readonly group: string;
  readonly things: readonly Thing[];
}

/** What every picker of things is told. */
export interface PickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What can be found by typing. */
  readonly kinds: readonly ThingKind[];
  /** Offered as long as nothing is typed; a graph may hold many more. */
  readonly beginnings: readonly ThingGroup[];
}

interface Asked extends Pick<PickerProps, 'kinds' | 'beginnings'> {
  /** Ids of what is chosen. */
  readonly chosen: readonly string[];
  /** Whether the name of what is chosen stands in the field itself, where it is not looked for. */
  readonly showsChosen: boolean;
}

/**
 * What a picker offers: what the typed text finds in the whole graph, and before anything is typed the beginnings. Its
 * `field` are properties of Mantine's selects, which bring the keyboard and what is read aloud.
 */
export function useOffered({ kinds, beginnings, chosen, showsChosen }: Asked) {
  const common = useWords(partWords);
  const finding = useWords(findingWords);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<readonly Thing[]>([]);
  const offered = beginnings.flatMap(({ things }) => things);
  const known = new Map([...offered, ...picked].map((thing) => [thing.id, thing.name]));
  const names = useNames(chosen.filter((id) => !known.has(id)));
  const nameOf = (id: string) => known.get(id) ?? names.get(id);
  const typed = showsChosen && chosen.some((id) => nameOf(id) === text) ? '' : text;
  const { hits, isAnswered, isAsking } = useSuggestions(typed, kinds);
  const found = new Map(hits.map((hit) => [hit.node.id, hit]));
  const others = chosen.flatMap((id) => {
    const name = offered.some((thing) => thing.id === id) ? undefined : nameOf(id);
    return name === undefined ? [] : [{ value: id, label: name }];
  });
  const isTyped = typed.trim() !== '';
  const data: ComboboxParsedItem[] = isTyped
    ? hits.map(({ node }) => asOption(node))
    : [...others, ...beginnings.map(({ group, things }) => ({ group, items: things.map(asOption) }))];
  const renderOption = ({ option }: { readonly option: ComboboxItem }) => {
    const hit = found.get(option.value);
    return hit && <Found hit={hit} name={(name) => name} />;
  };
  return {
    field: {
      data: data.filter((one) => !('items' in one) || one.items.length > 0),
      searchable: true,
      // The search has decided what fits; by pinyin, say, which no letter of the name shows.
      filter: ({ options }: { options: ComboboxParsedItem[] }) => options,
      nothingFoundMessage: isAnswered ? finding.nothing(typed.trim()) : isAsking ? common.loading : null,
      onSearchChange: setText,
      ...(isTyped && { renderOption }),
    },
    /** What has an id that is offered; it keeps its name from then on. */
    pick: (id: string): Thing | null => {
      const thing = [...offered, ...picked].find((one) => one.id === id) ?? found.get(id)?.node ?? null;
      if (thing) setPicked((before) => [...before.filter((one) => one.id !== id), thing]);
      return thing;
    },
  };
}

function asOption({ id, name }: Thing): ComboboxItem {
  return { value: id, label: name };
}
