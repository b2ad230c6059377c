import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Database } from '../database/database';
import { ontology } from '../entities';
import { features, findByName } from '../features';
import { acceptedFormat } from '../exporting/media-type';
import type { ExportSource } from '../exporting/prepare-export';
import { AcceptedDocuments } from './accepted-documents';
import { answerPlanned } from './answer-planned';
import { LeanEntry } from './lean-entry';
import { assembleSchema } from '../query/assemble-schema';
import { PlannedExecutor } from '../query/execution/planned-executor';
import { RequestContext } from '../query/request-context';
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
  host: string;
  port: number;
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

/** Starts the GraphQL server: POST (and GET) /graphql, the pages for browsers, /export, /live and /ready. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const http = fastify({
    logger: { level: options.logLevel ?? 'warn' },
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
  });
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
      fastifyApolloDrainPlugin(http),
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
  http.route<{ Reply: string }>({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => {
      const context = newContext();
      const answer = await lean?.answer(request, reply, context);
      if (answer !== undefined) return answer;
      const handler = fastifyApolloHandler(apollo, { context: () => Promise.resolve(context) });
      return handler.call(http, request, reply);
    },
  });
  const url = await http.listen({ host: options.host, port: options.port });
  return {
    url,
    stop: async () => {
      await apollo.stop();
      await http.close();
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
