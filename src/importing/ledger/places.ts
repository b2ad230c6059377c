import { divisionOf, divisionsAbove, type Division } from '../../ontology/identifiers/national-divisions';
import { normalizeName } from '../../ontology/text/normalize';
import { describeDivision, divisionsLike, divisionsNamed, liesIn } from './divisions';
import { divisionList } from './evidence';
import { kindNameOf } from '../../statements/desired-graph';
import { type Known } from './known';
import type { LedgerPlace } from './ledger-finding';
import type { LedgerCell, LedgerRow } from './reading/ledger-row';
import type { RecordDrafts } from './record-drafts';

/** The columns that say where something is. */
export type PlaceKey = 'place' | 'city' | 'divisionCode';

const placeKinds: ReadonlySet<string> = new Set(['District', 'DevelopmentZone']);

/** Finds places by code or unique name, in the national list and among the places of the graph. */
export class Places {
  constructor(
    private readonly drafts: RecordDrafts,
    private readonly known: Known,
    /** The city of all rows that name none. */
    private readonly city: string | undefined,
  ) {}

  /** The id of the place of a row; undefined where it names none, or after a fault. */
  of(row: LedgerRow<PlaceKey>): string | undefined {
    const name = row.text('place');
    const code = row.code('divisionCode');
    if (code !== undefined) return this.#byCode(row, code, name);
    if (name === undefined) return undefined;
    return this.#byName(name, row.text('city') ?? this.city, row.cell('place'), row);
  }

  /** The place that one cell names or gives the code of. */
  named<Key extends string>(row: LedgerRow<Key>, key: Key): string | undefined {
    const text = row.text(key);
    if (text === undefined) return undefined;
    const division = divisionOf(text);
    return division
      ? this.#state(division, row.cell(key))
      : this.#byName(text, undefined, row.cell(key), row);
  }

  #byCode(row: LedgerRow<PlaceKey>, code: string, name: string | undefined): string | undefined {
    const division = divisionOf(code);
    if (!division) {
      row.faults.add(row.place('divisionCode'), 'BAD_DIVISION_CODE');
      return undefined;
    }
    if (name !== undefined && normalizeName(name) !== normalizeName(division.name)) {
      row.faults.add(row.place('place'), 'PLACE_CODE_DIFFERS', {
        code,
        name: describeDivision(division),
      });
      return undefined;
    }
    const within = row.text('city');
    if (within !== undefined && !liesIn(division, within)) {
      row.faults.add(row.place('city'), 'PLACE_CODE_DIFFERS', {
        code,
        name: describeDivision(division),
      });
      return undefined;
    }
    return this.#state(
      division,
      row.cell('divisionCode'),
      name === undefined ? undefined : row.cell('place'),
    );
  }

  #byName(
    name: string,
    within: string | undefined,
    cell: LedgerCell,
    { faults }: Pick<LedgerRow, 'faults'>,
  ): string | undefined {
    const divisions = divisionsNamed(name, within);
    const [division] = divisions;
    if (division && divisions.length === 1) return this.#state(division, undefined, cell);
    if (divisions.length > 1) {
      this.#ambiguous(divisions.map(describeDivision), cell.place, faults);
      return undefined;
    }
    const known = (this.known.names.get(normalizeName(name)) ?? []).filter(
      ({ id }) => placeKinds.has(kindNameOf(id)) && divisionOf(id.slice(id.indexOf(':') + 1)) === undefined,
    );
    const [place] = known;
    if (place && known.length === 1) return place.id;
    if (known.length > 1) {
      this.#ambiguous(
        known.map(({ id }) => id),
        cell.place,
        faults,
      );
      return undefined;
    }
    const found = [...divisionsNamed(name), ...divisionsLike(name, within)].map(describeDivision);
    faults.add(cell.place, 'PLACE_UNKNOWN', { found: [...new Set(found)].slice(0, 5) });
  }

  #ambiguous(found: string[], place: LedgerPlace, faults: LedgerRow['faults']): undefined {
    faults.add(place, 'PLACE_AMBIGUOUS', { found });
  }

  /**
   * A division with those it lies in. The national list supports what they are called and where they lie; the row
   * supports what it writes itself.
   */
  #state(division: Division, codeCell: LedgerCell | undefined, nameCell?: LedgerCell): string {
    const id = `District:${division.code}`;
    const [first] = [codeCell, nameCell].flatMap((cell) => cell ?? []);
    if (!first) return id;
    for (const one of [division, ...divisionsAbove(division)]) {
      const listed = { place: first.place, locator: divisionList };
      const draft = this.drafts.of(`District:${one.code}`, first);
      draft.state('name', one.name, listed).state('divisionCode', one.code, listed);
      draft.state('level', one.level, listed);
      if (one.parent !== null) draft.relateOne('partOf', `District:${one.parent}`, listed);
    }
    const draft = this.drafts.of(id, first);
    if (nameCell) draft.state('name', division.name, nameCell);
    if (codeCell) draft.state('divisionCode', division.code, codeCell);
    return id;
  }
}
