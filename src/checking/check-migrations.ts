import type { Database } from '../database/database';
import { compareMigrations, readAppliedMigrations, type Migration } from '../database/migrations';
import type { CheckContext } from './check-context';
import { probe } from './probe';

/**
 * Whether the database is ipgraph's, and every migration of this version is applied to it as it is written here.
 * Of a database that is not, the migrations are not read: what it calls so may be anything.
 */
export async function checkMigrations(
  context: CheckContext,
  database: Database,
  migrations: readonly Migration[],
): Promise<void> {
  if (await foundForeign(context)) return;
  const { pending, faults } = compareMigrations(await readAppliedMigrations(database), migrations);
  const filesWith = (fault: (typeof faults)[number]['fault']): string[] =>
    faults.filter((one) => one.fault === fault).map(({ file }) => file);
  const [changed, missing] = [filesWith('CHANGED'), filesWith('MISSING')];
  const { report } = context;
  report.looked('MIGRATIONS', migrations.length, 'migrations', '迁移');
  report.found({
    area: 'MIGRATIONS',
    code: 'MIGRATION_PENDING',
    severity: 'ERROR',
    count: pending.length,
    examples: pending.map(({ file }) => file),
    en: `Migrations that are not applied to this database: ${pending.length}; run "ipgraph migrate".`,
    zh: `尚未应用到此数据库的迁移：${pending.length} 个；请运行 “ipgraph migrate”。`,
  });
  report.found({
    area: 'MIGRATIONS',
    code: 'MIGRATION_CHANGED',
    severity: 'ERROR',
    count: changed.length,
    examples: changed,
    en: `Migrations whose file was changed after they were applied: ${changed.length}; restore the file and write the change as a new migration.`,
    zh: `应用之后文件被改动的迁移：${changed.length} 个；请恢复原文件，并把改动写成新的迁移。`,
  });
  report.found({
    area: 'MIGRATIONS',
    code: 'MIGRATION_MISSING',
    severity: 'ERROR',
    count: missing.length,
    examples: missing,
    en: `Migrations that were applied to this database but are missing here: ${missing.length}; use the version of ipgraph that wrote the database, or a newer one.`,
    zh: `已应用到此数据库、但此处没有的迁移：${missing.length} 个；请使用写入该数据库的 ipgraph 版本或更新的版本。`,
  });
}

async function foundForeign(context: CheckContext): Promise<boolean> {
  const { count } = await probe(context, {
    name: 'whose database',
    match: 'WITH 1 AS one WHERE EXISTS { MATCH (n) } AND NOT EXISTS { MATCH (:IpgraphDatabase) }',
    example: 'null',
  });
  const foreign = count > 0;
  if (foreign) {
    context.report.skipped(
      'MIGRATIONS',
      'the migrations were not read: the database is not marked as ipgraph’s',
      '未读取迁移：数据库没有 ipgraph 的标记',
    );
  }
  context.report.found({
    area: 'MIGRATIONS',
    code: 'DATABASE_NOT_MARKED',
    severity: 'ERROR',
    count,
    examples: [],
    en: 'The database holds data but not the mark that the first migration leaves, so ipgraph does not start on it; name the database that ipgraph wrote, or restore it from a backup.',
    zh: '数据库中有数据，却没有首个迁移留下的标记，ipgraph 不会在其上启动；请指定由 ipgraph 写入的数据库，或从备份恢复。',
  });
  return foreign;
}
