import type { PeriodKind } from '../../api/generated';
import { list, oneOf, text, useAddress } from '../../app/use-address';

export const views = ['total', 'rank', 'series', 'table'] as const;
export type ViewCode = (typeof views)[number];

export const periodKinds = [
  'ANNUAL',
  'CUMULATIVE',
  'SNAPSHOT',
  'SINCE',
  'NOT_STATED',
] as const satisfies readonly PeriodKind[];

/** What the address holds; empty parts stand for what the graph's data make the usual choice. */
const parts = {
  view: oneOf(views, 'total'),
  indicator: text(),
  place: text(),
  year: text(),
  kind: oneOf(['', ...periodKinds], ''),
  places: list(),
  indicators: list(),
  years: list(),
};

export const useDistrictsAddress = () => useAddress(parts);

export type DistrictsAddress = ReturnType<typeof useDistrictsAddress>[0];
export type ChangeAddress = ReturnType<typeof useDistrictsAddress>[1];
