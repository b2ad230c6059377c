import { createContext, useContext } from 'react';
import type { CitedSourceFragment, PassageFragment } from '../../api/generated';

/** The sources of a page by their id, numbered in the order in which they are cited. */
export type SourceNumbers = ReadonlyMap<
  string,
  { readonly number: number; readonly source: CitedSourceFragment }
>;

export function numberSources(passages: readonly PassageFragment[]): SourceNumbers {
  const numbers = new Map<string, { number: number; source: CitedSourceFragment }>();
  for (const { source } of passages) {
    if (source && !numbers.has(source.id)) numbers.set(source.id, { number: numbers.size + 1, source });
  }
  return numbers;
}

export const SourceNumbersContext = createContext<SourceNumbers>(new Map());

export const useSourceNumbers = (): SourceNumbers => useContext(SourceNumbersContext);
