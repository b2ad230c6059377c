import { resolve } from 'node:path';
import type { Command } from 'commander';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { writeJson, type Terminal } from './terminal';
import { withDatabase } from './with-database';

export function addSeedCommand(program: Command, terminal: Terminal): void {
  program
    .command('seed')
    .argument('[folder]', 'folder of the data set (IPGRAPH_SEED when left out)')
    .description('migrate the database, make it hold exactly what a data set says, and end')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (folder: string | undefined, options: SettingOptions) => {
      const environment = environmentOf(options);
      const quiet = options.json ?? false;
      const seedFolder = folder === undefined ? environment.seedFolder : resolve(folder);
      const { prepareDatabase } = await import('../serving/prepare-database');
      const allowForeignData = environment.NEO4J_ALLOW_FOREIGN_DATA;
      const report = await withDatabase({ environment, quiet, terminal }, (database, step) =>
        prepareDatabase(database, { seedFolder, allowForeignData }, step),
      );
      if (quiet) writeJson(terminal.out, report);
    });
}
