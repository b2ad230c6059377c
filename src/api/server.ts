import type { Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import type { Database } from '../database/database';
import { ontology } from '../entities';
import { features, findByName } from '../features';
import { acceptedFormat } from '../exporting/media-type';
import type { ExportSource } from '../exporting/prepare-export';
import { AcceptedDocuments } from './accepted-documents';
import { answerPlanned } from './answer-planned';
import { Connections } from './connections';
import { LeanEntry } from './lean-entry';
import { assembleSchema } from '../query/assemble-schema';
import { PlannedExecutor } from '../query/execution/planned-executor';
import { RequestContext } from '../query/request-context';
import { turns } from '../query/turns';
import { requirePreflight } from './cross-site';
import { refuseDeepVariables } from './deep-variables';
import { maskErrors } from './errors';
import { answerExport, exportSourceOf, registerExport } from './export-route';
import { answerHttpError } from './http-errors';
import { documentRules, limits } from './limits';
import { pagePolicy, registerPages } from './pages';
import { registerProtectiveHeaders } from './protective-headers';
import { readWithoutRunning } from './read-operation';
import { registerScans } from './scans';

export type Entry = 'lean' | 'apollo';

export interface ServerOptions {
  database: Database;
  requestTimeoutMilliseconds: number;
  /** The folder of the built pages. */
  pagesFolder: string;
  /** The folder of scans that operators attached to sources; without it none are served. */
  scansFolder?: string;
  /** Whether Apollo Server answers every request, or those only that the lean entry, which is the default, leaves to it. */
  entry?: Entry;
  logLevel?: string;
}

export interface RunningServer {
  /** Where it listens, without a path. */
  url: string;
  stop: () => Promise<void>;
}

/** A server that has no port yet. */
export interface GraphqlServer {
  /** Returns where it listens, without a path. */
  listen: (host: string, port: number) => Promise<string>;
  /** Needs no port: it answers the connections that it is handed. */
  acceptHanded: () => Promise<void>;
  take: (socket: Socket) => void;
  /** What is under way is answered first, for up to ten seconds. */
  stop: () => Promise<void>;
}

/** Starts the GraphQL server on a port. */
export async function startServer({
  host,
  port,
  ...options
}: ServerOptions & { host: string; port: number }): Promise<RunningServer> {
  const server = await createServer(options);
  return { url: await server.listen(host, port), stop: server.stop };
}

/** The GraphQL server: POST (and GET) /graphql, the pages for browsers, /export, /live and /ready. */
export async function createServer(options: ServerOptions): Promise<GraphqlServer> {
  const http = fastify({
    logger: { level: options.logLevel ?? 'warn' },
    bodyLimit: limits.bodyBytes,
  });
  const connections = new Connections(http.server);
  const schema = assembleSchema(ontology, features);
  const executor = new PlannedExecutor(schema);
  const accepted = new AcceptedDocuments();
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    nodeEnv: 'production',
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: documentRules,
    formatError: maskErrors((error, errorId) => {
      http.log.error({ err: error, errorId }, 'masked error');
    }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      refuseDeepVariables(),
      readWithoutRunning(),
      answerPlanned(executor, accepted),
    ],
  });
  await apollo.start();
  http.setErrorHandler(answerHttpError);
  registerProtectiveHeaders(http, pagePolicy);
  registerHealth(http, options.database);
  await registerPages(http, options.pagesFolder);
  if (options.scansFolder !== undefined) await registerScans(http, options.scansFolder);
  http.addHook('preHandler', refuseLongDocuments);
  const newContext = (pageLimit?: number): RequestContext =>
    new RequestContext(
      options.database,
      ontology,
      options.requestTimeoutMilliseconds,
      options.scansFolder,
      findByName,
      pageLimit,
    );
  const source = exportSourceOf(apollo, schema, newContext);
  registerExport(http, source);
  http.addHook('preHandler', answerWithFile(source));
  const lean = options.entry === 'apollo' ? undefined : new LeanEntry(executor, accepted);
  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => {
      await turns.take();
      const context = newContext();
      const answer = await lean?.answer(request, reply, context);
      if (answer !== undefined) return answer;
      const handler = fastifyApolloHandler(apollo, {
        context: () => Promise.resolve(context),
      }) as RouteHandlerMethod;
      return handler.call(http, request, reply);
    },
  });
  return {
    listen: (host, port) => http.listen({ host, port }),
    acceptHanded: async () => {
      await http.ready();
      connections.superviseHanded();
    },
    take: (socket) => {
      connections.take(socket);
    },
    stop: async () => {
      await Promise.all([http.close(), connections.drain()]);
      await apollo.stop();
    },
  };
}

function registerHealth(http: FastifyInstance, database: Database): void {
  http.get('/live', () => ({ status: 'live' }));
  http.get('/ready', async (_request, reply) => {
    try {
      await database.read(
        { name: 'ready', text: 'RETURN 1 AS one', parameters: {} },
        { timeoutMilliseconds: 1_000 },
      );
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database unavailable' });
    }
  });
}

async function refuseLongDocuments(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const body = request.body as { query?: unknown } | undefined;
  if (typeof body?.query !== 'string' || body.query.length <= limits.documentCharacters) return undefined;
  const message = `The document has more than ${limits.documentCharacters} characters. Send smaller operations.`;
  return reply.code(413).send({ errors: [{ message, extensions: { code: 'DOCUMENT_TOO_LONG' } }] });
}

/** Answers a GraphQL request with a file where its Accept header prefers one. */
function answerWithFile(source: ExportSource) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.routeOptions.url !== '/graphql') return undefined;
    reply.header('vary', 'Accept');
    if (acceptedFormat(request.headers.accept) === undefined) return undefined;
    return answerExport(request, reply, source, requirePreflight);
  };
}
