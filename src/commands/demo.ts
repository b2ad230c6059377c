import { InvalidArgumentError, type Command } from 'commander';
import { startInBackground } from './background';
import { addServerOptions, environmentOf, jsonOption, type SettingOptions } from './options';
import type { Terminal } from './terminal';

/** Names of schema/demo-operations/. */
const firstQuestions = [
  { who: 'Analyst   分析', example: 'firms-of-the-big-district' },
  { who: 'Policy    政策', example: 'gi-chains-of-a-county' },
  { who: 'Developer 开发', example: 'patents-by-year' },
];

interface DemoOptions extends SettingOptions {
  nodes: number;
  seed: number;
  folder: string;
  background?: boolean;
}

export function addDemoCommand(program: Command, terminal: Terminal): void {
  addServerOptions(program.command('demo'))
    .description('serve a large graph of SYNTHETIC data, in a data folder of its own, until Ctrl-C')
    .option(
      '--nodes <number>',
      'how many nodes to make, from 1000 to 1000000',
      wholeNumber(1_000, 1_000_000),
      100_000,
    )
    .option(
      '--seed <number>',
      'another number makes another graph of the same size',
      wholeNumber(0, 2 ** 31),
      1,
    )
    .option('--folder <folder>', 'its data folder; below the project unless absolute', '.ipgraph-demo')
    .option('--background', 'return when the server is ready, and leave it running')
    .addOption(jsonOption())
    .action(async ({ nodes, seed, folder, background = false, ...options }: DemoOptions) => {
      const environment = environmentOf({ ...options, data: folder }, { NEO4J_URI: '' });
      if (background) {
        const more = ['--nodes', String(nodes), '--seed', String(seed), '--folder', folder];
        await startInBackground('demo', environment, options, terminal, more);
        return;
      }
      const [{ serveUntilStopped }, { fillWithSyntheticGraph, refuseOtherFolder }] = await Promise.all([
        import('../serving/serve-until-stopped'),
        import('../serving/demo-store'),
      ]);
      const { dataFolder } = environment;
      await refuseOtherFolder(dataFolder, { nodes, seed });
      await serveUntilStopped({
        environment,
        preparation: {},
        prepareStore: (store) => fillWithSyntheticGraph(dataFolder, { nodes, seed }, store),
        operationsFolder: 'schema/demo-operations',
        firstQuestions,
        json: options.json ?? false,
        ...terminal,
      });
    });
}

function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(
      `must be a whole number from ${from} to ${to}. 须为 ${from} 至 ${to} 的整数。`,
    );
  };
}
