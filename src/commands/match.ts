import type { Command } from 'commander';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { writeJson, writeLine, type Terminal } from './terminal';
import { withDatabase } from './with-database';

export function addMatchCommand(program: Command, terminal: Terminal): void {
  program
    .command('match')
    .description(
      'compare the organisations by name and code, and link those that may be the same; merges none',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: SettingOptions) => {
      const environment = environmentOf(options);
      const json = options.json ?? false;
      const [{ matchNames }, { prepareDatabase }] = await Promise.all([
        import('../matching/match-names'),
        import('../serving/prepare-database'),
      ]);
      const allowForeignData = environment.NEO4J_ALLOW_FOREIGN_DATA;
      const report = await withDatabase({ environment, quiet: json, terminal }, async (database, step) => {
        await prepareDatabase(database, { allowForeignData }, step);
        return matchNames(database, step);
      });
      if (json) writeJson(terminal.out, report);
      else for (const key of report.skipped.keys) writeLine(terminal.out, `skipped: ${key}`);
    });
}
