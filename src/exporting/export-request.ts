import { z } from 'zod';
import { exportLimits } from './limits';
import { acceptedFormat, exportFormats, type ExportFormat } from './media-type';
import { badArguments } from './refusal';

const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(','))]);

const parameters = z.strictObject({
  query: z.string().optional(),
  example: z.string().optional(),
  variables: z
    .union([z.string().transform(parseJson), z.record(z.string(), z.unknown()), z.null()])
    .pipe(z.record(z.string(), z.unknown()).nullable())
    .optional(),
  operationName: z.string().nullish(),
  extensions: z.unknown().optional(),
  format: z.enum(exportFormats).optional(),
  path: z.string().optional(),
  columns: list.transform((names) => names.map((name) => name.trim())).optional(),
  language: z.enum(['zh', 'en']).optional(),
  limit: z.coerce.number().int().min(1).max(exportLimits.rows).optional(),
});

export type ExportParameters = z.infer<typeof parameters>;

export interface ExportRequest extends ExportParameters {
  format: ExportFormat;
}

/** What each parameter takes, for the message about one that cannot be used. */
const accepts: Readonly<Record<string, string>> = {
  query: 'a GraphQL document',
  example: 'the name of a file of schema/operations without its ending',
  variables: 'one JSON object',
  operationName: 'the name of an operation of the document',
  format: 'csv or xlsx, or graphml or gexf for a subgraph',
  path: 'the keys to the rows, joined by dots',
  columns: 'names of columns, separated by commas',
  language: 'zh or en',
  limit: `a whole number from 1 to ${exportLimits.rows}`,
};

/** Reads the parameters of an address and of a body; the body wins. Without a format, Accept says it, else it is CSV. */
export function readExportRequest(
  address: unknown,
  body: unknown,
  accept: string | undefined,
): ExportRequest {
  const given = { ...(address as object | undefined), ...(body as object | undefined) };
  const parsed = parameters.safeParse(given);
  if (parsed.success)
    return { ...parsed.data, format: parsed.data.format ?? acceptedFormat(accept) ?? 'csv' };
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : undefined;
  if (unknown) {
    throw badArguments(
      `There is no parameter ${unknown.join(', ')}. An export takes: ${Object.keys(accepts).join(', ')}.`,
    );
  }
  const name = String(issue?.path[0] ?? '');
  throw badArguments(`\`${name}\` must be ${accepts[name] ?? 'left out'}.`, { parameter: name });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
