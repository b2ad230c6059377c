import type { Command } from 'commander';
import { addServerOptions, dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { startInBackground } from './background';
import type { Terminal } from './terminal';

/** One answered question of the first source for each kind of user; names of schema/operations/. */
const firstQuestions = [
  { who: 'Analyst   分析', example: 'enterprise-with-sources' },
  { who: 'Policy    政策', example: 'gi-chains-of-a-place' },
  { who: 'Developer 开发', example: 'valid-patents-time-series' },
];

interface StartCommandOptions extends SettingOptions {
  background?: boolean;
}

export function addStartCommand(program: Command, terminal: Terminal): void {
  addServerOptions(program.command('start'))
    .description('start Neo4j, bring the database up to date and serve GraphQL, until Ctrl-C')
    .option('--background', 'return when the server is ready, and leave it running')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async ({ background = false, ...options }: StartCommandOptions) => {
      const environment = environmentOf(options);
      if (background) {
        await startInBackground('start', environment, options, terminal);
        return;
      }
      const { serveUntilStopped } = await import('../serving/serve-until-stopped');
      await serveUntilStopped({
        environment,
        preparation: {
          seedFolder: environment.seedFolder,
          allowForeignData: environment.NEO4J_ALLOW_FOREIGN_DATA,
        },
        operationsFolder: 'schema/operations',
        firstQuestions,
        json: options.json ?? false,
        ...terminal,
      });
    });
}
