import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { RunningServer } from '../../src/api/server';
import type { Database } from '../../src/database/database';
import { startSecondServer } from '../support/test-server';
import { openEmptyDatabase } from '../support/test-database';

// What waits for the hard end of ten seconds fails.
jest.setTimeout(8_000);

let database: Database;
let server: RunningServer;

beforeAll(async () => {
  database = await openEmptyDatabase();
});

afterAll(async () => {
  await database.close();
});

beforeEach(async () => {
  server = await startSecondServer(database, {});
});

const body = '{"query":"{ __typename }"}';
const head = [
  'POST /graphql HTTP/1.1',
  'host: 127.0.0.1',
  'content-type: application/json',
  `content-length: ${body.length}`,
].join('\r\n');

async function connected(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

describe('a server that stops', () => {
  it('answers what is under way, then ends the connection, though its client would keep it', async () => {
    const socket = await connected();
    socket.write(`${head}\r\nexpect: 100-continue\r\n\r\n`);
    const [begun] = (await once(socket, 'data')) as [Buffer];
    expect(String(begun)).toMatch(/^HTTP\/1\.1 100 /);
    const stopped = server.stop();
    socket.write(body);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('{"data":{"__typename":"Query"}}');
    await stopped;
  });

  it('waits neither for a client that sends nothing nor for one that was answered', async () => {
    const silent = await connected();
    const answered = await connected();
    answered.write(`${head}\r\n\r\n${body}`);
    await once(answered, 'data');
    const ends = [silent, answered].map((socket) => once(socket.resume(), 'close'));
    await Promise.all([server.stop(), ...ends]);
    expect([silent.readableEnded, answered.readableEnded]).toEqual([true, true]);
  });

  it('takes no connection any more', async () => {
    await server.stop();
    await expect(connected()).rejects.toThrow('ECONNREFUSED');
  });
});
