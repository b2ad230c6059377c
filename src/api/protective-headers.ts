import type { FastifyInstance } from 'fastify';

/** What pages here load, by the directives of a content security policy. */
export type PagePolicy = Readonly<Record<string, readonly string[]>>;

/** Has every answer tell browsers what pages here may load, that nobody may frame them, and what else protects them. */
export function registerProtectiveHeaders(http: FastifyInstance, policy: PagePolicy): void {
  const headers = {
    'content-security-policy': written(policy),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
  http.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

function written(policy: PagePolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join(';');
}
