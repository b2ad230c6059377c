import type { TypedDocumentString } from './generated';
import type { Language } from '../language/language';

/** Where GraphiQL shows an operation with its variables. */
export function graphiqlAddress(document: TypedDocumentString<unknown, never>, variables: unknown): string {
  const parameters = new URLSearchParams({
    query: tidy(document.toString()),
    variables: JSON.stringify(variables, null, 2),
  });
  return `/graphql?${parameters.toString()}`;
}

export type FileFormat = 'csv' | 'xlsx';

export interface ExportOf {
  readonly document: TypedDocumentString<unknown, never>;
  readonly variables: unknown;
  readonly format: FileFormat;
  readonly language: Language;
  /** Where the rows lie, for CSV where the answer has several tables. */
  readonly path?: string;
}

/** Where the server hands an operation's whole answer over as a file. */
export function exportAddress({ document, variables, format, language, path }: ExportOf): string {
  const parameters = new URLSearchParams({
    query: tidy(document.toString()),
    variables: JSON.stringify(variables),
    format,
    language,
    ...(path === undefined ? {} : { path }),
  });
  return `/export?${parameters.toString()}`;
}

/** The document without the indentation that its place in the generated file gives it. */
function tidy(document: string): string {
  return document.replace(/^\n? {4}/, '').trim();
}
