import { z } from 'zod';
import type { Database, Run } from '../database/database';
import { seek } from '../database/seek';
import type { Ontology } from '../ontology/ontology';
import { datasetLabel, withdrawalLabel } from '../ontology/storage';
import { statementOf } from './recorded-items';
import { refreshLive, type LiveEffects } from './refresh-live';
import { retractStatements } from './retract-statements';
import { marks } from './withdrawals';

export interface WithdrawalReport {
  /** The source and its parts. */
  sources: string[];
  statements: number;
  /** What only they supported is gone; what others support too is updated where it looks otherwise now. */
  effects: LiveEffects;
}

const sourceRow = z.object({ id: z.string(), withdrawn: z.boolean() });

/**
 * Withdraws a source with its parts: its statements count no more, and exactly what only they supported goes from the
 * live graph. The source and its passages stay, so that it can be told what was withdrawn, and its statements are kept
 * as retracted. Loading its data set again does not bring them back; `restoreSource` allows that. Undefined where there
 * is no such source.
 */
export async function withdrawSource(
  database: Database,
  ontology: Ontology,
  sourceId: string,
  { on, reason }: { on: string; reason: string | null },
): Promise<WithdrawalReport | undefined> {
  return database.write(`withdraw ${sourceId}`, async (run) => {
    const sources = await sourceWithParts(run, sourceId);
    if (sources.length === 0) return undefined;
    for (const { id, withdrawn } of sources) {
      if (withdrawn) continue;
      const withdrawal = { id, withdrawnOn: on, reason };
      await run(`MERGE (w:${withdrawalLabel} {id: $id}) SET w = $withdrawal`, { id, withdrawal });
      await run(`${seek('s', 'Source', 'id', '$id')} SET s += $marks`, { id, marks: marks(withdrawal) });
    }
    const ids = await statementsOf(
      run,
      sources.map(({ id }) => id),
    );
    const touched = await retractStatements(run, ids);
    await forgetFingerprints(run, ids);
    const effects = await refreshLive(run, ontology, [...new Set(touched)]);
    return { sources: sources.map(({ id }) => id), statements: ids.length, effects };
  });
}

/** Allows a withdrawn source again; its statements come back when its data set is loaded. False where nothing was withdrawn. */
export async function restoreSource(database: Database, sourceId: string): Promise<boolean> {
  return database.write(`restore ${sourceId}`, async (run) => {
    const withdrawn = (await sourceWithParts(run, sourceId)).filter((source) => source.withdrawn);
    for (const { id } of withdrawn) {
      await run(`${seek('w', withdrawalLabel, 'id', '$id')} DELETE w`, { id });
      await run(`${seek('s', 'Source', 'id', '$id')} REMOVE s.withdrawnOn, s.withdrawalReason`, { id });
    }
    return withdrawn.length > 0;
  });
}

async function sourceWithParts(run: Run, sourceId: string): Promise<z.infer<typeof sourceRow>[]> {
  const rows = await run(
    `${seek('whole', 'Source', 'id', '$sourceId')}
     MATCH (whole)<-[:PART_OF_SOURCE]-{0,5}(source:Source)
     RETURN DISTINCT source.id AS id, EXISTS { (:${withdrawalLabel} {id: source.id}) } AS withdrawn ORDER BY id`,
    { sourceId },
  );
  return rows.map((row) => sourceRow.parse(row));
}

async function statementsOf(run: Run, sources: readonly string[]): Promise<string[]> {
  const rows = await run(
    `UNWIND $sources AS id
     ${seek('source', 'Source', 'id', 'id')}
     MATCH (source)<-[:OF]-(:Passage)<-[:STATED_IN]-(s:Statement)
     RETURN s.id AS id ORDER BY id`,
    { sources },
  );
  return rows.map((row) => String(row.id));
}

const fingerprintsRow = z.object({ id: z.string(), keys: z.array(z.string()), hashes: z.array(z.string()) });

/** Data sets no longer hold what is taken back here, so that their next load compares with what is there. */
async function forgetFingerprints(run: Run, statements: readonly string[]): Promise<void> {
  const gone = new Set(statements);
  const rows = await run(
    `MATCH (d:${datasetLabel}) WHERE d.keys IS NOT NULL RETURN d.id AS id, d.keys AS keys, d.hashes AS hashes`,
  );
  for (const { id, keys, hashes } of rows.map((row) => fingerprintsRow.parse(row))) {
    const left = keys.flatMap((key, index) => (gone.has(statementOf(key) ?? '') ? [] : [index]));
    if (left.length === keys.length) continue;
    await run(`${seek('d', datasetLabel, 'id', '$id')} SET d.keys = $keys, d.hashes = $hashes`, {
      id,
      keys: left.map((index) => keys[index]),
      hashes: left.map((index) => hashes[index]),
    });
  }
}
