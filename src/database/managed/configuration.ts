import { LOOPBACK } from './port';

export interface ConfigurationOptions {
  readonly boltPort: number;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
}

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

const BOLT_ADDRESS = 'server.bolt.listen_address';

function settings(options: ConfigurationOptions): Setting[] {
  const { boltPort, heapMegabytes, pageCacheMegabytes } = options;
  return [
    {
      name: 'server.default_listen_address',
      value: LOOPBACK,
      why: 'Only this machine may connect.',
    },
    {
      name: 'server.default_advertised_address',
      value: LOOPBACK,
      why: 'The routing table names the address that is listened on; "localhost" may mean ::1, where nobody listens.',
    },
    {
      name: BOLT_ADDRESS,
      value: `${LOOPBACK}:${boltPort}`,
      why: 'Chosen when Neo4j is started, and kept for the next start while it is free.',
    },
    {
      name: 'server.bolt.advertised_address',
      value: `${LOOPBACK}:${boltPort}`,
      why: 'Its port is 7687 by default, whatever port is listened on; a routing table would name that.',
    },
    {
      name: 'server.http.enabled',
      value: 'false',
      why: 'The drivers speak Bolt; what is not used is not opened.',
    },
    {
      name: 'server.https.enabled',
      value: 'false',
      why: 'As for HTTP.',
    },
    {
      name: 'dbms.usage_report.enabled',
      value: 'false',
      why: 'Nothing is sent anywhere.',
    },
    {
      name: 'server.memory.pagecache.size',
      value: `${pageCacheMegabytes}m`,
      why: 'Without it Neo4j takes half of the memory that the heap leaves.',
    },
    {
      name: 'db.tx_log.preallocate',
      value: 'false',
      why: 'Else each of the two databases takes 256 MB of disk before it holds anything.',
    },
    {
      name: 'db.transaction.timeout',
      value: '60s',
      why: 'The last resort against a statement that never ends. A transaction may ask for more or less itself.',
    },
    {
      name: 'db.memory.transaction.max',
      value: `${Math.floor(heapMegabytes / 2)}m`,
      why: 'One statement fails before it takes the heap, and every other statement, with it.',
    },
    {
      name: 'dbms.security.allow_csv_import_from_file_urls',
      value: 'false',
      why: 'No statement reads files of this machine.',
    },
    {
      name: 'internal.server.bolt.thread_pool_shutdown_wait_time',
      value: '100ms',
      why: 'A stop takes 0.5 s instead of 10 s: by default Bolt waits twice for 5 s, with the data long on disk.',
    },
    {
      name: 'server.config.strict_validation.enabled',
      value: 'false',
      why: 'An internal setting may go with any patch; it is then ignored, and a stop takes its 10 s.',
    },
  ];
}

/** The whole neo4j.conf. The heap is not in it: Neo4j started by its class takes that from Java's -Xmx only. */
export function renderConfiguration(options: ConfigurationOptions): string {
  const lines = ['# Written at every start; a change made here is lost.'];
  for (const { name, value, why } of settings(options)) lines.push('', `# ${why}`, `${name}=${value}`);
  return `${lines.join('\n')}\n`;
}

/** The Bolt port that an earlier start wrote. */
export function configuredBoltPort(configuration: string): number | undefined {
  const line = configuration.split('\n').find((candidate) => candidate.startsWith(`${BOLT_ADDRESS}=`));
  const port = Number(line?.split(':').at(-1));
  return Number.isInteger(port) && port > 0 ? port : undefined;
}
