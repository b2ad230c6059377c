import type { FastifyRequest } from 'fastify';
import { RequestError } from '../query/errors';

/** What a page of another origin can send without asking first. */
const simpleTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;
const preflightHeaders = ['x-apollo-operation-name', 'apollo-require-preflight'];

/** Refuses what a page of another origin could send unasked, by the rule that GraphQL requests are held to. */
export function requirePreflight({ headers }: FastifyRequest): void {
  const type = headers['content-type'];
  const isAsked = type !== undefined && !simpleTypes.test(type);
  if (isAsked || preflightHeaders.some((name) => headers[name])) return;
  throw new RequestError(
    'BAD_REQUEST',
    `Send a content type such as application/json, or the header ${preflightHeaders.join(' or ')}.`,
  );
}

/**
 * The rule for links: besides the above, a GET that the browser says was made by its user, or by this site; programs
 * say nothing of that kind. A page of another site can so neither embed nor fetch an export, but it can link to one.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  const { method, headers } = request;
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'none' || site === 'same-origin';
  const isClicked = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-user'] === '?1';
  if (method !== 'GET' || !(isOwn || isClicked)) requirePreflight(request);
}
