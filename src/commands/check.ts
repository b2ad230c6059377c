import type { Command } from 'commander';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { exitCodes, writeJson, writeLine, type Finish, type Terminal } from './terminal';
import { withDatabase } from './with-database';

interface CheckOptions extends SettingOptions {
  counts?: boolean;
}

export function addCheckCommand(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('check')
    .description(
      'compare the database with what this version and its data set say; exits with 1 when they differ',
    )
    .option('--counts', 'also print how many things and relationships of each kind there are')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async ({ counts = false, ...options }: CheckOptions) => {
      const environment = environmentOf(options);
      const json = options.json ?? false;
      const [{ checkAgainstProgram }, { renderReport }] = await Promise.all([
        import('../serving/check-against-program'),
        import('../checking/print-report'),
      ]);
      const report = await withDatabase({ environment, quiet: json, terminal }, (database, step) =>
        checkAgainstProgram(database, environment.seedFolder, step),
      );
      if (json) writeJson(terminal.out, report);
      else for (const line of renderReport(report, { counts })) writeLine(terminal.out, line);
      if (report.findings.some(({ severity }) => severity === 'ERROR')) finish(exitCodes.failed);
    });
}
