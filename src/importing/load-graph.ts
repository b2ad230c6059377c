import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database, Row, Run } from '../database/database';
import type { Ontology } from '../ontology/ontology';
import { datasetLabel, nameLabel } from '../ontology/storage';
import type { DesiredGraph, DesiredName, DesiredNode, DesiredRelationship } from './desired-graph';

export interface LoadReport {
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
}

interface Fingerprints {
  keys: string[];
  hashes: string[];
}

const datasetRow = z.object({ keys: z.array(z.string()), hashes: z.array(z.string()) });
type Item =
  | { what: 'node'; key: string; node: DesiredNode; labels: readonly string[] }
  | { what: 'relationship'; key: string; relationship: DesiredRelationship }
  | { what: 'name'; key: string; name: DesiredName };

/**
 * Makes the database hold exactly what a data set says, in one transaction: what is new is created, what
 * changed is written, what is gone is deleted, the rest is not touched. The data set's record keeps a
 * fingerprint of every item it loaded, so that a second run finds nothing to do and writes nothing.
 */
export async function loadGraph(
  database: Database,
  ontology: Ontology,
  datasetId: string,
  graph: DesiredGraph,
): Promise<LoadReport> {
  const items = itemsOf(graph, ontology);
  const now = compare(items, await readFingerprints(database, datasetId));
  if (now.changed.length + now.gone.length === 0) return now.report;
  return database.write(`load ${datasetId}`, async (run) => {
    const { changed, gone, report } = compare(items, await lockFingerprints(run, datasetId));
    await remove(run, gone);
    await write(run, changed);
    if (changed.length > 0 || gone.length > 0) await remember(run, datasetId, items);
    return report;
  });
}

interface Difference {
  changed: Item[];
  gone: string[];
  report: LoadReport;
}

function compare(items: readonly Item[], before: ReadonlyMap<string, string>): Difference {
  const wanted = new Set(items.map((item) => item.key));
  const changed = items.filter((item) => before.get(item.key) !== hashOf(item));
  const gone = [...before.keys()].filter((key) => !wanted.has(key));
  const created = changed.filter((item) => !before.has(item.key)).length;
  const [updated, unchanged] = [changed.length - created, items.length - changed.length];
  return { changed, gone, report: { created, updated, deleted: gone.length, unchanged } };
}

function itemsOf(graph: DesiredGraph, ontology: Ontology): Item[] {
  return [
    ...graph.nodes.map((node): Item => {
      return { what: 'node', key: `node ${node.id}`, node, labels: ontology.kind(node.kind).labels };
    }),
    ...graph.relationships.map((relationship): Item => ({
      what: 'relationship',
      key: `relationship ${relationship.key}`,
      relationship,
    })),
    ...graph.names.map((name): Item => ({ what: 'name', key: `name ${name.key}`, name })),
  ];
}

function hashOf(item: Item): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 16);
}

const returnFingerprints = 'RETURN coalesce(d.keys, []) AS keys, coalesce(d.hashes, []) AS hashes';

async function readFingerprints(database: Database, datasetId: string): Promise<Map<string, string>> {
  const text = `MATCH (d:${datasetLabel} {id: $id}) ${returnFingerprints}`;
  return fingerprintsOf(
    await database.read({ name: `held ${datasetId}`, text, parameters: { id: datasetId } }),
  );
}

/** The write locks the record, so that two loads of one data set follow one another. */
async function lockFingerprints(run: Run, datasetId: string): Promise<Map<string, string>> {
  const text = `MERGE (d:${datasetLabel} {id: $id}) SET d.locked = true ${returnFingerprints}`;
  return fingerprintsOf(await run(text, { id: datasetId }));
}

function fingerprintsOf(rows: readonly Row[]): Map<string, string> {
  const { keys, hashes }: Fingerprints = rows[0] ? datasetRow.parse(rows[0]) : { keys: [], hashes: [] };
  return new Map(keys.map((key, index) => [key, hashes[index] ?? '']));
}

async function remember(run: Run, datasetId: string, items: readonly Item[]): Promise<void> {
  await run(
    `MERGE (d:${datasetLabel} {id: $id}) SET d.keys = $keys, d.hashes = $hashes, d.loadedAt = datetime()`,
    { id: datasetId, keys: items.map((item) => item.key), hashes: items.map(hashOf) },
  );
}

/** Relationships go before the nodes they hang on; a key begins with the word that says what it is of. */
async function remove(run: Run, gone: readonly string[]): Promise<void> {
  const keysOf = (what: Item['what']) =>
    gone.filter((key) => key.startsWith(`${what} `)).map((key) => key.slice(what.length + 1));
  await run('UNWIND $rows AS row MATCH (:Node {id: row.from})-[r {key: row.key}]->() DELETE r', {
    rows: keysOf('relationship').map((key) => ({ key, from: key.split('|')[1] })),
  });
  await run(`UNWIND $keys AS key MATCH (m:${nameLabel} {key: key}) DETACH DELETE m`, {
    keys: keysOf('name'),
  });
  await run('UNWIND $ids AS id MATCH (n:Node {id: id}) DETACH DELETE n', { ids: keysOf('node') });
}

async function write(run: Run, changed: readonly Item[]): Promise<void> {
  const nodes = changed.flatMap((item) =>
    item.what === 'node' ? [{ ...item.node, labels: item.labels }] : [],
  );
  // Emptied first, so that an official identifier can move from one node to another.
  await run('UNWIND $rows AS row MATCH (n:Node {id: row.id}) SET n = {id: row.id}', { rows: nodes });
  await run(
    'UNWIND $rows AS row MERGE (n:Node {id: row.id}) SET n = row.properties SET n:$(row.labels) ' +
      'REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])',
    {
      rows: nodes,
    },
  );
  const relationships = changed.flatMap((item) => (item.what === 'relationship' ? [item.relationship] : []));
  // Not MERGE, which with a type that is not in the text looks through all relationships of the denser end.
  await run(
    'UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) ' +
      'WHERE NOT EXISTS { (a)-[{key: row.key}]->(b) } CREATE (a)-[:$(row.type) {key: row.key}]->(b)',
    { rows: relationships },
  );
  await run(
    'UNWIND $rows AS row MATCH (:Node {id: row.from})-[r {key: row.key}]->(:Node {id: row.to}) ' +
      'SET r = row.properties',
    { rows: relationships },
  );
  const rows = changed.flatMap((item) => (item.what === 'name' ? [item.name] : []));
  await run(
    `UNWIND $rows AS row MATCH (n:Node {id: row.of}) ` +
      `MERGE (m:${nameLabel} {key: row.key}) SET m.normalized = row.normalized, m.text = row.text MERGE (m)-[:NAMES]->(n)`,
    { rows },
  );
}
