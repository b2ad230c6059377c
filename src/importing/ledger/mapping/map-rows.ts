import { normalizeName } from '../../../ontology/text/normalize';
import { Identities, type CodesByName } from '../identities';
import { Indicators } from '../indicators';
import type { Known } from '../known';
import type { LedgerFindings } from '../ledger-finding';
import { Places } from '../places';
import { plainText } from '../reading/cell-text';
import type { LedgerRow } from '../reading/ledger-row';
import type { FilledTable } from '../reading/read-tables';
import { RecordDrafts } from '../record-drafts';
import { districtIndicators } from '../templates/district-indicators';
import { giHouseholds } from '../templates/gi-households';
import { researchPartnerships } from '../templates/research-partnerships';
import type { LedgerTemplate } from '../templates/template';
import type { MappingContext } from './context';
import { mapHouseholdRow } from './map-households';
import { mapIndicatorRow } from './map-indicators';
import { mapPartnershipRow } from './map-partnerships';
import { Protections } from './protections';

export interface Mapping {
  tables: readonly FilledTable[];
  ledgerId: string;
  known: Known;
  /** The city of all rows that name none. */
  city: string | undefined;
  faults: LedgerFindings;
  notes: LedgerFindings;
}

/** The columns that hold a name with its official code. */
const codedNames = [
  ['operator', 'operatorCode'],
  ['firm', 'firmCode'],
  ['institution', 'institutionCode'],
] as const;

/** Turns the rows of all tables into drafts of records. */
export function mapRows({ tables, ledgerId, known, city, faults, notes }: Mapping): RecordDrafts {
  const drafts = new RecordDrafts(faults);
  const places = new Places(drafts, known, city);
  const indicators = new Indicators(drafts, known, faults, rowsOf(tables, districtIndicators));
  const identities = new Identities(ledgerId, known, codesByName(tables), notes);
  const protections = new Protections();
  const context: MappingContext = { ledgerId, drafts, identities, places, indicators, protections };
  for (const row of rowsOf(tables, giHouseholds)) mapHouseholdRow(row, context);
  protections.state(drafts);
  for (const row of rowsOf(tables, districtIndicators)) mapIndicatorRow(row, context);
  for (const row of rowsOf(tables, researchPartnerships)) mapPartnershipRow(row, context);
  tellOfOpenPlaces(drafts, notes);
  return drafts;
}

function rowsOf<Key extends string>(
  tables: readonly FilledTable[],
  template: LedgerTemplate<Key>,
): LedgerRow<Key>[] {
  return tables.filter((table) => table.template.id === template.id).flatMap(({ rows }) => rows);
}

function codesByName(tables: readonly FilledTable[]): CodesByName {
  const codes = new Map<string, Set<string>>();
  for (const row of tables.flatMap(({ rows }) => rows)) {
    for (const [nameKey, codeKey] of codedNames) {
      const name = normalizeName(row.text(nameKey) ?? '');
      const code = plainText(row.text(codeKey) ?? null).toUpperCase();
      if (name !== '' && code !== '') codes.set(name, (codes.get(name) ?? new Set()).add(code));
    }
  }
  return codes;
}

function tellOfOpenPlaces(drafts: RecordDrafts, notes: LedgerFindings): void {
  for (const draft of drafts.all()) {
    for (const found of draft.disagreements().values()) {
      notes.add(draft.first, 'PLACE_LEFT_OPEN', { name: draft.nameAsWritten, found });
    }
  }
}
