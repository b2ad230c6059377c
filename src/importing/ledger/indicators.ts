import { Additivity } from '../../entities/figures/additivity';
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
  additivity: Additivity;
}

const codeForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The first rows that say each part of what a new indicator is. */
interface Definition {
  name?: IndicatorRow | undefined;
  code?: IndicatorRow | undefined;
  unit?: IndicatorRow | undefined;
  definition?: IndicatorRow | undefined;
  nameEn?: IndicatorRow | undefined;
  additivity?: IndicatorRow | undefined;
}

/** Finds the indicators that rows name: those of the graph are referred to, new ones are stated with their meaning. */
export class Indicators {
  /** Codes that rows give to names. */
  readonly #codes = new Map<string, string>();
  /** By code, since one row may define what others use. */
  readonly #definitions = new Map<string, Definition>();

  constructor(
    private readonly drafts: RecordDrafts,
    private readonly known: Known,
    private readonly faults: LedgerFindings,
    rows: readonly IndicatorRow[],
  ) {
    for (const row of rows) {
      const code = writtenCode(row);
      if (code !== '' && row.has('indicator')) this.#codes.set(normalizedName(row), code);
    }
    for (const row of rows) this.#define(row);
  }

  /** An indicator that a column of a template fills. */
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
    const code = writtenCode(row);
    if (code === '' && !row.has('indicator')) return undefined;
    if (code !== '' && !codeForm.test(code)) {
      this.faults.add(row.place('indicatorCode'), 'BAD_INDICATOR_CODE');
      return undefined;
    }
    const named = (this.known.names.get(normalizedName(row)) ?? []).filter(isForeignIndicator);
    const coded = code === '' ? undefined : this.#knownByCode(code);
    if (coded) return this.#agreeing(row, coded, named);
    const [known] = named;
    if (code !== '' || !known) return this.#state(row);
    if (named.length === 1) return knownIndicator(known);
    this.faults.add(row.place('indicator'), 'INDICATOR_AMBIGUOUS', { found: named.map(codeOf) });
    return undefined;
  }

  /** A code and a name that are both of the graph must be of one indicator. */
  #agreeing(
    row: IndicatorRow,
    coded: KnownThing,
    named: readonly KnownThing[],
  ): IndicatorOfLedger | undefined {
    if (!row.has('indicator') || named.some(({ id }) => id === coded.id)) return knownIndicator(coded);
    this.faults.add(row.place('indicator'), 'INDICATOR_CODE_DIFFERS', {
      code: codeOf(coded),
      name: coded.name,
    });
    return undefined;
  }

  #define(row: IndicatorRow): void {
    const code = this.#codeOf(row);
    const defined = this.#definitions.get(code) ?? {};
    defined.name ??= row.has('indicator') ? row : undefined;
    defined.code ??= row.has('indicatorCode') ? row : undefined;
    defined.unit ??= row.has('unit') ? row : undefined;
    defined.definition ??= row.has('definition') ? row : undefined;
    defined.nameEn ??= row.has('nameEn') ? row : undefined;
    defined.additivity ??= row.has('additivity') ? row : undefined;
    this.#definitions.set(code, defined);
  }

  /** States a new indicator with what the rows say it is. */
  #state(row: IndicatorRow): IndicatorOfLedger | undefined {
    const code = this.#codeOf(row);
    const { name, code: coded, unit, definition, nameEn, additivity } = this.#definitions.get(code) ?? {};
    const at = row.has('indicator') ? 'indicator' : 'indicatorCode';
    if (!name || !unit || !definition) {
      const missing = { indicator: name, unit, definition };
      const keys = (['indicator', 'unit', 'definition'] as const).filter((key) => !missing[key]);
      this.faults.add(row.place(at), 'INDICATOR_UNKNOWN', { found: keys.map((key) => row.header(key)) });
      return undefined;
    }
    const made = byRule('pinyin-of-name');
    const draft = this.drafts.of(`Indicator:${code}`, row.cell(at));
    const named = row.has('indicator') ? row : name;
    draft.name(named.text('indicator') ?? code, named.cell('indicator'));
    draft.state(
      'code',
      code,
      (coded ?? name).cell(coded ? 'indicatorCode' : 'indicator'),
      coded ? undefined : made,
    );
    draft.state('unit', unitOf(unit), unit.cell('unit'));
    draft.state('definition', definition.text('definition'), definition.cell('definition'));
    const adding = additivity?.choice('additivity');
    if (additivity && adding !== undefined) draft.state('additivity', adding, additivity.cell('additivity'));
    else
      draft.state('additivity', Additivity.NON_ADDITIVE, name.cell('indicator'), byRule('adding-not-stated'));
    const pinyin = slug(name.text('indicator') ?? code).replaceAll('-', ' ');
    if (nameEn) draft.state('nameEn', nameEn.text('nameEn'), nameEn.cell('nameEn'));
    else draft.state('nameEn', pinyin, name.cell('indicator'), made);
    return { id: draft.id, code, unit: unit.code('unit') };
  }

  /** The code that the row gives, that another row gives the same name, or the pinyin of the name. */
  #codeOf(row: IndicatorRow): string {
    const name = row.text('indicator');
    const written = writtenCode(row) || this.#codes.get(normalizedName(row));
    return written ?? (name === undefined ? '' : slug(name));
  }

  #knownByCode(code: string): KnownThing | undefined {
    return (this.known.codes.get(code) ?? []).find(isForeignIndicator);
  }
}

function writtenCode(row: IndicatorRow): string {
  return plainText(row.text('indicatorCode') ?? null);
}

function normalizedName(row: IndicatorRow): string {
  return normalizeName(row.text('indicator') ?? '');
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
