import { open, type FileHandle } from 'node:fs/promises';

/** Characters that are gathered before they are written. */
const chunk = 1 << 18;

/**
 * One file in the dialect of Neo4j's importer: a typed header, texts in quotation marks, lists joined by
 * semicolons, and nothing at all between two commas where there is no value (an empty text is a value).
 */
export class CsvFile {
  #unwritten: string;
  #handle: FileHandle | undefined;

  constructor(
    readonly path: string,
    header: readonly string[],
  ) {
    this.#unwritten = `${header.join(',')}\n`;
  }

  /** Adds a row, its values in the order of the header; true when so much waits that it is time to write it. */
  add(values: readonly unknown[]): boolean {
    this.#unwritten += `${values.map(field).join(',')}\n`;
    return this.#unwritten.length > chunk;
  }

  async write(): Promise<void> {
    const text = this.#unwritten;
    this.#unwritten = '';
    this.#handle ??= await open(this.path, 'w');
    await this.#handle.appendFile(text);
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }
}

function field(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(Array.isArray(value) ? joined(value as readonly string[]) : (value as string));
}

function joined(list: readonly string[]): string {
  if (list.some((item) => item.includes(';'))) throw unwritable(list.join(', '));
  return list.join(';');
}

function quoted(text: string): string {
  if (text.includes('\n')) throw unwritable(text);
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text of several lines would need a slower mode of the importer, and a list has no way to escape a semicolon. */
function unwritable(text: string): Error {
  return new Error(`${JSON.stringify(text)} does not fit into a file for Neo4j's importer.`);
}
