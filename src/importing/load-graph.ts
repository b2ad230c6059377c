import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database, Run } from '../database/database';
import { seek } from '../database/seek';
import type { Row } from '../database/statement';
import type { Ontology } from '../ontology/ontology';
import { datasetLabel } from '../ontology/storage';
import {
  evidenceKinds,
  kindNameOf,
  type DesiredGraph,
  type DesiredNode,
  type DesiredRelationship,
} from '../statements/desired-graph';
import { GraphWriter } from './graph-writer';
import { itemKey, keysOf, recordedPart } from './recorded-items';
import { refreshLive, type LiveEffects } from './refresh-live';
import { keepAsRetracted, retractStatements } from './retract-statements';
import { readWithdrawals, withoutWithdrawn } from './withdrawals';

/** How many of some items were made, changed and taken away, and how many are as they were. */
export interface LoadCounts {
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
}

export interface LoadReport extends LoadCounts {
  /** What that meant for entities and the relationships between them. */
  live: Omit<LoadCounts, 'unchanged'>;
  /** Statements left out because their source was withdrawn. */
  withheld: number;
}

type Item =
  | { what: 'node'; key: string; node: DesiredNode; labels: readonly string[] }
  | { what: 'relationship'; key: string; relationship: DesiredRelationship };

/** The items of a data set with the fingerprint of each. */
interface Fingerprinted {
  items: readonly Item[];
  hashes: readonly string[];
}

/**
 * Makes the log hold exactly what a data set records (sources, passages, statements), and the live graph what the log
 * then comes to, in one transaction. Statements of other data sets stay; what was recorded and is recorded no more is
 * kept aside as retracted. The data set's record keeps a fingerprint of every item, so that a second run finds nothing
 * to do and writes nothing.
 */
export async function loadGraph(
  database: Database,
  ontology: Ontology,
  datasetId: string,
  graph: DesiredGraph,
): Promise<LoadReport> {
  const { kept, withheld } = withoutWithdrawn(graph, await readWithdrawals(database));
  const items = itemsOf(kept, ontology);
  const wanted: Fingerprinted = { items, hashes: items.map(hashOf) };
  const now = compare(wanted, await readFingerprints(database, datasetId));
  if (now.changed.length + now.gone.length === 0) return { ...now.counts, live: nothingLive, withheld };
  return database.write(`load ${datasetId}`, async (run) => {
    const difference = compare(wanted, await lockFingerprints(run, datasetId));
    const effects = await apply(run, ontology, datasetId, items, difference);
    await remember(run, datasetId, wanted);
    return { ...difference.counts, live: countsOf(effects), withheld };
  });
}

/** The report in a few words. */
export function describeLoad({ created, updated, deleted, unchanged, live, withheld }: LoadReport): string {
  const left = withheld > 0 ? `; ${withheld} of withdrawn sources left out` : '';
  if (created + updated + deleted === 0) return `nothing to change (${unchanged} records)${left}`;
  return (
    `${created} created, ${updated} updated, ${deleted} deleted, ${unchanged} unchanged; in the graph ` +
    `${live.created} created, ${live.updated} updated, ${live.deleted} deleted${left}`
  );
}

const nothingLive = { created: 0, updated: 0, deleted: 0 };

function countsOf({ created, updated, removed }: LiveEffects): LoadReport['live'] {
  return { created: created.length, updated: updated.length, deleted: removed.length };
}

