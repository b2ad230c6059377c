import { resolve } from 'node:path';
import type { Command } from 'commander';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { coloured, writeJson, writeLine, type Terminal } from './terminal';
import { withDatabase } from './with-database';

interface LoadOptions extends SettingOptions {
  id?: string;
  title?: string;
  publisher?: string;
  date?: string;
  dryRun?: boolean;
}

export function addLoadCommand(program: Command, terminal: Terminal): void {
  program
    .command('load')
    .argument('<file...>', 'filled-in templates: XLSX or CSV files, or folders of them')
    .description(
      'load filled-in ledgers (see ipgraph template), each as a source of its own, also while the server runs',
    )
    .option('--id <id>', 'id of the ledger; what has this id is updated')
    .option('--title <title>', 'title of the ledger, where the file does not say it')
    .option('--publisher <name>', 'who made the ledger')
    .option('--date <day>', 'day on which it was made, as 2024-12-31')
    .option('--dry-run', 'read and check everything, and change nothing')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (files: string[], { id, title, publisher, date, dryRun = false, ...options }: LoadOptions) => {
        const environment = environmentOf(options);
        const quiet = options.json ?? false;
        const [{ loadLedgers }, { describeFinding }] = await Promise.all([
          import('../serving/load-ledgers'),
          import('../importing/ledger/ledger-finding'),
        ]);
        const load = {
          paths: files.map((file) => resolve(file)),
          given: { id, title, publisher, date },
          dryRun,
          allowForeignData: environment.NEO4J_ALLOW_FOREIGN_DATA,
        };
        const ledgers = await withDatabase({ environment, quiet, terminal }, (database, step) =>
          loadLedgers(database, load, step),
        );
        if (quiet) writeJson(terminal.out, { ledgers });
        else {
          for (const { id: ledger, title: called, records, notes } of ledgers) {
            const counts = Object.entries(records).map(([kind, count]) => `${kind} ${count}`);
            writeLine(terminal.out, `${ledger}《${called}》: ${counts.join(', ')}`);
            for (const note of notes) {
              writeLine(terminal.out, coloured(terminal.out, 'yellow', `  ${describeFinding(note, 'en')}`));
              writeLine(terminal.out, `  ${describeFinding(note, 'zh')}`);
            }
          }
        }
      },
    );
}
