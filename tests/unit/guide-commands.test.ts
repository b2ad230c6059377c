import { CommanderError } from 'commander';
import { buildProgram } from '../../src/commands/program';
import type { Terminal } from '../../src/commands/terminal';
import { guides, shellLines, shellWords } from '../support/guides';

const terminal: Terminal = { out: process.stdout, err: process.stderr };

const silent = { writeOut: () => undefined, writeErr: () => undefined };

/** What is wrong with a command line, as the program itself tells; undefined where it would run. */
function faultOf(line: string): string | undefined {
  const program = buildProgram(terminal, () => undefined).configureOutput(silent);
  for (const command of program.commands) command.action(() => undefined).configureOutput(silent);
  try {
    program.parse(shellWords(line).slice(2), { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : error.message;
    throw error;
  }
}

const commandLines = guides.flatMap(({ file, text, blocks }) => {
  const inText = [...text.matchAll(/`(npx ipgraph [^`\n]+)`/g)].map(([, line = '']) => line);
  return [...new Set([...blocks.flatMap(shellLines), ...inText])]
    .filter((line) => line.startsWith('npx ipgraph '))
    .map((line) => ({ file, line }));
});

describe('a command line of the guides', () => {
  it.each(commandLines)('$file: $line', ({ line }) => {
    expect(faultOf(line)).toBeUndefined();
  });

  it('would be refused for a command, an option or an argument that does not exist', () => {
    expect(faultOf('npx ipgraph lode file.csv')).toMatch(/unknown command/);
    expect(faultOf('npx ipgraph load file.csv --dryrun')).toMatch(/unknown option/);
    expect(faultOf('npx ipgraph load')).toMatch(/missing required argument/);
    expect(faultOf('npx ipgraph doctor now')).toMatch(/too many arguments/);
  });
});
