import { Option, type Command } from 'commander';
import type { GraphQLAnswer } from '../asking/send';
import { failure } from '../failures/failure';
import { dataOption, environmentOf, type SettingOptions } from './options';
import { printAnswer, type Format } from './query-output';
import { withServer } from './query-server';
import { exitCodes, type Finish, type Terminal } from './terminal';

interface QueryOptions extends SettingOptions {
  variables?: string;
  operation?: string;
  format?: Format;
  path?: string;
  url?: string;
  /** False with --no-bom. */
  bom: boolean;
}

const help = `
Which server: --url; else the one that runs on the data folder; else, without --data, one that answers at
http://127.0.0.1:<PORT>; else Neo4j and a server are started for the while and stopped afterwards.

Rows of a table or of CSV: the nodes or edges of a connection, the items of a list, or one object. Where the answer
holds several lists, --path names one by its keys, for example giChains or node.events. Objects become dotted
columns; lists within a row are joined by "; ", or written as JSON where their items are more than one value each.
In CSV a text that a spreadsheet would run as a formula begins with an apostrophe; what is not known is empty.

Exits with 1 when the answer carries errors; what came nevertheless is printed.`;

export function addQueryCommand(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('query')
    .argument('<file>', 'file with the GraphQL operation; - reads it from standard input')
    .description('ask one GraphQL operation and print the answer as JSON, a table or CSV')
    .option(
      '--variables <json or file>',
      'variables: JSON, @file or file.json (when left out: name.variables.json beside name.graphql, if it is there)',
    )
    .option('--operation <name>', 'which operation, where the file holds several')
    .addOption(
      new Option('--format <format>', 'json, table or csv (table on a terminal, json otherwise)').choices([
        'json',
        'table',
        'csv',
      ]),
    )
    .option('--path <path>', 'where the rows of a table or of CSV lie in the answer')
    .option('--no-bom', 'CSV without the byte order mark by which Excel knows UTF-8')
    .option('--url <server>', 'server to ask, with or without /graphql')
    .addOption(dataOption())
    .addOption(new Option('--json', 'the same as --format json, with failures as JSON').conflicts('format'))
    .addHelpText('after', help)
    .action(async (file: string, options: QueryOptions) => {
      const format = options.json ? 'json' : (options.format ?? (terminal.out.isTTY ? 'table' : 'json'));
      if (options.path !== undefined && format === 'json') throw pathWithoutRows();
      const question = await readQuestion(file, options);
      const answer = await ask(question, options, terminal);
      await printAnswer(answer, question.selection, { ...options, format }, terminal);
      if (answer.errors.length > 0) finish(exitCodes.failed);
    });
}

/** Everything that can be wrong with what was given is found here, before a server is asked or started. */
async function readQuestion(file: string, { variables: given, operation: name, path }: QueryOptions) {
  const [
    { readDocument, readVariables, STANDARD_INPUT },
    { chooseOperation },
    { inTermsOfPath },
    { selectionOf },
    { walk },
  ] = await Promise.all([
    import('../asking/input'),
    import('../asking/operation'),
    import('../asking/refuse-path'),
    import('../tabular/selection'),
    import('../tabular/paths'),
  ]);
  const text = await readDocument(file, process.stdin);
  const operation = chooseOperation(text, file === STANDARD_INPUT ? 'stdin' : file, name);
  const variables = await readVariables(given, file);
  const selection = selectionOf(operation, variables);
  if (path !== undefined) inTermsOfPath(() => walk(selection, path));
  return { operation, variables, selection };
}

type Question = Awaited<ReturnType<typeof readQuestion>>;

async function ask(
  { operation, variables }: Question,
  { url, ...options }: QueryOptions,
  terminal: Terminal,
): Promise<GraphQLAnswer> {
  const { graphQLAddress, send } = await import('../asking/send');
  if (url !== undefined) return send(graphQLAddress(url), operation, variables);
  const choice = {
    environment: environmentOf(options),
    folderNamed: options.data !== undefined,
    quiet: options.json ?? false,
    terminal,
  };
  return withServer(choice, (server, signal) => send(graphQLAddress(server), operation, variables, signal));
}

function pathWithoutRows(): Error {
  return failure('BAD_USAGE', {
    en: '--path chooses the rows of --format table or csv; JSON is always the whole answer.',
    zh: '--path 用于为 --format table 或 csv 选择行；JSON 总是输出完整结果。',
  });
}
