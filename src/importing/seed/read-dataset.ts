import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SeedError } from './seed-issue';

const header = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  recordedAt: z.iso.date(),
  /** The person or office that recorded it; without it the data set itself is named. */
  recordedBy: z.string().optional(),
  /** How claims that are not plainly stated were read, by the name that records refer to. */
  rules: z.record(z.string(), z.string()).default({}),
});

/** A record as written, with the file it stands in. */
export interface SeedRecord {
  file: string;
  id: string;
  fields: Readonly<Record<string, unknown>>;
}

export interface Dataset extends z.infer<typeof header> {
  records: SeedRecord[];
  /** Changes when any file of the data set does. */
  digest: string;
}

const recordShape = z.looseObject({ id: z.string().regex(/^[A-Z][A-Za-z]*:[A-Za-z0-9./_-]+$/) });

/** Reads a folder of YAML files: dataset.yaml and lists of records. Values are checked later, by the ontology. */
export async function readDataset(folder: string): Promise<Dataset> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const digest = createHash('sha256');
  const records: SeedRecord[] = [];
  let head: z.infer<typeof header> | undefined;
  files.forEach((file, index) => {
    const text = texts[index] ?? '';
    digest.update(file).update(text);
    const content: unknown = parseYaml(file, text);
    if (file === 'dataset.yaml') head = readHeader(file, content);
    else records.push(...readRecords(file, content));
  });
  if (!head) throw fault('dataset.yaml', '-', '-', 'MISSING_FILE', 'there is no dataset.yaml in the folder');
  return { ...head, records, digest: digest.digest('hex') };
}

function parseYaml(file: string, text: string): unknown {
  try {
    // The core schema keeps dates as text.
    return parse(text, { schema: 'core' });
  } catch (error) {
    throw fault(file, '-', '-', 'INVALID_YAML', error instanceof Error ? error.message : String(error));
  }
}

function readHeader(file: string, content: unknown): z.infer<typeof header> {
  const parsed = header.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new SeedError(
    parsed.error.issues.map(({ path, message }) => {
      return { file, record: '-', property: path.join('.') || '-', code: 'INVALID_HEADER', message };
    }),
  );
}

function readRecords(file: string, content: unknown): SeedRecord[] {
  const list = z.array(z.unknown()).safeParse(content ?? []);
  if (!list.success) throw fault(file, '-', '-', 'INVALID_FILE', 'the file is not a list of records');
  return list.data.map((item, index) => {
    const record = recordShape.safeParse(item);
    if (!record.success) {
      throw fault(file, `record ${index + 1}`, 'id', 'INVALID_ID', 'an id like Kind:slug in ASCII is needed');
    }
    const { id, ...fields } = record.data;
    return { file, id, fields };
  });
}

function fault(file: string, record: string, property: string, code: string, message: string): SeedError {
  return new SeedError([{ file, record, property, code, message }]);
}
