import { connect, type Socket } from 'node:net';
import type { HttpRequest } from '../../bench/src/contenders/contender';

/** Sends a request and reads the first kilobyte of its answer, and no more for as long as the socket lives. */
export function readOneKilobyte(url: string, { path, body }: HttpRequest): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname,
      port: Number(port),
      onread: {
        buffer: Buffer.alloc(1_024),
        callback: () => {
          resolve(socket);
          return false;
        },
      },
    });
    socket.once('error', reject);
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${host}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
