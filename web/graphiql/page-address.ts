import { type Example, exampleNamed } from './examples';

/** What the page's address asks for. */
export type PageRequest =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'example'; readonly example: Example }
  | { readonly kind: 'unknown-example'; readonly name: string }
  | { readonly kind: 'query'; readonly query: string; readonly variables: string };

/**
 * Reads `?example=<name>` or `?query=…&variables=…`. An example is one of our own files and may therefore be
 * run on arrival; a query that came by a link is only shown, so that no link makes a reader send it unseen.
 */
export function readPageAddress(search: string, synthetic: boolean): PageRequest {
  const parameters = new URLSearchParams(search);
  const name = parameters.get('example');
  if (name !== null) {
    const example = exampleNamed(name, synthetic);
    return example ? { kind: 'example', example } : { kind: 'unknown-example', name };
  }
  const query = parameters.get('query');
  if (query === null) return { kind: 'nothing' };
  return { kind: 'query', query, variables: parameters.get('variables') ?? '' };
}
