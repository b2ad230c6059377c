import type { Certainty, PlaceOfRowFragment } from '../../api/generated';
import {
  firmest,
  isInstitution,
  placeOf,
  sidesOf,
  type Cooperation,
  type Pair,
  type Side,
} from './cooperations';

/** A cooperation as one cell has it: with the parties of that place, and how firmly they stand with the institution. */
export interface CellEntry {
  readonly cooperation: Cooperation;
  readonly locals: readonly Side[];
  readonly certainty: Certainty;
}

export interface Cell {
  readonly key: string;
  readonly institution: Side;
  readonly entries: readonly CellEntry[];
}

export interface Row {
  /** Null where no source says where the parties are or where it took place. */
  readonly place: PlaceOfRowFragment | null;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Matrix {
  readonly institutions: readonly Side[];
  readonly rows: readonly Row[];
}

/** The key under which a cell stands in the address. */
function cellKey(place: string | undefined, institution: string): string {
  return `${place ?? ''}~${institution}`;
}

/** Places by institutions. A cooperation counts once in each cell that it touches, however many firms it is of. */
export function matrixOf(cooperations: readonly Cooperation[]): Matrix {
  const institutions = new Map<string, Side>();
  const rows = new Map<string, { place: PlaceOfRowFragment | null; cells: Map<string, Cell> }>();
  for (const cooperation of cooperations) {
    for (const [key, pairs] of pairsByCell(cooperation)) {
      const [first] = pairs;
      if (!first) continue;
      const { partner: institution } = first;
      const place = placeOf(first.local, cooperation);
      institutions.set(institution.party.id, institution);
      const row = rows.get(place?.id ?? '') ?? { place, cells: new Map<string, Cell>() };
      const cell = row.cells.get(institution.party.id) ?? { key, institution, entries: [] };
      const entries = [...cell.entries, entryOf(cooperation, pairs)];
      row.cells.set(institution.party.id, { ...cell, entries });
      rows.set(place?.id ?? '', row);
    }
  }
  return {
    institutions: [...institutions.values()].sort(byKindAndName),
    rows: [...rows.values()].sort((a, b) => (a.place?.id ?? '~').localeCompare(b.place?.id ?? '~')),
  };
}

function pairsByCell(cooperation: Cooperation): ReadonlyMap<string, readonly Pair[]> {
  const cells = new Map<string, Pair[]>();
  for (const pair of cooperation.pairs) {
    if (!isInstitution(pair.partner)) continue;
    const key = cellKey(placeOf(pair.local, cooperation)?.id, pair.partner.party.id);
    cells.set(key, [...(cells.get(key) ?? []), pair]);
  }
  return cells;
}

/** Where a party takes part itself, the named members of its group add nothing to the cell. */
function entryOf(cooperation: Cooperation, pairs: readonly Pair[]): CellEntry {
  const themselves = pairs.filter(({ local }) => local.group === null);
  const counted = themselves.length > 0 ? themselves : pairs;
  return {
    cooperation,
    locals: sidesOf({ ...cooperation, pairs: counted }, 'local'),
    certainty: firmest(counted.map(({ certainty }) => certainty)),
  };
}

function byKindAndName({ party: a }: Side, { party: b }: Side): number {
  const kinds = b.__typename.localeCompare(a.__typename);
  return kinds === 0 ? a.name.localeCompare(b.name, 'zh-CN') : kinds;
}

/** The places of `parts` in which no row lies. */
export function placesWithout<Place extends { readonly id: string }>(
  parts: readonly Place[],
  rows: readonly Row[],
): readonly Place[] {
  const covered = new Set(rows.flatMap(({ place }) => [place?.id, place?.partOf?.id]));
  return parts.filter(({ id }) => !covered.has(id));
}
