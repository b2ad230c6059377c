import type { Database } from '../database/database';
import { refuseSyntheticDatabase } from '../database/ownership';
import { ontology } from '../entities';
import { failure } from '../failures/failure';
import { knownInGraph } from '../importing/ledger/known-in-graph';
import {
  describeFinding,
  LedgerFindings,
  LedgerRefused,
  type LedgerFinding,
} from '../importing/ledger/ledger-finding';
import { readLedger, type LedgerDataset } from '../importing/ledger/read-ledger';
import type { GivenAbout } from '../importing/ledger/reading/read-about';
import { findLedgers, type LedgerFiles } from '../importing/ledger/reading/read-files';
import { recordsByKind, resolveLedger } from '../importing/ledger/resolve-ledger';
import { describeLoad, loadGraph, type LoadReport } from '../importing/load-graph';
import type { Step } from '../progress';
import { migrateDatabase } from './prepare-database';

export interface LedgerLoad {
  /** Files and folders. */
  paths: readonly string[];
  given: GivenAbout;
  /** Read and check, and change nothing. */
  dryRun: boolean;
  allowForeignData: boolean;
}

/** What became of one ledger. */
export interface LedgerReport {
  id: string;
  title: string;
  files: readonly string[];
  /** How many records of each kind it states. */
  records: Readonly<Record<string, number>>;
  notes: readonly LedgerFinding[];
  /** What the load changed; null where it was only checked. */
  loaded: LoadReport | null;
}

interface ReadLedger {
  files: LedgerFiles;
  dataset: LedgerDataset;
  graph: Awaited<ReturnType<typeof resolveLedger>>;
}

/** Loads filled-in ledgers, each as a source of its own. With a fault in any of them none is loaded. */
export async function loadLedgers(database: Database, load: LedgerLoad, step: Step): Promise<LedgerReport[]> {
  await refuseSyntheticDatabase(database);
  if (!load.dryRun) await migrateDatabase(database, { allowForeignData: load.allowForeignData }, step);
  const ledgers = await step('Read', async (say) => {
    const read = await readAll(database, load);
    say(read.map(({ dataset }) => `${dataset.id} (${dataset.records.length} records)`).join(', '));
    return read;
  });
  const reports: LedgerReport[] = [];
  for (const { files, dataset, graph } of ledgers) {
    const loaded = load.dryRun
      ? null
      : await step(`Load ${dataset.id}`, async (say) => {
          const report = await loadGraph(database, ontology, dataset.id, graph);
          say(describeLoad(report));
          return report;
        });
    const { id, title, notes } = dataset;
    reports.push({ id, title, files: files.paths, records: recordsByKind(dataset), notes, loaded });
  }
  return reports;
}

async function readAll(database: Database, { paths, given }: LedgerLoad): Promise<ReadLedger[]> {
  const found = (await Promise.all(paths.map(ledgersAt))).flat();
  const faults: LedgerFinding[] = [];
  const read: ReadLedger[] = [];
  for (const files of found) {
    try {
      const dataset = await readLedger(files, given, knownInGraph(database));
      read.push({ files, dataset, graph: await resolveLedger(database, ontology, dataset) });
    } catch (error) {
      if (!(error instanceof LedgerRefused)) throw error;
      faults.push(...error.faults);
    }
  }
  faults.push(...sharedIds(read));
  if (faults.length === 0) return read;
  const texts = faults.map((fault) => ({
    en: describeFinding(fault, 'en'),
    zh: describeFinding(fault, 'zh'),
  }));
  throw failure('LEDGER_REFUSED', { files: paths.join(', '), faults: texts }, { data: { faults } });
}

async function ledgersAt(path: string): Promise<LedgerFiles[]> {
  try {
    const ledgers = await findLedgers(path);
    if (ledgers.length > 0) return ledgers;
    throw failure('FILE_NOT_READABLE', { file: path, reason: 'no XLSX or CSV file in this folder' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EACCES') throw error;
    throw failure('FILE_NOT_READABLE', { file: path, reason: code }, { cause: error });
  }
}

function sharedIds(read: readonly ReadLedger[]): LedgerFinding[] {
  const faults = new LedgerFindings();
  const owners = new Map<string, LedgerDataset>();
  for (const { files, dataset } of read) {
    const other = owners.get(dataset.id);
    if (other) faults.add({ file: files.name }, 'LEDGER_ID_TAKEN', { id: dataset.id, title: other.title });
    owners.set(dataset.id, dataset);
  }
  return faults.list;
}
