import { configuredBoltPort, renderConfiguration } from '../../src/database/managed/configuration';

const configuration = renderConfiguration({ boltPort: 40123, heapMegabytes: 768, pageCacheMegabytes: 128 });

describe('the generated neo4j.conf', () => {
  it('opens Bolt on the loopback address, and nothing else', () => {
    const lines = configuration.split('\n');
    expect(lines).toContain('server.bolt.listen_address=127.0.0.1:40123');
    expect(lines).toContain('server.default_listen_address=127.0.0.1');
    expect(lines).toContain('server.http.enabled=false');
    expect(lines).toContain('server.https.enabled=false');
  });

  it('takes the page cache as given, and bounds one transaction by half of the heap', () => {
    expect(configuration).toContain('\nserver.memory.pagecache.size=128m\n');
    expect(configuration).toContain('\ndb.memory.transaction.max=384m\n');
  });

  it('says of every setting why it is there', () => {
    const lines = configuration.split('\n');
    const settings = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const unexplained = settings.filter((setting) => !lines[lines.indexOf(setting) - 1]?.startsWith('# '));
    expect(settings.length).toBeGreaterThan(10);
    expect(unexplained).toEqual([]);
  });

  it('tells the next start its port', () => {
    expect(configuredBoltPort(configuration)).toBe(40123);
  });

  it.each(['', 'server.bolt.listen_address=127.0.0.1', '# server.bolt.listen_address=127.0.0.1:7687'])(
    'tells no port where there is none: %j',
    (text) => {
      expect(configuredBoltPort(text)).toBeUndefined();
    },
  );
});
