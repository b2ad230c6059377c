import path from 'node:path';
import type { ImportFiles } from '../database/managed/offline-import';
import { ontology } from '../entities';
import { nameLabel } from '../ontology/name-label';
import { datasetLabel } from '../ontology/storage';
import { nodeColumns, relationshipColumns, type Columns } from './columns';
import { CsvFile } from './csv-file';
import { nameProperties, namesVersion } from '../statements/names';
import { ordersVersion } from '../statements/order-texts';
import type { SyntheticOptions } from './sizes';
import type { SyntheticRow } from './synthetic-graph';

/** How many of each were written: nodes by kind, relationships by type. */
export interface SyntheticCounts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
  readonly names: number;
}

export interface SyntheticFiles extends ImportFiles {
  readonly counts: SyntheticCounts;
}

/** One file of nodes or of relationships, with how many it holds. */
interface Rows {
  readonly file: CsvFile;
  readonly columns: Columns;
  count: number;
}

/** The id of the record that says which synthetic graph a database holds. */
export function syntheticDatasetId({ nodes, seed }: SyntheticOptions): string {
  return `synthetic-${nodes}-${seed}`;
}

/** The files of one graph: one for each kind of node and each type of relationship. */
export class GraphFiles {
  readonly #nodes = new Map<string, Rows>();
  readonly #relationships = new Map<string, Rows>();
  readonly #technical: { labels: readonly string[]; file: CsvFile }[] = [];
  readonly #names: CsvFile;
  readonly #named: CsvFile;
  readonly #full = new Set<CsvFile>();
  #nameCount = 0;

  constructor(private readonly folder: string) {
    this.#names = this.#file(`nodes-${nameLabel}`, [
      'key:ID(Name)',
      ...nameProperties.map((property) => `${property}:string`),
    ]);
    this.#named = this.#file('relationships-NAMES', [':START_ID(Name)', ':END_ID(Node)']);
    this.#technical.push({ labels: [nameLabel], file: this.#names });
  }

  /** That this database is ipgraph's and made up, and which graph it holds. */
  addRecords(options: SyntheticOptions): void {
    const mark = this.#file('nodes-IpgraphDatabase', [
      'id:ID(Record)',
      'synthetic:boolean',
      'names:string',
      'orders:string',
    ]);
    mark.add(['ipgraph', true, namesVersion(ontology), ordersVersion(ontology)]);
    const dataset = this.#file(`nodes-${datasetLabel}`, [
      'id:ID(Record)',
      'synthetic:boolean',
      'nodes:long',
      'seed:long',
    ]);
    dataset.add([syntheticDatasetId(options), true, options.nodes, options.seed]);
    this.#technical.push(
      { labels: ['IpgraphDatabase'], file: mark },
      { labels: [datasetLabel], file: dataset },
    );
  }

  add(row: SyntheticRow): void {
    switch (row.what) {
      case 'node': {
        const { kind, properties } = row.node;
        this.#add(this.#nodesOf(kind), [], properties);
        return;
      }
      case 'relationship': {
        const { type, from, to, properties } = row.relationship;
        this.#add(this.#relationshipsOf(type), [from, to], properties);
        return;
      }
      case 'name': {
        const { key, of } = row.name;
        this.#nameCount++;
        this.#addTo(this.#names, [key, ...nameProperties.map((property) => row.name[property])]);
        this.#addTo(this.#named, [key, of]);
      }
    }
  }

  /** Whether so much waits in some file that it is time for `writeFull`. */
  get full(): boolean {
    return this.#full.size > 0;
  }

  async writeFull(): Promise<void> {
    const files = [...this.#full];
    this.#full.clear();
    for (const file of files) await file.write();
  }

  /** Writes what is left, and says what there is to import. */
  async finish(): Promise<SyntheticFiles> {
    for (const file of this.#all()) await file.write();
    return {
      nodes: [
        ...[...this.#nodes].map(([kind, { file }]) => ({
          labels: ontology.kind(kind).labels,
          file: file.path,
        })),
        ...this.#technical.map(({ labels, file }) => ({ labels, file: file.path })),
      ],
      relationships: [
        ...[...this.#relationships].map(([type, { file }]) => ({ type, file: file.path })),
        { type: 'NAMES', file: this.#named.path },
      ],
      counts: {
        nodes: countsOf(this.#nodes),
        relationships: countsOf(this.#relationships),
        names: this.#nameCount,
      },
    };
  }

  async close(): Promise<void> {
    for (const file of this.#all()) await file.close();
  }

  #nodesOf(kind: string): Rows {
    return this.#rows(this.#nodes, kind, `nodes-${kind}`, () => nodeColumns(ontology.kind(kind)));
  }

  #relationshipsOf(type: string): Rows {
    return this.#rows(this.#relationships, type, `relationships-${type}`, () => relationshipColumns(type));
  }

  #rows(all: Map<string, Rows>, key: string, name: string, columnsOf: () => Columns): Rows {
    const known = all.get(key);
    if (known) return known;
    const columns = columnsOf();
    const rows = { file: this.#file(name, columns.header), columns, count: 0 };
    all.set(key, rows);
    return rows;
  }

  #add(rows: Rows, ends: readonly string[], properties: Readonly<Record<string, unknown>>): void {
    rows.count++;
    this.#addTo(rows.file, [...ends, ...rows.columns.names.map((name) => properties[name])]);
  }

  #addTo(file: CsvFile, values: readonly unknown[]): void {
    if (file.add(values)) this.#full.add(file);
  }

  #file(name: string, header: readonly string[]): CsvFile {
    return new CsvFile(path.join(this.folder, `${name}.csv`), header);
  }

  #all(): CsvFile[] {
    const rows = [...this.#nodes.values(), ...this.#relationships.values()];
    return [...rows.map(({ file }) => file), ...this.#technical.map(({ file }) => file), this.#named];
  }
}

function countsOf(all: ReadonlyMap<string, Rows>): Record<string, number> {
  return Object.fromEntries([...all].map(([key, { count }]) => [key, count]));
}
