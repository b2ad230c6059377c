import { Client } from 'undici';
import type { HttpRequest, HttpResponse } from './contenders/contender';

/** One connection that is kept: a request waits for the answer to the one before. */
export class Connection {
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
