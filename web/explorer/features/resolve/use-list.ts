import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LONGEST_IN_ADDRESS } from './lines';

/** A pasted list, and what a reader chose for lines that leave a choice: ids by the number of the line, from 0. */
export interface PastedList {
  readonly text: string;
  readonly chosen: ReadonlyMap<number, string>;
}

export interface HeldList extends PastedList {
  /** Whether the address holds it; else only this visit does. */
  readonly isInAddress: boolean;
  /** As a step of its own, so that the browser's Back undoes it. */
  readonly keep: (list: PastedList) => void;
}

interface LocationWithList {
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
}

/**
 * The list stands behind the # of the address, where no server sees it and 2,000 Chinese characters do not make the
 * request too long. A longer one is kept with the entry of the history: going to a match and Back loses nothing.
 */
export function useList(): HeldList {
  const { search, hash, state } = useLocation() as LocationWithList;
  const navigate = useNavigate();
  return useMemo(() => {
    const isInAddress = hash !== '';
    const written = isInAddress ? hash.slice(1) : typeof state === 'string' ? state : '';
    return {
      ...read(written),
      isInAddress,
      keep: (list) => {
        const next = write(list);
        const fits = list.text.length <= LONGEST_IN_ADDRESS;
        void navigate(
          { search, hash: fits && next !== '' ? `#${next}` : '' },
          { state: fits ? null : next, preventScrollReset: true },
        );
      },
    };
  }, [search, hash, state, navigate]);
}

/** What stands behind the # of the address of a list. */
export function write({ text, chosen }: PastedList): string {
  const parameters = new URLSearchParams(text === '' ? {} : { list: text });
  for (const [line, id] of chosen) parameters.append('chosen', `${line + 1} ${id}`);
  return parameters.toString();
}

function read(written: string): PastedList {
  const parameters = new URLSearchParams(written);
  const chosen = parameters.getAll('chosen').flatMap((choice): [number, string][] => {
    const [, line, id] = /^(\d+) (.+)$/.exec(choice) ?? [];
    return line === undefined || id === undefined ? [] : [[Number(line) - 1, id]];
  });
  return { text: parameters.get('list') ?? '', chosen: new Map(chosen) };
}
