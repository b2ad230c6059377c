import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j, { type Driver } from 'neo4j-driver';
import { operations } from '../../operations';
import type { Operation, Variables } from '../../operation';
import type { ServeOptions, Serving } from '../contender';

/** A bare HTTP server: POST /<operation> with the statement's parameters, answered with the rows as JSON. */
export async function serve({ database: settings, tell }: ServeOptions): Promise<Serving> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    disableLosslessIntegers: true,
  });
  const byPath = new Map(operations.map((operation) => [`/${operation.name}`, operation]));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = byPath.get(request.url ?? '');
    if (!operation) throw new Error(`No operation ${request.url ?? ''}.`);
    const { handWritten } = operation;
    const parameters = JSON.parse(await bodyOf(request)) as Variables;
    tell?.({ text: handWritten.statement, parameters });
    const body = await rowsOf(driver, settings.database, handWritten, parameters);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await driver.close();
    },
  };
}

/** An auto-commit statement in READ mode takes one round trip. */
async function rowsOf(
  driver: Driver,
  database: string,
  { statement, answer }: Operation['handWritten'],
  parameters: Variables,
): Promise<unknown> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statement, parameters);
    return answer(records.map((record) => record.toObject() as never));
  } finally {
    await session.close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += chunk as string;
  return body;
}
