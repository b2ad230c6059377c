import { resolve } from 'node:path';
import type { Command } from 'commander';
import { jsonOption, type SettingOptions } from './options';
import { writeJson, writeLine, type Terminal } from './terminal';

interface TemplateOptions extends Pick<SettingOptions, 'json'> {
  force?: boolean;
}

export function addTemplateCommand(program: Command, terminal: Terminal): void {
  program
    .command('template')
    .argument('[folder]', 'folder to write to (templates in the current folder when left out)')
    .description(
      'write the empty Chinese templates for ledgers of your own, as XLSX and CSV; fill in and load',
    )
    .option('--force', 'also replace files that are there already')
    .addOption(jsonOption())
    .action(async (folder: string | undefined, { force = false, json = false }: TemplateOptions) => {
      const { writeTemplates } = await import('../importing/ledger/writing/write-templates');
      const report = await writeTemplates(resolve(folder ?? 'templates'), { overwrite: force });
      if (json) writeJson(terminal.out, report);
      else {
        for (const file of report.written) writeLine(terminal.out, file);
        for (const file of report.kept) {
          writeLine(terminal.out, `${file} (is there already, left as it is; --force replaces it)`);
        }
      }
    });
}
