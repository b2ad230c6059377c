import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { failure } from '../failures/failure';
import type { Variables } from '../tabular/selection';

/** What names standard input where a file is asked for. */
export const STANDARD_INPUT = '-';

/** The text of a document file, or of standard input. */
export async function readDocument(file: string, input: NodeJS.ReadableStream): Promise<string> {
  return file === STANDARD_INPUT ? text(input) : readText(file);
}

/**
 * The variables of an operation: JSON as given, or of a file (@file, or a name that ends with .json). Without any,
 * those of the file beside the document: name.variables.json beside name.graphql.
 */
export async function readVariables(given: string | undefined, document: string): Promise<Variables> {
  if (given === undefined) return readVariablesBeside(document);
  const trimmed = given.trim();
  if (trimmed.startsWith('{') || !/^@|\.json$/.test(trimmed)) return parseVariables(given, '--variables');
  const file = trimmed.replace(/^@/, '');
  return parseVariables(await readText(file), file);
}

async function readVariablesBeside(document: string): Promise<Variables> {
  const stem = /^(.+)\.(graphql|gql)$/.exec(document)?.[1];
  if (stem === undefined) return {};
  const file = `${stem}.variables.json`;
  const content = await readText(file, { orElse: '{}' });
  return parseVariables(content, file);
}

async function readText(file: string, absent?: { orElse: string }): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (absent && reason === 'ENOENT') return absent.orElse;
    throw failure('FILE_NOT_READABLE', { file, reason }, { cause: error });
  }
}

function parseVariables(content: string, where: string): Variables {
  let parsed: unknown;
  let reason = '';
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    reason = ` (${(error as Error).message})`;
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Variables;
  throw failure('BAD_USAGE', {
    en: `The variables of ${where} must be one JSON object, for example {"place": "District:370400"}${reason}.`,
    zh: `${where} 中的变量须为一个 JSON 对象，例如 {"place": "District:370400"}${reason}。`,
  });
}
