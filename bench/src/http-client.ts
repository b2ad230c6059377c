import { createRequire } from 'node:module';
import type { HttpRequest, HttpResponse } from './contenders/contender';
import type { KeptConnection } from './load';

interface Client {
  readonly request: (request: {
    method: string;
    path: string;
    headers: Readonly<Record<string, string>>;
    body: string;
  }) => Promise<{ statusCode: number; body: { text: () => Promise<string> } }>;
  readonly close: () => Promise<void>;
}

/** As much of undici as is used here. Written down, since its types are installed only where the bench runs. */
interface Undici {
  readonly Client: new (url: string, options: Readonly<Record<string, number>>) => Client;
}

const { Client } = createRequire(__filename)('undici') as Undici;

export class Connection implements KeptConnection {
  readonly #client: Client;

  constructor(url: string) {
    this.#client = new Client(url, { pipelining: 1, bodyTimeout: 0, headersTimeout: 0 });
  }

  readonly send = async ({ path, body }: HttpRequest): Promise<HttpResponse> => {
    const headers = { 'content-type': 'application/json' };
    const response = await this.#client.request({ method: 'POST', path, headers, body });
    return { status: response.statusCode, body: await response.body.text() };
  };

  async close(): Promise<void> {
    await this.#client.close();
  }
}
