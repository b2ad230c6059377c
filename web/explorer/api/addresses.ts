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

/** A server may refuse a longer address. */
export const longestAddress = 8_000;

/** Where the server hands an operation's whole answer over as a file. */
export function exportAddress({ variables, ...of }: ExportOf): string {
  const parameters = new URLSearchParams({ ...parametersOf(of), variables: JSON.stringify(variables) });
  return `/export?${parameters.toString()}`;
}

/** The same file, asked for by what no address would hold. */
export async function fetchExport({ variables, ...of }: ExportOf): Promise<File> {
  const response = await fetch('/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...parametersOf(of), variables }),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return new File([await response.blob()], decodeURIComponent(name) || `ipgraph.${of.format}`);
}

function parametersOf({ document, format, language, path }: Omit<ExportOf, 'variables'>) {
  return {
    query: tidy(document.toString()),
    format,
    language,
    ...(path === undefined ? {} : { path }),
  };
}

/** The document without the indentation that its place in the generated file gives it. */
function tidy(document: string): string {
  return document.replace(/^\n? {4}/, '').trim();
}
