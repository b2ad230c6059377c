import type { Command } from 'commander';
import { runningNeo4jOf } from '../database/managed/attach';
import { failure } from '../failures/failure';
import { serversOf, type ServerRecord } from '../serving/server-record';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import {
  coloured,
  exitCodes,
  reportError,
  writeJson,
  writeLine,
  type Finish,
  type Terminal,
} from './terminal';

type State = 'starting' | 'ready' | 'database unavailable' | 'silent';
type Server = Omit<ServerRecord, 'startMark'> & { state: State };

const ANSWER_MILLISECONDS = 2_000;

export function addStatusCommand(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('status')
    .description('say which servers and which Neo4j run on the data folder; exits with 3 when none is ready')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: SettingOptions) => {
      const { dataFolder } = environmentOf(options);
      const json = options.json ?? false;
      const servers = await Promise.all((await serversOf(dataFolder)).map(withState));
      const running = await runningNeo4jOf(dataFolder);
      const neo4j = running ? { pid: running.pid, uri: running.uri } : null;
      if (json) writeJson(terminal.out, { folder: dataFolder, servers, neo4j });
      else print(servers, neo4j, dataFolder, terminal);
      if (!servers.some(({ state }) => state === 'ready')) finish(exitCodes.notRunning);
    });
}

function print(
  servers: readonly Server[],
  neo4j: { pid: number; uri: string } | null,
  folder: string,
  terminal: Terminal,
): void {
  for (const { pid, since, url, state, workers, neo4j: uri } of servers) {
    const mark = coloured(terminal.out, state === 'ready' ? 'green' : 'yellow', state);
    const processes = workers > 1 ? `, ${workers} workers` : '';
    writeLine(
      terminal.out,
      `Server  ${mark}  ${url ?? '-'}  process ${pid}${processes}, since ${since}, ${uri ?? 'no Neo4j yet'}`,
    );
  }
  if (neo4j) {
    const orphan = servers.length === 0 ? ' (left behind; the next start takes it over)' : '';
    writeLine(terminal.out, `Neo4j   runs  ${neo4j.uri}  process ${neo4j.pid}${orphan}`);
  }
  if (servers.length === 0) reportError(failure('NOT_RUNNING', { folder }), terminal, false);
}

async function withState(record: ServerRecord): Promise<Server> {
  const { pid, since, url, neo4j, workers } = record;
  const state = url === undefined ? 'starting' : await stateOf(url);
  return { pid, since, url, neo4j, workers, state };
}

async function stateOf(url: string): Promise<State> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    return response.ok ? 'ready' : 'database unavailable';
  } catch {
    return 'silent';
  }
}
