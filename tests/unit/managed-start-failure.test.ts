import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFolderLayout } from '../../src/database/managed/folder-layout';
import { describeStartFailure, followLogs, type StartLogs } from '../../src/database/managed/start-failure';

const NOTHING: StartLogs = { debug: '', user: '', console: '' };

describe('why Neo4j did not start', () => {
  it('is the innermost cause of its debug log', () => {
    const debug = [
      'ERROR [o.n.g.f.DatabaseManagementServiceFactory] Error starting Neo4j database server at /data/databases',
      'java.lang.RuntimeException: Error starting Neo4j database server',
      'Caused by: org.neo4j.kernel.lifecycle.LifecycleException: Component failed to start.',
      '\tat org.neo4j.kernel.lifecycle.LifeSupport.start(LifeSupport.java:364)',
      'Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: store_lock.',
    ].join('\n');
    expect(describeStartFailure({ ...NOTHING, debug })).toEqual({
      reason: 'Lock file has been locked by another process: store_lock',
      portTaken: false,
      diskFull: false,
    });
  });

  it('is known to be a taken port', () => {
    const debug = [
      'Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind',
      'Caused by: io.netty.channel.unix.Errors$NativeIoException: bind(..) failed with error(-98): Address already in use',
    ].join('\n');
    expect(describeStartFailure({ ...NOTHING, debug })).toEqual({
      reason: 'bind(..) failed with error(-98): Address already in use',
      portTaken: true,
      diskFull: false,
    });
  });

  it.each([
    [
      'an exception that Neo4j does not catch',
      { user: '2026-01-01 00:00:00.000+0000 WARN  java.lang.OutOfMemoryError: GC overhead limit exceeded' },
      'OutOfMemoryError: GC overhead limit exceeded',
    ],
    [
      'a setting that Neo4j refuses',
      {
        console:
          'Exception in thread "main" java.lang.IllegalArgumentException: Unrecognized setting.\n\tat org',
      },
      'Unrecognized setting',
    ],
    [
      'too little memory',
      {
        console: '#\n# There is insufficient memory for the Java Runtime Environment to continue.\n# Native',
      },
      'There is insufficient memory for the Java Runtime Environment to continue',
    ],
    [
      'a heap that Java refuses',
      { console: 'Error occurred during initialization of VM\nToo small maximum heap' },
      'Too small maximum heap',
    ],
    ['nothing at all', {}, 'neither Neo4j nor Java gave a reason'],
  ])('is %s', (_name, logs, reason) => {
    expect(describeStartFailure({ ...NOTHING, ...logs }).reason).toBe(reason);
  });

  it('is known to be a full disk', () => {
    const debug = 'Caused by: java.io.IOException: No space left on device';
    expect(describeStartFailure({ ...NOTHING, debug })).toMatchObject({ diskFull: true, portTaken: false });
  });

  it('is not looked for in what earlier starts wrote', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-logs-'));
    const layout = await createFolderLayout(folder);
    await writeFile(layout.debugLog, 'Caused by: a.B: an old cause\n');
    const readLogs = await followLogs(layout);
    await appendFile(layout.debugLog, 'Caused by: a.B: a new cause\n');
    expect((await readLogs()).debug).toBe('Caused by: a.B: a new cause\n');
    await writeFile(layout.debugLog, 'rotated\n');
    expect((await readLogs()).debug).toBe('rotated\n');
    await rm(folder, { recursive: true });
  });
});
