import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database, Run } from './database';
import type { Row } from './statement';
import { reconcileGraphSchema, type SchemaRule } from './graph-schema';

export interface Migration {
  version: number;
  name: string;
  file: string;
  checksum: string;
  statements: string[];
}

/** A migration that cannot be trusted; the message names its file and says what to do. */
export class MigrationError extends Error {
  readonly code = 'MIGRATION_REFUSED';
}

const fileName = /^V(\d{4})__([A-Za-z0-9_]+)\.cypher$/;
const appliedMigrations =
  'MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version';

const appliedRow = z.object({ version: z.number(), name: z.string(), checksum: z.string() });

/** A migration as a database records it. */
export type AppliedMigration = z.infer<typeof appliedRow>;

/** An applied migration whose file says something else now, or is not among the files. */
export interface MigrationFault {
  file: string;
  fault: 'CHANGED' | 'MISSING';
}

export interface MigrationComparison {
  /** Not applied yet, in order. */
  pending: Migration[];
  /** What makes the database one of another program, in order. */
  faults: MigrationFault[];
}

/** Reads the numbered migrations of a folder, in order; a misnamed or doubled file is refused. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)));
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) {
      throw new MigrationError(
        `${migration.file} is out of order: number ${String(index + 1).padStart(4, '0')} is expected here. ` +
          'Migrations are numbered from V0001 without gaps.',
      );
    }
  });
  return migrations;
}

/** What the migrations themselves rely on; made before them, whatever the classes ask for. */
export const migrationRules: readonly SchemaRule[] = [
  { name: 'ipgraph_database_id_unique', kind: 'UNIQUENESS', label: 'IpgraphDatabase', properties: ['id'] },
  { name: 'migration_version_unique', kind: 'UNIQUENESS', label: 'Migration', properties: ['version'] },
];

/**
 * Applies what is new, each migration in a transaction of its own that first takes a lock: of several processes
 * that start on one database, one applies it and the others find it done. Refuses, by name, an applied migration
 * whose file changed or is missing. Returns the files applied now.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  await reconcileGraphSchema(database, migrationRules);
  const pending = pendingMigrations(await readAppliedMigrations(database), migrations);
  const appliedNow: string[] = [];
  for (const migration of pending) {
    const applied = await database.write(`migration ${migration.file}`, async (run) => {
      await takeLock(run);
      const left = pendingMigrations(parseApplied(await run(appliedMigrations)), migrations);
      if (!left.includes(migration)) return false;
      await apply(run, migration);
      return true;
    });
    if (applied) appliedNow.push(migration.file);
  }
  return appliedNow;
}

/** Held until the transaction ends: of several processes that start on one database, one works and the others wait. */
export async function takeLock(run: Run): Promise<void> {
  await run("MERGE (lock:IpgraphDatabase {id: 'ipgraph'}) SET lock.locked = true");
}

/** The migrations that a database records as applied, in order. */
export async function readAppliedMigrations(database: Database): Promise<AppliedMigration[]> {
  const rows = await database.read({ name: 'applied migrations', text: appliedMigrations, parameters: {} });
  return parseApplied(rows);
}

/** Holds what a database records against the files that are here. */
export function compareMigrations(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
): MigrationComparison {
  const done = new Set(applied.map(({ version }) => version));
  return {
    pending: migrations.filter(({ version }) => !done.has(version)),
    faults: applied.flatMap((record): MigrationFault[] => {
      const migration = migrations[record.version - 1];
      const file = `V${String(record.version).padStart(4, '0')}__${record.name}.cypher`;
      if (migration?.name !== record.name) return [{ file, fault: 'MISSING' }];
      return migration.checksum === record.checksum ? [] : [{ file, fault: 'CHANGED' }];
    }),
  };
}

function parseApplied(rows: readonly Row[]): AppliedMigration[] {
  return rows.map((row) => appliedRow.parse(row));
}

function pendingMigrations(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
): Migration[] {
  const { pending, faults } = compareMigrations(applied, migrations);
  if (faults[0]) throw refusal(faults[0]);
  return pending;
}

function refusal({ file, fault }: MigrationFault): MigrationError {
  return new MigrationError(
    fault === 'MISSING'
      ? `${file} was applied to this database but is missing here. ` +
          'Use the version of ipgraph that wrote the database, or a newer one.'
      : `${file} was changed after it was applied to this database. ` +
          'Restore the file and write the change as a new migration.',
  );
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const match = fileName.exec(file);
  if (!match?.[1] || !match[2]) {
    throw new MigrationError(`${file} is not named like V0001__what_it_does.cypher.`);
  }
  const text = await readFile(join(folder, file), 'utf8');
  return {
    version: Number(match[1]),
    name: match[2],
    file,
    checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
    statements: text
      .replace(/^\s*\/\/.*$/gm, '')
      .split(/;\s*$/m)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ''),
  };
}

async function apply(run: Run, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await run(statement);
  await run(
    'CREATE (:Migration {version: $version, name: $name, checksum: $checksum, appliedAt: datetime()})',
    {
      version: migration.version,
      name: migration.name,
      checksum: migration.checksum,
    },
  );
}
