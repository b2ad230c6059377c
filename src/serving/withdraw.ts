import type { Database } from '../database/database';
import { ontology } from '../entities';
import { failure } from '../failures/failure';
import { restoreSource, withdrawSource, type WithdrawalReport } from '../importing/withdraw-source';
import { matchNames } from '../matching/match-names';
import type { Step } from '../progress';

/** Withdraws a source as of today. Fails with SOURCE_UNKNOWN where the graph has no such source. */
export async function withdraw(
  database: Database,
  source: string,
  reason: string | null,
  step: Step,
): Promise<WithdrawalReport> {
  const report = await step(`Withdraw ${source}`, async (say) => {
    const on = new Date().toISOString().slice(0, 10);
    const report = await withdrawSource(database, ontology, source, { on, reason });
    if (!report) throw failure('SOURCE_UNKNOWN', { source });
    const { removed, updated } = report.effects;
    say(`${report.statements} statements; in the graph ${removed.length} removed, ${updated.length} updated`);
    return report;
  });
  // What was compared may be gone, or have other names.
  await matchNames(database, step);
  return report;
}

/** Allows a withdrawn source again. Fails with SOURCE_NOT_WITHDRAWN where nothing was withdrawn. */
export function restore(database: Database, source: string, step: Step): Promise<{ restored: string }> {
  return step(`Restore ${source}`, async () => {
    if (!(await restoreSource(database, source))) throw failure('SOURCE_NOT_WITHDRAWN', { source });
    return { restored: source };
  });
}
