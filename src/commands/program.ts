import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check';
import { addDemoCommand } from './demo';
import { addDoctorCommand } from './doctor';
import { addMatchCommand } from './match';
import { addLoadCommand } from './load';
import { addMigrateCommand } from './migrate';
import { addQueryCommand } from './query';
import { addSeedCommand } from './seed';
import { addStartCommand } from './start';
import { addStatusCommand } from './status';
import { addStopCommand } from './stop';
import { addTemplateCommand } from './template';
import { exitCodes, reportError, type Finish, type Terminal } from './terminal';
import { addWithdrawCommand } from './withdraw';

const epilogue = `
Exit codes:
  0  done
  1  failed; the reason is on stderr, in English and Chinese, or with --json as one JSON object
  2  wrong usage, setting or file
  3  nothing runs (status, stop)

Settings come from the environment (docs/operating.md); options win over them.
Completion: source <(ipgraph complete bash)   (or zsh, fish, powershell)`;

/** Ends with the code to exit with. Never rejects. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = buildProgram(terminal, (code) => (exitCode = code));
  const { addCompletion } = await import('./completion');
  addCompletion(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return reportError(error, terminal, args.includes('--json'));
  }
}

/** All commands but `complete`, not yet run. */
export function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('ipgraph')
    .description('A GraphQL server over Neo4j for enterprises, places, rights, universities and agencies.')
    .addHelpText('after', epilogue)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
    })
    .showHelpAfterError('(see --help)');
  addStartCommand(program, terminal);
  addStopCommand(program, terminal, finish);
  addStatusCommand(program, terminal, finish);
  addMigrateCommand(program, terminal);
  addSeedCommand(program, terminal);
  addWithdrawCommand(program, terminal);
  addMatchCommand(program, terminal);
  addLoadCommand(program, terminal);
  addTemplateCommand(program, terminal);
  addQueryCommand(program, terminal, finish);
  addCheckCommand(program, terminal, finish);
  addDoctorCommand(program, terminal, finish);
  addDemoCommand(program, terminal);
  return program;
}
