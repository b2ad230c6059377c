import { Option, type Command } from 'commander';
import type { SettingName } from '../environment';
import type { Diagnosis } from '../diagnosis/diagnose';
import type { Finding } from '../diagnosis/finding';
import { dataOption, jsonOption, type SettingOptions } from './options';
import { coloured, exitCodes, writeJson, writeLine, type Finish, type Terminal } from './terminal';

export function addDoctorCommand(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('doctor')
    .description('say what is missing on this machine and how to get it; changes nothing')
    .addOption(dataOption())
    .addOption(new Option('--port <number>', 'port that a server would listen on (PORT; 4000 when left out)'))
    .addOption(jsonOption())
    .addHelpText('after', '\nExits with 0 when nothing is missing, even with warnings, and with 1 otherwise.')
    .action(async ({ data, port, json = false }: SettingOptions) => {
      const { diagnose } = await import('../diagnosis/diagnose');
      const overrides: Partial<Record<SettingName, string>> = {};
      if (data !== undefined) overrides.IPGRAPH_DATA = data;
      if (port !== undefined) overrides.PORT = port;
      const diagnosis = await diagnose(overrides);
      if (json) writeJson(terminal.out, diagnosis);
      else print(diagnosis, terminal);
      if (!diagnosis.ok) finish(exitCodes.failed);
    });
}

const marks = {
  ok: ['green', '✔'],
  warning: ['yellow', '!'],
  missing: ['red', '✘'],
} as const;

/** Two lines for each item, English and Chinese, below one another. */
function print({ findings }: Diagnosis, { out }: Terminal): void {
  const width = Math.max(...findings.map(({ item }) => item.length));
  for (const { state, item, en, zh } of findings) {
    const [colour, mark] = marks[state];
    writeLine(out, `${coloured(out, colour, mark)} ${item.padEnd(width)}  ${en}`);
    writeLine(out, `${' '.repeat(width + 4)}${zh}`);
  }
  const count = (wanted: Finding['state']): number => findings.filter(({ state }) => state === wanted).length;
  const [missing, warnings] = [count('missing'), count('warning')];
  const verdict =
    missing === 0 ? ['Nothing is missing', '没有缺失'] : [`${missing} missing`, `缺失 ${missing} 项`];
  writeLine(out, `\n${verdict[0] ?? ''}, ${warnings} warnings. ${verdict[1] ?? ''}，警告 ${warnings} 项。`);
}
