import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Cell } from '../tabular/columns';

/**
 * Rows that are found while another sheet is written and must wait for their own: kept in files of the system's
 * temporary folder, not in memory, one for each sheet; the folder's name says whose they are. `dispose` takes them away.
 */
export class Spool<Key> {
  private readonly files = new Map<Key, { handle: FileHandle; rows: number }>();
  private folder: string | undefined;

  constructor(private readonly maximumRows: number) {}

  /** Adds rows to a sheet; those beyond the maximum are counted and not kept. */
  async add(key: Key, rows: readonly (readonly Cell[])[]): Promise<void> {
    const file = this.files.get(key) ?? (await this.create(key));
    const kept = rows.slice(0, Math.max(0, this.maximumRows - file.rows));
    file.rows += rows.length;
    await file.handle.appendFile(kept.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }

  /** How many rows of a sheet were not kept. */
  leftOut(key: Key): number {
    return Math.max(0, (this.files.get(key)?.rows ?? 0) - this.maximumRows);
  }

  async *rows(key: Key): AsyncGenerator<Cell[], void, undefined> {
    const file = this.files.get(key);
    if (!file) return;
    const input = file.handle.createReadStream({ start: 0, autoClose: false, encoding: 'utf8' });
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      yield JSON.parse(line) as Cell[];
  }

  async dispose(): Promise<void> {
    for (const { handle } of this.files.values()) await handle.close();
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
  }

  private async create(key: Key): Promise<{ handle: FileHandle; rows: number }> {
    this.folder ??= await mkdtemp(join(tmpdir(), `ipgraph-export-${process.pid}-`));
    const handle = await open(join(this.folder, `${this.files.size}.ndjson`), 'a+');
    const file = { handle, rows: 0 };
    this.files.set(key, file);
    return file;
  }
}
