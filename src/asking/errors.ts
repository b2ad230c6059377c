import { printable } from './printable';
import type { GraphQLErrorAnswer } from './send';

/** Each error on a line of its own: its code, what the server says, and where in the answer and in the document. */
export function describeErrors(errors: readonly GraphQLErrorAnswer[]): string[] {
  return errors.map(({ message, path, locations, extensions }) => {
    const code = extensions?.code ? `${extensions.code}: ` : '';
    const { line, column } = locations?.[0] ?? {};
    const places = [
      ...(path ? [`at ${path.join('.')}`] : []),
      ...(line !== undefined && column !== undefined ? [`line ${line}, column ${column}`] : []),
    ];
    return printable(`${code}${message}${places.length > 0 ? ` (${places.join('; ')})` : ''}`);
  });
}
