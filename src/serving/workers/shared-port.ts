import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface SharedPort {
  /** Where it listens, without a path. */
  url: string;
  /** No connection comes any more. */
  close: () => void;
}

/** Accepts connections, unread, for others to answer. Port 0 takes any free one; rejects with what listening says. */
export async function listenForOthers(
  host: string,
  port: number,
  hand: (socket: Socket) => void,
): Promise<SharedPort> {
  const servers: Server[] = [];
  const close = (): void => {
    for (const server of servers) server.close();
  };
  const open = async (address: string, at: number): Promise<AddressInfo> => {
    // Without noDelay, which an HTTP server sets for what it accepts itself, small answers would be held back.
    const server = createServer({ pauseOnConnect: true, noDelay: true }, hand);
    server.listen({ host: address, port: at, exclusive: true });
    await once(server, 'listening');
    servers.push(server);
    return server.address() as AddressInfo;
  };
  try {
    const [first = host, ...others] = await addressesOf(host);
    const listening = await open(first, port);
    for (const other of others) await open(other, listening.port);
    return { url: urlOf(listening), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** What browsers call localhost may be its IPv4 or its IPv6 address. */
async function addressesOf(host: string): Promise<string[]> {
  if (host !== 'localhost') return [host];
  const found = await lookup(host, { all: true });
  return [...new Set(found.map(({ address }) => address))];
}

function urlOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
