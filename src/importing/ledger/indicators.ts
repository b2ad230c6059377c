import { normalizeName } from '../../ontology/text/normalize';
import { kindNameOf } from '../../statements/desired-graph';
import { type Known, type KnownThing } from './known';
import type { LedgerFindings } from './ledger-finding';
import { plainText } from './reading/cell-text';
import { baseUnit } from './reading/figure';
import type { LedgerCell, LedgerRow } from './reading/ledger-row';
import { byRule, type RecordDrafts } from './record-drafts';
import { slug } from './slug';
import type { districtIndicators } from './templates/district-indicators';

export type IndicatorRow = LedgerRow<keyof typeof districtIndicators.columns>;

/** An indicator that a figure may be of. */
export interface IndicatorOfLedger {
  id: string;
  code: string;
  /** Unit of bare numbers. */
  unit: string | undefined;
}

/** An indicator that a template itself fills: its columns say what it is. */
export interface TemplateIndicator {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  definition: string;
}

const codeForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Finds the indicators that rows name: those of the graph are referred to, new ones are stated with their meaning. */
export class Indicators {
  constructor(
    private readonly drafts: RecordDrafts,
    private readonly known: Known,
    private readonly faults: LedgerFindings,
    /** All rows with indicators, since one row may define what others use. */
    private readonly rows: readonly IndicatorRow[],
  ) {}

  ofTemplate({ code, ...fields }: TemplateIndicator, cell: LedgerCell): IndicatorOfLedger {
    const known = this.#knownByCode(code);
    if (known) return knownIndicator(known);
    const id = `Indicator:${code}`;
    const draft = this.drafts.of(id, cell).state('code', code, cell);
    for (const [field, value] of Object.entries(fields)) draft.state(field, value, cell);
    return { id, code, unit: fields.unit };
  }

  /** The indicator of a row; undefined after a fault. */
  of(row: IndicatorRow): IndicatorOfLedger | undefined {
    const code = row.code('indicatorCode');
    const name = row.text('indicator');
    if (code !== undefined && !codeForm.test(code)) {
      this.faults.add(row.place('indicatorCode'), 'BAD_INDICATOR_CODE');
      return undefined;
    }
    if (code !== undefined) {
      const known = this.#knownByCode(code);
      return known ? knownIndicator(known) : this.#define(row, code, name);
    }
    if (name === undefined) return undefined;
    const named = (this.known.names.get(normalizeName(name)) ?? []).filter(isForeignIndicator);
    const [known] = named;
    if (known && named.length === 1) return knownIndicator(known);
    if (known) {
      this.faults.add(row.place('indicator'), 'INDICATOR_AMBIGUOUS', { found: named.map(codeOf) });
      return undefined;
    }
    return this.#define(row, this.#codeAmongRows(name) ?? slug(name), name);
  }

  #define(row: IndicatorRow, code: string, writtenName: string | undefined): IndicatorOfLedger | undefined {
    const rows = this.rows.filter((other) => this.#isSame(other, code, writtenName));
    const name = rows.find((other) => other.has('indicator'));
    const unit = rows.find((other) => other.has('unit'));
    const definition = rows.find((other) => other.has('definition'));
    const nameEn = rows.find((other) => other.has('nameEn'));
    if (!name || !unit || !definition) {
      const found = [
        ...(name ? [] : [row.header('indicator')]),
        ...(unit ? [] : [row.header('unit')]),
        ...(definition ? [] : [row.header('definition')]),
      ];
      this.faults.add(row.place(row.has('indicator') ? 'indicator' : 'indicatorCode'), 'INDICATOR_UNKNOWN', {
        found,
      });
      return undefined;
    }
    const id = `Indicator:${code}`;
    const draft = this.drafts.of(id, row.cell('indicator'));
    draft.name(
      row.text('indicator') ?? name.text('indicator') ?? '',
      (row.has('indicator') ? row : name).cell('indicator'),
    );
    draft.state(
      'code',
      code,
      row.cell('indicator'),
      row.has('indicatorCode') ? undefined : byRule('pinyin-of-name'),
    );
    draft.state('unit', unitOf(unit), unit.cell('unit'));
    draft.state('definition', definition.text('definition'), definition.cell('definition'));
    if (nameEn) draft.state('nameEn', nameEn.text('nameEn'), nameEn.cell('nameEn'));
    else
      draft.state(
        'nameEn',
        slug(name.text('indicator') ?? code).replaceAll('-', ' '),
        name.cell('indicator'),
        byRule('pinyin-of-name'),
      );
    return { id, code, unit: unit.code('unit') };
  }

  #isSame(row: IndicatorRow, code: string, name: string | undefined): boolean {
    const written = plainText(row.text('indicatorCode') ?? null);
    if (written !== '') return written === code;
    return name !== undefined && normalizeName(row.text('indicator') ?? '') === normalizeName(name);
  }

  /** The code that another row gives the same name. */
  #codeAmongRows(name: string): string | undefined {
    const other = this.rows.find(
      (row) => row.has('indicatorCode') && normalizeName(row.text('indicator') ?? '') === normalizeName(name),
    );
    return other && plainText(other.text('indicatorCode') ?? null);
  }

  #knownByCode(code: string): KnownThing | undefined {
    return (this.known.codes.get(code) ?? []).find(isForeignIndicator);
  }
}

/** The unit in which figures of the indicator are kept. */
function unitOf(row: IndicatorRow): string | undefined {
  const written = row.code('unit');
  return written === undefined ? undefined : (baseUnit(written) ?? written);
}

/** What only this ledger supports goes when the ledger no longer states it, so it must be stated again. */
function isForeignIndicator({ id, own }: KnownThing): boolean {
  return kindNameOf(id) === 'Indicator' && !own;
}

function knownIndicator(known: KnownThing): IndicatorOfLedger {
  return { id: known.id, code: codeOf(known), unit: known.unit ?? undefined };
}

function codeOf({ id }: KnownThing): string {
  return id.slice('Indicator:'.length);
}
