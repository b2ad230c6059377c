import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { findFreePort, isFree } from '../../src/database/managed/port';

describe('ports', () => {
  it.each(['127.0.0.1', '0.0.0.0'])(
    'are taken while someone listens on %s, and free afterwards',
    async (host) => {
      const server = createServer().listen(0, host);
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      expect(await isFree(port)).toBe(false);
      server.close();
      await once(server, 'close');
      expect(await isFree(port)).toBe(true);
    },
  );

  it('are found free', async () => {
    expect(await isFree(await findFreePort())).toBe(true);
  });
});
