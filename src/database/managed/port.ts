import { createServer, type AddressInfo } from 'node:net';

export const LOOPBACK = '127.0.0.1';
const LAST_PORT = 65_535;

/** A port of this machine's loopback address that nobody listens on now; another program may take it at any time. */
export async function findFreePort(): Promise<number> {
  const { port } = await listenOnce(0, LOOPBACK);
  if (port === undefined) throw new Error(`No free port on ${LOOPBACK}.`);
  return port;
}

/** The first free port above the given one. */
export async function nextFreePort(port: number, host = LOOPBACK): Promise<number> {
  for (let next = port + 1; next <= LAST_PORT; next++) if (await isFree(next, host)) return next;
  return findFreePort();
}

export async function isFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await whyNotListen(port, host)) === undefined;
}

/** The error code with which listening there fails: EADDRINUSE, EADDRNOTAVAIL, EACCES; undefined when it works. */
export async function whyNotListen(port: number, host: string): Promise<string | undefined> {
  return (await listenOnce(port, host)).code;
}

function listenOnce(port: number, host: string): Promise<{ port?: number; code?: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ code: error.code ?? error.message });
    });
    server.listen({ port, host, exclusive: true }, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => {
        resolve({ port: taken });
      });
    });
  });
}
