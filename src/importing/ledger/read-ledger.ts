import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { SourceKind } from '../../entities/evidence/source-kind';
import type { Dataset } from '../seed/read-dataset';
import { divisionListRecords, evidenceRecords } from './evidence';
import { kindNameOf } from '../../statements/desired-graph';
import { type Known, type LookUpKnown } from './known';
import { questionOf } from './known-question';
import { LedgerFindings, LedgerRefused, type LedgerFinding, type LedgerPlace } from './ledger-finding';
import { ledgerRules } from './mapping/context';
import { mapRows } from './mapping/map-rows';
import { isAboutSheet, readAbout, type GivenAbout, type LedgerAbout } from './reading/read-about';
import { readSheets, type LedgerFiles } from './reading/read-files';
import { readTables } from './reading/read-tables';

/** A filled-in ledger as a data set, with what it takes from the graph and what a person should know of it. */
export interface LedgerDataset extends Dataset {
  /** Where each record was first spoken of. */
  places: ReadonlyMap<string, LedgerPlace>;
  /** What was not read, and what may be in the graph under another id. */
  notes: readonly LedgerFinding[];
}

/** Reads a filled-in ledger. Everything that is wrong is gathered; with any fault it is refused as a whole. */
export async function readLedger(
  files: LedgerFiles,
  given: GivenAbout,
  lookUp: LookUpKnown,
): Promise<LedgerDataset> {
  const [faults, notes] = [new LedgerFindings(), new LedgerFindings()];
  const sheets = await readSheets(files, faults);
  const file = basename(files.paths[0] ?? files.name);
  const about = readAbout({ sheet: sheets.find(isAboutSheet), name: files.name, file, given, faults });
  const tables = readTables(sheets, file, faults, notes);
  // What is wrong with the rows is told even where the ledger has no usable id.
  const ledgerId = about?.id ?? 'unnamed';
  const known = await lookUp(questionOf(ledgerId, tables));
  if (about) refuseTakenId(about, known, faults);
  const drafts = mapRows({ tables, ledgerId, known, city: about?.city, faults, notes });
  if (!about || faults.list.length > 0) throw new LedgerRefused(faults.list);
  const citesDivisions = drafts.all().some(({ id }) => kindNameOf(id) === 'District');
  const records = [
    ...evidenceRecords(about, file, tables),
    ...(citesDivisions ? divisionListRecords(about, file) : []),
    ...drafts.all().map((draft) => draft.finish()),
  ];
  return {
    id: about.id,
    title: about.title,
    recordedAt: about.date,
    recordedBy: about.recordedBy ?? about.publisher,
    rules: { ...ledgerRules },
    records,
    digest: createHash('sha256').update(JSON.stringify(records)).digest('hex'),
    places: new Map(drafts.all().map(({ id, first }) => [id, first])),
    notes: notes.list,
  };
}

const ledgerKind: string = SourceKind.LEDGER;

/** A ledger replaces only itself: never another source, nor by the name of its file another ledger. */
function refuseTakenId({ id, idIsMade, title, at }: LedgerAbout, known: Known, faults: LedgerFindings): void {
  const source = known.ids.get(`Source:${id}`);
  if (!source) return;
  if (source.sourceKind !== ledgerKind) {
    faults.add(at, 'ID_OF_ANOTHER_SOURCE', { title: source.name });
  } else if (idIsMade && source.name !== title) {
    faults.add(at, 'LEDGER_ID_TAKEN', { id, title: source.name });
  }
}
