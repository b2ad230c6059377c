import { Certainty } from '../../entities/evidence/certainty';
import { normalizeName } from '../../ontology/text/normalize';
import type { SeedRecord } from '../seed/read-dataset';
import type { LedgerFindings, LedgerPlace } from './ledger-finding';
import type { LedgerCell } from './reading/ledger-row';

/** How something is read that a row does not plainly state. */
export interface Reading {
  certainty: Certainty.PROBABLE;
  rule: string;
}

export function byRule(rule: string): Reading {
  return { certainty: Certainty.PROBABLE, rule };
}

/** What a row says of a relationship itself, with the cell that says it. */
export type Qualifiers = Readonly<Record<string, { value: string; cell: LedgerCell }>>;

/** What rows say of one field: the value, who says it, and the first place that does. */
interface Claimed {
  content: unknown;
  rest: Qualifiers;
  reading: Reading | undefined;
  locators: Set<string>;
  first: LedgerPlace;
}

/**
 * Gathers what several rows say about one thing into one record, each value with the rows that state it. Rows that
 * contradict each other are faults; nothing is chosen for them.
 */
export class RecordDraft {
  readonly #locators = new Set<string>();
  readonly #values = new Map<string, Claimed>();
  readonly #targets = new Map<string, Map<string, Claimed>>();
  readonly #suggested = new Map<string, Map<string, Claimed>>();
  readonly #compared = new Map<string, Claimed>();
  readonly #nameForms = new Map<string, Claimed>();

  constructor(
    readonly id: string,
    readonly first: LedgerPlace,
    private readonly faults: LedgerFindings,
  ) {}

  /** The value of a property. Nothing is stated by `undefined`. */
  state(field: string, value: unknown, cell: LedgerCell, reading?: Reading): this {
    if (value === undefined) return this;
    const earlier = this.#values.get(field);
    if (!earlier) this.#values.set(field, claim(value, {}, cell, reading));
    else if (earlier.content === value) earlier.locators.add(cell.locator);
    else this.#contradiction(earlier.first, String(earlier.content), cell.place);
    return this.#cite(cell);
  }

  /** Holds the rows against each other in something that is not stated by itself. */
  agree(topic: string, value: unknown, cell: LedgerCell): this {
    const earlier = this.#compared.get(topic);
    if (value === undefined) return this;
    if (!earlier) this.#compared.set(topic, claim(value, {}, cell, undefined));
    else if (earlier.content !== value)
      this.#contradiction(earlier.first, String(earlier.content), cell.place);
    return this;
  }

  /** The name as written. Another spelling of the same name becomes an alias; another name is a contradiction. */
  name(text: string, cell: LedgerCell, reading?: Reading): this {
    const name = this.#values.get('name');
    const isVariant =
      name !== undefined &&
      name.content !== text &&
      normalizeName(String(name.content)) === normalizeName(text);
    if (!isVariant) return this.state('name', text, cell, reading);
    const earlier = this.#nameForms.get(text);
    if (earlier) earlier.locators.add(cell.locator);
    else this.#nameForms.set(text, claim(text, {}, cell, undefined));
    return this.#cite(cell);
  }

  /** A relationship that leads to one of possibly several. What a row does not repeat of it is not contradicted. */
  relate(field: string, to: string | undefined, cell: LedgerCell, rest: Qualifiers = {}): this {
    return to === undefined ? this : this.#relate(this.#targets, field, to, cell, rest, undefined);
  }

  /** A relationship that leads to one thing only. */
  relateOne(field: string, to: string | undefined, cell: LedgerCell): this {
    const [earlier] = this.#targets.get(field)?.values() ?? [];
    if (to === undefined || !earlier || earlier.content === to) return this.relate(field, to, cell);
    this.#contradiction(earlier.first, String(earlier.content), cell.place);
    return this.#cite(cell);
  }

  /** A relationship to one thing that is taken over only where all rows lead to the same. */
  suggest(field: string, to: string | undefined, cell: LedgerCell, reading: Reading): this {
    return to === undefined ? this : this.#relate(this.#suggested, field, to, cell, {}, reading);
  }

