import type { Bilingual } from '../failures/catalogue';

/** What a check is about; a report is in this order. */
export const areas = [
  'MIGRATIONS',
  'CONSTRAINTS',
  'INDEXES',
  'ONTOLOGY',
  'EVIDENCE',
  'DATASET',
  'COUNTS',
] as const;

export type Area = (typeof areas)[number];

/** Something that differs from what is expected: one sentence that says what, and what to do. */
export interface Finding extends Bilingual {
  area: Area;
  /** Stable, for example INDEX_MISSING. */
  code: string;
  /** An error makes answers wrong or stops a start; a warning is something that nothing asks for. */
  severity: 'ERROR' | 'WARNING';
  count: number;
  /** At most five ids or names. */
  examples: string[];
}

/** What was looked at, or what was not. */
export interface Checked {
  area: Area;
  what: Bilingual;
  count: number;
  /** `what` says why it was left out. */
  skipped?: true;
}

/** What a check of a database found. */
export interface CheckReport {
  checked: Checked[];
  findings: Finding[];
  counts: {
    /** Nodes of each kind. */
    kinds: Record<string, number>;
    /** Relationships of each declared type. */
    relationships: Record<string, number>;
  };
}

export const maximumExamples = 5;

/** Gathers what the checks of all areas say. */
export class ReportBuilder {
  readonly #checked: Checked[] = [];
  readonly #findings: Finding[] = [];
  /** Filled by the checks that count. */
  readonly counts: CheckReport['counts'] = { kinds: {}, relationships: {} };

  looked(area: Area, count: number, en: string, zh: string): void {
    this.#checked.push({ area, what: { en, zh }, count });
  }

  skipped(area: Area, en: string, zh: string): void {
    this.#checked.push({ area, what: { en, zh }, count: 0, skipped: true });
  }

  /** Adds a finding, unless there is nothing of it. */
  found(finding: Finding): void {
    if (finding.count === 0) return;
    this.#findings.push({ ...finding, examples: finding.examples.slice(0, maximumExamples) });
  }

  /** The report, its parts in the order of the areas. */
  finish(): CheckReport {
    const byArea = (one: { area: Area }, other: { area: Area }): number =>
      areas.indexOf(one.area) - areas.indexOf(other.area);
    return {
      checked: this.#checked.toSorted(byArea),
      findings: this.#findings.toSorted(byArea),
      counts: this.counts,
    };
  }
}
