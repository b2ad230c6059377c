import { GraphQLInt } from 'graphql';
import type { Run } from '../database/database';
import { seek } from '../database/seek';
import { integer } from '../database/values';
import { groupedBy } from '../grouped-by';
import type { Ontology } from '../ontology/ontology';
import { nameLabel } from '../ontology/name-label';
import { conflictLabel } from '../ontology/storage';
import {
  endsOf,
  type DesiredConflict,
  type DesiredName,
  type DesiredNode,
  type DesiredRelationship,
} from '../statements/desired-graph';
import { OrderWriter } from './write-orders';

/** The relationships `r` of some keys that leave a node; see byEnd. */
const fromEachEnd =
  `UNWIND $groups AS group ${seek('a', 'Node', 'id', 'group.from')} ` +
  'MATCH (a)-[r]->(b:Node) WHERE group.byKey[r.key] IS NOT NULL';

/** By the node that they leave: what is to be known of each, by its key. */
function byEnd<T extends Pick<DesiredRelationship, 'key' | 'from'>>(
  relationships: readonly T[],
  known: (relationship: T) => unknown,
): { from: string; byKey: Record<string, unknown> }[] {
  return [...groupedBy(relationships, ({ from }) => from)].map(([from, own]) => ({
    from,
    byKey: Object.fromEntries(own.map((one) => [one.key, known(one)])),
  }));
}

/** Writes items as they should be, and removes them by their keys. Every method may be run again to the same end. */
export class GraphWriter {
  readonly #orders: OrderWriter;

  constructor(
    private readonly run: Run,
    private readonly ontology: Ontology,
  ) {
    this.#orders = new OrderWriter(run, ontology);
  }

  async writeNodes(nodes: readonly DesiredNode[]): Promise<void> {
    if (nodes.length === 0) return;
    const rows = nodes.map((node) => ({
      id: node.id,
      labels: this.ontology.kind(node.kind).labels,
      properties: this.#withIntegers(node),
    }));
    // Emptied first, so that an official identifier can move from one node to another.
    await this.run(`UNWIND $rows AS row ${seek('n', 'Node', 'id', 'row.id')} SET n = {id: row.id}`, { rows });
    await this.run(
      'UNWIND $rows AS row MERGE (n:Node {id: row.id}) SET n = row.properties SET n:$(row.labels) ' +
        'REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])',
      { rows },
    );
  }

  /**
   * Between nodes that are there; each once. What is there already is found from the ends that it leaves, each gone
   * through once: looked for between both ends, a relationship to what thousands were just related to in this
   * transaction, as to the one passage of a list, would cost as much as all of these. For all types at once: with the
   * type in the text each would be planned by itself.
   */
  async writeRelationships(relationships: readonly DesiredRelationship[]): Promise<void> {
    if (relationships.length === 0) return;
    const found = await this.run(
      `${fromEachEnd} SET r = group.byKey[r.key] ${this.#orders.setOnRelationship} RETURN r.key AS key`,
      { groups: byEnd(relationships, ({ properties }) => properties) },
    );
    const there = new Set(found.map(({ key }) => key));
    const rows = relationships.filter(({ key }) => !there.has(key));
    if (rows.length === 0) return;
    await this.run(
      `UNWIND $rows AS row ${seek('a', 'Node', 'id', 'row.from')} ${seek('b', 'Node', 'id', 'row.to')} ` +
        `CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties ${this.#orders.setOnRelationship}`,
      { rows },
    );
  }

  async writeNames(names: readonly DesiredName[]): Promise<void> {
    if (names.length === 0) return;
    await this.run(
      `UNWIND $rows AS row ${seek('n', 'Node', 'id', 'row.of')} ` +
        `MERGE (m:${nameLabel} {key: row.properties.key}) SET m = row.properties MERGE (m)-[:NAMES]->(n)`,
      { rows: names.map(({ of, ...properties }) => ({ of, properties })) },
    );
  }

  /** Of nodes that were written with their names. */
  async writeOrders(ids: readonly string[]): Promise<void> {
    await this.#orders.write(ids);
  }

  async writeConflicts(conflicts: readonly DesiredConflict[]): Promise<void> {
    if (conflicts.length === 0) return;
    await this.run(`UNWIND $rows AS row MERGE (c:${conflictLabel} {key: row.key}) SET c = row`, {
      rows: conflicts,
    });
  }

  async removeRelationships(keys: readonly string[]): Promise<void> {
    const relationships = keys.flatMap((key) => {
      const ends = endsOf(key);
      return ends ? [{ key, from: ends.from }] : [];
    });
    if (relationships.length === 0) return;
    await this.run(`${fromEachEnd} DELETE r`, { groups: byEnd(relationships, () => true) });
  }

  /** With whatever relationships they still have; returns the keys of these. */
  async removeNodes(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.run(
      `UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} ` +
        'MATCH (n)-[r]-(:Node) WHERE r.key IS NOT NULL RETURN DISTINCT r.key AS key',
      { ids },
    );
    await this.run(`UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} DETACH DELETE n`, { ids });
    return rows.map((row) => String(row.key));
  }

  async removeNames(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.run(`UNWIND $keys AS key ${seek('m', nameLabel, 'key', 'key')} DETACH DELETE m`, { keys });
  }

  async removeConflicts(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.run(`UNWIND $keys AS key ${seek('c', conflictLabel, 'key', 'key')} DELETE c`, { keys });
  }

  /** JavaScript has one kind of number; Neo4j keeps whole numbers apart. */
  #withIntegers({ kind, properties }: DesiredNode): Record<string, unknown> {
    const declared = this.ontology.kind(kind).properties;
    return Object.fromEntries(
      Object.entries(properties).map(([name, value]) => {
        const isWhole = typeof value === 'number' && declared.get(name)?.type() === GraphQLInt;
        return [name, isWhole ? integer(value) : value];
      }),
    );
  }
}