async function apply(
  run: Run,
  ontology: Ontology,
  datasetId: string,
  items: readonly Item[],
  { changed, gone }: Difference,
): Promise<LiveEffects> {
  const writer = new GraphWriter(run, ontology);
  const nodes = changed.flatMap((item) => (item.what === 'node' ? [item.node] : []));
  const statements = nodes.filter(isStatement);
  const orphaned = await heldByNoOther(run, datasetId, gone);
  const goneIds = keysOf(orphaned, 'node');
  await keepAsRetracted(run, await contradicted(run, statements));
  const touched = new Set([
    ...(await retractStatements(
      run,
      goneIds.filter((id) => kindNameOf(id) === 'Statement'),
    )),
    ...statements.map(({ properties }) => String(properties.subjectKey)),
  ]);
  await writer.removeRelationships(keysOf(orphaned, 'relationship'));
  await writer.removeNodes(goneIds);
  await writer.writeNodes(nodes);
  await writer.writeOrders(nodes.map(({ id }) => id));
  const fromEvidence = changed.flatMap((item) => (item.what === 'relationship' ? [item.relationship] : []));
  await writer.writeRelationships(fromEvidence.filter(staysInEvidence));
  const effects = await refreshLive(run, ontology, [...touched]);
  // Who speaks in a source is an entity, which may just have come to be (again).
  const created = new Set(effects.created);
  const all = items.flatMap((item) => (item.what === 'relationship' ? [item.relationship] : []));
  const outward = new Set([
    ...fromEvidence.filter((one) => !staysInEvidence(one)),
    ...all.filter(({ to }) => created.has(to)),
  ]);
  await writer.writeRelationships([...outward]);
  return effects;
}

/** Statements of the log that now say something else. */
async function contradicted(run: Run, statements: readonly DesiredNode[]): Promise<string[]> {
  if (statements.length === 0) return [];
  const rows = await run(
    `UNWIND $rows AS row ${seek('s', 'Statement', 'id', 'row.id')} WHERE s.values <> row.values RETURN s.id AS id`,
    { rows: statements.map(({ id, properties }) => ({ id, values: properties.values })) },
  );
  return rows.map((row) => String(row.id));
}

const isStatement = ({ kind }: DesiredNode): boolean => kind === 'Statement';

const staysInEvidence = ({ to }: DesiredRelationship): boolean => evidenceKinds.includes(kindNameOf(to));

interface Difference {
  changed: Item[];
  gone: string[];
  counts: LoadCounts;
}

function compare({ items, hashes }: Fingerprinted, before: ReadonlyMap<string, string>): Difference {
  const wanted = new Set(items.map((item) => item.key));
  const changed = items.filter((item, index) => before.get(item.key) !== hashes[index]);
  const gone = [...before.keys()].filter((key) => !wanted.has(key));
  const created = changed.filter((item) => !before.has(item.key)).length;
  const [updated, unchanged] = [changed.length - created, items.length - changed.length];
  return { changed, gone, counts: { created, updated, deleted: gone.length, unchanged } };
}

function itemsOf(graph: DesiredGraph, ontology: Ontology): Item[] {
  const { nodes, relationships } = recordedPart(graph);
  return [
    ...nodes.map((node): Item => {
      return { what: 'node', key: itemKey('node', node.id), node, labels: ontology.kind(node.kind).labels };
    }),
    ...relationships.map((relationship): Item => {
      return { what: 'relationship', key: itemKey('relationship', relationship.key), relationship };
    }),
  ];
}

function hashOf(item: Item): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 16);
}

/** A passage or a source may be recorded by two data sets. */
async function heldByNoOther(run: Run, datasetId: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await run(
    `MATCH (d:${datasetLabel}) WHERE d.id <> $datasetId AND d.keys IS NOT NULL RETURN d.keys AS keys`,
    { datasetId },
  );
  const held = new Set(rows.flatMap((row) => z.array(z.string()).parse(row.keys)));
  return keys.filter((key) => !held.has(key));
}

const datasetRow = z.object({ keys: z.array(z.string()), hashes: z.array(z.string()) });

const returnFingerprints = 'RETURN coalesce(d.keys, []) AS keys, coalesce(d.hashes, []) AS hashes';

async function readFingerprints(database: Database, datasetId: string): Promise<Map<string, string>> {
  const text = `${seek('d', datasetLabel, 'id', '$id')} ${returnFingerprints}`;
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
  const { keys, hashes } = rows[0] ? datasetRow.parse(rows[0]) : { keys: [], hashes: [] };
  return new Map(keys.map((key, index) => [key, hashes[index] ?? '']));
}

async function remember(run: Run, datasetId: string, { items, hashes }: Fingerprinted): Promise<void> {
  await run(
    `MERGE (d:${datasetLabel} {id: $id}) SET d.keys = $keys, d.hashes = $hashes, d.loadedAt = datetime()`,
    { id: datasetId, keys: items.map((item) => item.key), hashes },
  );
}
