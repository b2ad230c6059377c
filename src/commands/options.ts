import { Option, type Command } from 'commander';
import { readEnvironment, type Environment, type SettingName } from '../environment';

/** Options that stand for settings; each wins over the variable of the environment. */
export interface SettingOptions {
  data?: string;
  port?: string;
  host?: string;
  workers?: string;
  json?: boolean;
}

const settingOf: Readonly<Record<'data' | 'port' | 'host' | 'workers', SettingName>> = {
  data: 'IPGRAPH_DATA',
  port: 'PORT',
  host: 'HOST',
  workers: 'WORKERS',
};

export const dataOption = (): Option =>
  new Option('--data <folder>', 'data folder (IPGRAPH_DATA; .ipgraph in the project when left out)');
export const jsonOption = (): Option => new Option('--json', 'print JSON for programs');

export function addServerOptions(command: Command): Command {
  return command
    .option('--port <number>', 'port to listen on (PORT; 4000 when left out)')
    .option('--host <address>', 'address to listen on (HOST; 127.0.0.1 when left out)')
    .option('--workers <number>', 'serving processes behind the port (WORKERS; 1 when left out)');
}

/** The settings of the environment, with the options of a command and `fixed` winning over them. */
export function environmentOf(
  options: SettingOptions,
  fixed: Partial<Record<SettingName, string>> = {},
): Environment {
  const overrides = { ...fixed };
  for (const option of ['data', 'port', 'host', 'workers'] as const) {
    const value = options[option];
    if (value !== undefined) overrides[settingOf[option]] = value;
  }
  return readEnvironment(undefined, overrides);
}
