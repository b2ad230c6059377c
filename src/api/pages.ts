import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PagePolicy } from './protective-headers';

/** A built page: its folder below the pages' own, and where its assets are served. */
interface Page {
  folder: string;
  assets: string;
}

const explorer: Page = { folder: 'explorer', assets: '/explorer-assets/' };
const graphiql: Page = { folder: 'graphiql', assets: '/graphql-assets/' };

/** The pages need no other origin; monaco and the components place styles themselves. */
export const pagePolicy: PagePolicy = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The pages for browsers: GraphiQL at /graphql, which answers everything else with GraphQL, and the explorer at / and at
 * every other address, which are its own to read. A page that is not built is not served.
 */
export async function registerPages(http: FastifyInstance, folder: string): Promise<void> {
  const built = [explorer, graphiql].filter((page) => existsSync(join(folder, page.folder, 'index.html')));
  if (!built.includes(explorer)) http.get('/', (_request, reply) => reply.redirect('/graphql'));
  if (built.length === 0) return;
  await http.register(fastifyStatic, { root: folder, serve: false });
  for (const page of built) {
    // Asset names carry a hash of their content; the page that names them does not.
    await http.register(fastifyStatic, {
      root: join(folder, page.folder),
      prefix: page.assets,
      decorateReply: false,
      index: false,
      immutable: true,
      maxAge: '365d',
    });
  }
  const open = (page: Page, reply: FastifyReply) =>
    reply.sendFile('index.html', join(folder, page.folder), { immutable: false, maxAge: 0 });
  if (built.includes(graphiql)) {
    http.addHook('onRequest', async (request, reply) => {
      const [path] = request.url.split('?');
      return path === '/graphql' && wantsPage(request) ? open(graphiql, reply) : undefined;
    });
  }
  if (!built.includes(explorer)) return;
  http.get('/', (_request, reply) => open(explorer, reply));
  http.setNotFoundHandler((request, reply) => {
    if (wantsPage(request)) return open(explorer, reply);
    return reply.code(404).send({ error: 'Not Found', message: `There is nothing at ${request.url}.` });
  });
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
