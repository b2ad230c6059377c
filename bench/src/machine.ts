import { execFile } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { DatabaseSettings } from '../../src/database/settings';
import { Database, projectFolder } from './built';
import type { Results } from './results';

/** What a result is to be read with: the machine, the code and the graph. */
export async function circumstances(
  settings: DatabaseSettings,
  neo4jVersion: string,
): Promise<Pick<Results, 'when' | 'machine' | 'commit' | 'graph'>> {
  const processors = cpus();
  return {
    when: new Date().toISOString(),
    machine: {
      cores: processors.length,
      processor: processors[0]?.model ?? '',
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
      neo4j: neo4jVersion,
    },
    commit: await commit(),
    graph: await graphSize(settings),
  };
}

async function commit(): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['describe', '--always', '--dirty'], {
    cwd: projectFolder,
  });
  return stdout.trim();
}

/** All of it: names and technical records too. */
async function graphSize(settings: DatabaseSettings): Promise<Results['graph']> {
  const database = Database.open(settings);
  try {
    const text = 'RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships';
    const [row] = await database.read({ name: 'size', text, parameters: {} });
    return { nodes: Number(row?.nodes), relationships: Number(row?.relationships) };
  } finally {
    await database.close();
  }
}
