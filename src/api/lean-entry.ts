import type { FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST } from 'graphql';
import type { PlannedExecutor } from '../query/execution/planned-executor';
import type { RequestContext } from '../query/request-context';
import type { AcceptedDocuments } from './accepted-documents';
import { nestsTooDeep } from './deep-variables';

/** What Apollo Server answers with, by what clients of GraphQL say that they accept. */
const contentTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/json, text/plain, */*', 'application/json; charset=utf-8'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json; charset=utf-8'],
]);

type Variables = Readonly<Record<string, unknown>>;

/**
 * Answers a request past Apollo Server, where nothing is left to that: a POST in the usual form, of a document that
 * Apollo Server has accepted before, which the plans answer without an error. The bytes of the answer (a text would be gone
 * through once more for its length), or undefined where Apollo Server is to answer; it then goes on with the same context.
 */
export class LeanEntry {
  constructor(
    private readonly executor: PlannedExecutor,
    private readonly accepted: AcceptedDocuments,
  ) {}

  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    context: RequestContext,
  ): Promise<Buffer | undefined> {
    const contentType = contentTypes.get(request.headers.accept);
    const asked = contentType === undefined ? undefined : usualRequest(request);
    const document = asked && this.accepted.get(asked.query);
    const operation = document && getOperationAST(document, asked.operationName);
    if (!operation || contentType === undefined || nestsTooDeep(asked.variables)) return undefined;
    const data = await this.executor.answer({ document, operation, variables: asked.variables }, context);
    if (!data) return undefined;
    reply.header('content-type', contentType);
    return Buffer.from(`${JSON.stringify({ data })}\n`);
  }
}

interface UsualRequest {
  query: string;
  operationName: string | undefined;
  variables: Variables | undefined;
}

/** A request that holds nothing besides a document, its variables and the name of the operation. */
function usualRequest({ method, headers, body }: FastifyRequest): UsualRequest | undefined {
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return undefined;
  if (!isRecord(body)) return undefined;
  const { query, operationName, variables, ...others } = body;
  if (typeof query !== 'string' || Object.keys(others).length > 0) return undefined;
  if (!isNothing(operationName) && typeof operationName !== 'string') return undefined;
  if (!isNothing(variables) && !isRecord(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
