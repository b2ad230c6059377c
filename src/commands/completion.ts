import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/** Values that the shell offers for an option, by its name. */
const values: Readonly<Record<string, readonly string[]>> = {
  format: ['json', 'table', 'csv'],
};

/** Adds `ipgraph complete <shell>`, which prints the shell's script, and what that script asks for. */
export function addCompletion(program: Command): void {
  for (const command of tab(program).commands.values()) {
    for (const [name, offered] of Object.entries(values)) {
      const option = command.options.get(name);
      if (option)
        option.handler = (complete) => {
          for (const value of offered) complete(value, '');
        };
    }
  }
}
