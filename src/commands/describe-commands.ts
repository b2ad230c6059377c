import type { Argument } from 'commander';
import { buildProgram } from './program';

export interface CommandDescription {
  usage: string;
  description: string;
  options: string[];
}

/** Every command with its options, for the operator's guide. */
export function describeCommands(): CommandDescription[] {
  const program = buildProgram({ out: process.stdout, err: process.stderr }, () => undefined);
  return program.commands.map((command) => ({
    usage: ['ipgraph', command.name(), ...command.registeredArguments.map(argumentForm)].join(' '),
    description: command.description(),
    options: command.options.map(({ flags }) => flags),
  }));
}

function argumentForm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}