  /** Suggestions that the rows do not agree on, by field. */
  disagreements(): Map<string, string[]> {
    return new Map(
      [...this.#suggested]
        .filter(([field, targets]) => targets.size > 1 && !this.#targets.has(field))
        .map(([field, targets]) => [field, [...targets.keys()]]),
    );
  }

  get nameAsWritten(): string {
    const name = this.#values.get('name')?.content;
    return typeof name === 'string' ? name : this.id;
  }

  finish(): SeedRecord {
    const fields: Record<string, unknown> = { at: [...this.#locators] };
    for (const [field, claimed] of this.#values) fields[field] = this.#written('value', claimed);
    if (this.#nameForms.size > 0) {
      fields.aliases = [...this.#nameForms.values()].map((claimed) => this.#written('value', claimed));
    }
    const agreed = [...this.#suggested].filter(
      ([field, targets]) => targets.size === 1 && !this.#targets.has(field),
    );
    for (const [field, targets] of [...this.#targets, ...agreed]) {
      const written = [...targets.values()].map((claimed) => this.#written('to', claimed));
      fields[field] = written.length === 1 ? written[0] : written;
    }
    return { file: this.first.file, id: this.id, fields };
  }

  #relate(
    into: Map<string, Map<string, Claimed>>,
    field: string,
    to: string,
    cell: LedgerCell,
    rest: Qualifiers,
    reading: Reading | undefined,
  ): this {
    const targets = into.get(field) ?? new Map<string, Claimed>();
    into.set(field, targets);
    const earlier = targets.get(to);
    if (earlier) this.#qualify(earlier, rest, cell);
    else targets.set(to, claim(to, rest, cell, reading));
    return this.#cite(cell);
  }

  /** Adds what another row says of a relationship; only rows that say all that is known of it support it. */
  #qualify(earlier: Claimed, rest: Qualifiers, { locator }: LedgerCell): void {
    for (const [name, { value, cell }] of Object.entries(rest)) {
      const said = earlier.rest[name];
      if (said && said.value !== value) this.#contradiction(said.cell.place, said.value, cell.place);
    }
    const adds = Object.keys(rest).some((name) => !(name in earlier.rest));
    const lacks = Object.keys(earlier.rest).some((name) => !(name in rest));
    earlier.rest = { ...rest, ...earlier.rest };
    if (adds && !lacks) earlier.locators.clear();
    if (adds || !lacks) earlier.locators.add(locator);
  }

  #cite({ locator }: LedgerCell): this {
    this.#locators.add(locator);
    return this;
  }

  #contradiction(first: LedgerPlace, value: string, place: LedgerPlace): void {
    this.faults.add(place, 'CONTRADICTS_ROW', { row: first.row ?? 0, value: first.value ?? value });
  }

  /** Plain where it cites what the record cites and is stated; else with what differs. */
  #written(key: 'value' | 'to', { content, rest, reading, locators }: Claimed): unknown {
    const citesAll = locators.size === this.#locators.size;
    const qualifiers = Object.fromEntries(Object.entries(rest).map(([name, { value }]) => [name, value]));
    const extra = { ...qualifiers, ...reading, ...(citesAll ? {} : { at: [...locators] }) };
    return Object.keys(extra).length === 0 ? content : { [key]: content, ...extra };
  }
}

function claim(
  content: unknown,
  rest: Qualifiers,
  { place, locator }: LedgerCell,
  reading: Reading | undefined,
): Claimed {
  return { content, rest, reading, locators: new Set([locator]), first: place };
}

/** The drafts of a ledger, one per id, in the order in which they are first spoken of. */
export class RecordDrafts {
  readonly #drafts = new Map<string, RecordDraft>();

  constructor(private readonly faults: LedgerFindings) {}

  of(id: string, { place }: LedgerCell): RecordDraft {
    const draft = this.#drafts.get(id) ?? new RecordDraft(id, place, this.faults);
    this.#drafts.set(id, draft);
    return draft;
  }

  all(): RecordDraft[] {
    return [...this.#drafts.values()];
  }
}
