import type { Command } from 'commander';
import type { WithdrawalReport } from '../importing/withdraw-source';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { writeJson, writeLine, type Terminal } from './terminal';
import { withDatabase } from './with-database';

interface WithdrawOptions extends SettingOptions {
  reason?: string;
  undo?: boolean;
}

const help = `
Exactly what only this source (with its parts) supports goes from the graph, and the command lists it; what others
support stays, and shows what they say. The source itself stays and says that it was withdrawn; its statements are kept
aside, and loading its data set again does not bring them back. After --undo, load the data set again ("ipgraph seed",
"ipgraph load").`;

export function addWithdrawCommand(program: Command, terminal: Terminal): void {
  program
    .command('withdraw')
    .argument('<source>', 'id of the source, for example Source:zaozhuang-2021-04-26/A3')
    .description('withdraw a source: what only it supports goes from the graph, and is listed')
    .option('--reason <text>', 'why, kept with the source')
    .option('--undo', 'allow a withdrawn source again')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', help)
    .action(async (source: string, { reason, undo = false, ...options }: WithdrawOptions) => {
      const environment = environmentOf(options);
      const quiet = options.json ?? false;
      const { withdraw, restore } = await import('../serving/withdraw');
      const work = { environment, quiet, terminal };
      if (undo) {
        const restored = await withDatabase(work, (database, step) => restore(database, source, step));
        if (quiet) writeJson(terminal.out, restored);
        return;
      }
      const report = await withDatabase(work, (database, step) =>
        withdraw(database, source, reason ?? null, step),
      );
      if (quiet) writeJson(terminal.out, report);
      else for (const line of describe(report)) writeLine(terminal.out, line);
    });
}

function* describe({ sources, statements, effects }: WithdrawalReport): Generator<string> {
  yield `${statements} statements of ${sources.join(', ')} withdrawn`;
  for (const key of effects.removed) yield `- ${key}`;
  for (const key of effects.updated) yield `~ ${key}`;
  for (const key of effects.created) yield `+ ${key}`;
}
