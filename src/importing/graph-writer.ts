import { GraphQLInt } from 'graphql';
import type { Run } from '../database/database';
import { integer } from '../database/values';
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
    await this.run('UNWIND $rows AS row MATCH (n:Node {id: row.id}) SET n = {id: row.id}', { rows });
    await this.run(
      'UNWIND $rows AS row MERGE (n:Node {id: row.id}) SET n = row.properties SET n:$(row.labels) ' +
        'REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])',
      { rows },
    );
  }

  /**
   * Between nodes that are there; each once. In two statements for all types: with the type in the text each would be
   * planned by itself, and a MERGE without it looks through all relationships of the denser end. Where a pattern has
   * both ends given, the index that finds them is named: a plan made for other data, as for an empty database, could scan
   * all relationships for every row, and a load keeps such a plan to its end.
   */
  async writeRelationships(relationships: readonly DesiredRelationship[]): Promise<void> {
    if (relationships.length === 0) return;
    await this.run(
      'UNWIND $rows AS row MATCH (a:Node {id: row.from}) ' +
        'WHERE NOT EXISTS { MATCH (a)-[{key: row.key}]->(c:Node {id: row.to}) USING INDEX c:Node(id) } ' +
        'MATCH (b:Node {id: row.to}) CREATE (a)-[:$(row.type) {key: row.key}]->(b)',
      { rows: relationships },
    );
    await this.run(
      'UNWIND $rows AS row MATCH (a:Node {id: row.from})-[r {key: row.key}]->(b:Node {id: row.to}) ' +
        `USING INDEX a:Node(id) USING INDEX b:Node(id) SET r = row.properties ${this.#orders.setOnRelationship}`,
      { rows: relationships },
    );
  }

  async writeNames(names: readonly DesiredName[]): Promise<void> {
    if (names.length === 0) return;
    await this.run(
      'UNWIND $rows AS row MATCH (n:Node {id: row.of}) ' +
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
    if (keys.length === 0) return;
    await this.run(
      'UNWIND $rows AS row MATCH (a:Node {id: row.from})-[r {key: row.key}]->(b:Node {id: row.to}) ' +
        'USING INDEX a:Node(id) USING INDEX b:Node(id) DELETE r',
      { rows: keys.map((key) => ({ key, ...endsOf(key) })) },
    );
  }

  /** With whatever relationships they still have; returns the keys of these. */
  async removeNodes(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.run(
      'UNWIND $ids AS id MATCH (:Node {id: id})-[r]-(:Node) WHERE r.key IS NOT NULL RETURN DISTINCT r.key AS key',
      { ids },
    );
    await this.run('UNWIND $ids AS id MATCH (n:Node {id: id}) DETACH DELETE n', { ids });
    return rows.map((row) => String(row.key));
  }

  async removeNames(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.run(`UNWIND $keys AS key MATCH (m:${nameLabel} {key: key}) DETACH DELETE m`, { keys });
  }

  async removeConflicts(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.run(`UNWIND $keys AS key MATCH (c:${conflictLabel} {key: key}) DELETE c`, { keys });
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
