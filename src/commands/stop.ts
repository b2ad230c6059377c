import type { Command } from 'commander';
import { runningNeo4jOf, stopRunningNeo4jOf } from '../database/managed/attach';
import { endProcess } from '../database/managed/process-table';
import { failure } from '../failures/failure';
import { consoleSteps, silently } from '../progress';
import { serversOf } from '../serving/server-record';
import { dataOption, environmentOf, jsonOption, type SettingOptions } from './options';
import { exitCodes, reportError, writeJson, type Finish, type Terminal } from './terminal';

/** A server answers what is under way and then stops its Neo4j, which may take 15 s. */
const PATIENCE_MILLISECONDS = 30_000;

export function addStopCommand(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('stop')
    .description('stop the servers of the data folder, and a Neo4j that a killed one left behind')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: SettingOptions) => {
      const { dataFolder } = environmentOf(options);
      const json = options.json ?? false;
      const step = json ? silently : consoleSteps(terminal.out);
      const servers = await serversOf(dataFolder);
      for (const { pid } of servers) {
        await step(`Stop the server (process ${pid})`, () => endProcess(pid, PATIENCE_MILLISECONDS));
      }
      const orphan = (await runningNeo4jOf(dataFolder))?.pid;
      if (orphan !== undefined) {
        await step(`Stop Neo4j (process ${orphan})`, () => stopRunningNeo4jOf(dataFolder));
      }
      const stopped = servers.map(({ pid }) => pid);
      if (json) writeJson(terminal.out, { servers: stopped, neo4j: orphan ?? null });
      if (stopped.length > 0 || orphan !== undefined) return;
      if (!json) reportError(failure('NOT_RUNNING', { folder: dataFolder }), terminal, false);
      finish(exitCodes.notRunning);
    });
}
