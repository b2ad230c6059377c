import type { Command } from 'commander';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { writeJson, type Terminal } from './terminal';
import { withDatabase } from './with-database';

export function addMigrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('apply migrations, constraints and indexes to the database, and end')
    .addOption(dataOption())
    .option('--renew', 'make the names and the orders of lists of everything again')
    .addOption(jsonOption())
    .action(async ({ renew = false, ...options }: SettingOptions & { renew?: boolean }) => {
      const environment = environmentOf(options);
      const quiet = options.json ?? false;
      const { migrateDatabase } = await import('../serving/prepare-database');
      const allowForeignData = environment.NEO4J_ALLOW_FOREIGN_DATA;
      const report = await withDatabase({ environment, quiet, terminal }, (database, step) =>
        migrateDatabase(database, { allowForeignData, renew }, step),
      );
      if (quiet) writeJson(terminal.out, report);
    });
}
