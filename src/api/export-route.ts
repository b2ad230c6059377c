import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ontology } from '../entities';
import { csvMetadata, describeExport } from '../exporting/describe-export';
import { readExportRequest, type ExportRequest } from '../exporting/export-request';
import { contentDisposition } from '../exporting/file-name';
import { exportLimits } from '../exporting/limits';
import { graphFile, isOfGraph, type GraphFile } from '../exporting/graph/graph-file';
import { mediaTypes, type ExportFormat } from '../exporting/media-type';
import { prepareExport, type Export, type ExportSource } from '../exporting/prepare-export';
import { badArguments, FailedAnswer } from '../exporting/refusal';
import { csvText } from '../exporting/write-csv';
import type { RequestContext } from '../query/request-context';
import { refuseCrossSite } from './cross-site';
import { exampleNamed } from './examples';
import { answerRefusal } from './export-errors';
import { readOperation } from './read-operation';

const metadataPath = '/export-metadata.json';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

/** Exports through the GraphQL server itself: every page is an operation with the limits of any other. */
export function exportSourceOf(
  apollo: ApolloServer<RequestContext>,
  schema: GraphQLSchema,
  newContext: (pageLimit?: number) => RequestContext,
): ExportSource {
  return {
    schema,
    ontology,
    version,
    read: (query, operationName, variables) =>
      readOperation(apollo, newContext(), { query, operationName, variables }),
    ask: async (query, variables, pageLimit) => {
      const contextValue = newContext(pageLimit);
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('The answer came in parts, which no directive asks for.');
      const { data, errors = [] } = body.singleResult;
      if (errors.length > 0 || !data) throw new FailedAnswer(errors);
      return data;
    },
  };
}

/** GET and POST /export, and what describes a CSV file that came from there. */
export function registerExport(http: FastifyInstance, source: ExportSource): void {
  http.route({
    method: ['GET', 'POST'],
    url: '/export',
    exposeHeadRoute: false,
    handler: (request, reply) => answerExport(request, reply, source, refuseCrossSite),
  });
  http.get(metadataPath, { exposeHeadRoute: false }, (request, reply) =>
    answering(reply, async () => {
      refuseCrossSite(request);
      const exported = await prepare({ ...askedBy(readRequest(request)), format: 'csv' }, reply, source);
      await finished(Readable.from(csvText(exported)).resume());
      const address = `/export?${parametersOf(exported.request, exported).toString()}`;
      return reply
        .type('application/csvm+json; charset=utf-8')
        .send(JSON.stringify(csvMetadata(describeExport(exported), address)));
    }),
  );
}

/** Answers a request with a file; `guard` refuses what a page of another site may not ask. */
export function answerExport(
  request: FastifyRequest,
  reply: FastifyReply,
  source: ExportSource,
  guard: (request: FastifyRequest) => void,
): Promise<FastifyReply> {
  return answering(reply, async () => {
    guard(request);
    const asked = askedBy(readRequest(request));
    if (isOfGraph(asked.format)) return sendGraph(await graphFile(asked, source), asked.format, reply);
    const exported = await prepare(asked, reply, source);
    const { format } = exported.request;
    reply.header('content-disposition', contentDisposition(exported.fileName));
    reply.header('vary', 'Accept');
    reply.header('cache-control', 'no-store');
    if (format === 'csv') return sendCsv(exported, reply);
    // The program that makes spreadsheets takes a third of the time of all others to load: only who asks for one waits.
    const { writeXlsx } = await import('../exporting/write-xlsx');
    const sink = new PassThrough();
    writeXlsx(exported, sink).catch((error: unknown) => {
      sink.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return reply.type(mediaTypes.xlsx).send(sink);
  });
}

async function answering(reply: FastifyReply, answer: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await answer();
  } catch (error) {
    return answerRefusal(error, reply);
  }
}

function readRequest({ query, body, headers }: FastifyRequest): ExportRequest {
  return readExportRequest(query, body, headers.accept);
}

type AskedExport = ExportRequest & { query: string };

/** What is asked for, with the document and the variables of an example that is named instead of a query. */
function askedBy(request: ExportRequest): AskedExport {
  const { query, example } = request;
  if ((query === undefined) === (example === undefined)) {
    throw badArguments('Give exactly one of `query` and `example`.');
  }
  const given = example === undefined ? undefined : exampleNamed(example);
  return {
    ...request,
    query: given?.query ?? query ?? '',
    variables: { ...given?.variables, ...request.variables },
  };
}

/** Ends the work when the client is gone. */
async function prepare(asked: AskedExport, reply: FastifyReply, source: ExportSource): Promise<Export> {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  return prepareExport(asked, source, gone.signal);
}

function sendGraph({ fileName, text }: GraphFile, format: ExportFormat, reply: FastifyReply): FastifyReply {
  return reply
    .header('content-disposition', contentDisposition(fileName))
    .header('vary', 'Accept')
    .header('cache-control', 'no-store')
    .type(`${mediaTypes[format]}; charset=utf-8`)
    .send(text);
}

/** What a CSV file cannot say itself is told by its metadata and, once the last row is out, by trailers. */
function sendCsv(exported: Export, reply: FastifyReply): FastifyReply {
  const address = `${metadataPath}?${parametersOf(exported.request, exported).toString()}`;
  if (address.length <= exportLimits.addressCharacters) {
    reply.header('link', `<${address}>; rel="describedby"; type="application/csvm+json"`);
  }
  const [table] = exported.tables;
  reply.trailer('export-rows', () => Promise.resolve(String(table?.tally.result.rows ?? 0)));
  reply.trailer('export-cut', () => Promise.resolve(String(table?.tally.result.isCut ?? false)));
  return reply
    .type(`${mediaTypes.csv}; charset=utf-8; header=present`)
    .send(Readable.from(csvText(exported)));
}

function parametersOf(request: ExportRequest, { variables }: Export): URLSearchParams {
  const { query, example, operationName, path, columns, language, limit } = request;
  const given = {
    ...(example === undefined ? { query } : { example }),
    operationName,
    variables: JSON.stringify(variables),
    path,
    columns: columns?.join(','),
    language,
    limit: limit === undefined ? undefined : String(limit),
  };
  const known = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(known);
}
