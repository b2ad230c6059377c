import type { Run } from '../database/database';
import { seek } from '../database/seek';
import { groupedBy } from '../grouped-by';
import type { Ontology } from '../ontology/ontology';
import { kindNameOf } from '../statements/desired-graph';
import {
  kindsWithOrders,
  listOrders,
  textsOfNode,
  textsOfRelationship,
  type StoredText,
} from '../statements/order-texts';

/** The clause that gives something its texts, and takes away those that are no longer its own. */
export function setTexts(variable: string, texts: readonly StoredText[]): string {
  const byProperty = [...groupedBy(texts, ({ property }) => property)];
  const values = byProperty.map(([property, same]) => {
    const cases = same.map(({ holds, text }) => `WHEN ${holds} THEN ${text}`).join(' ');
    return `${variable}.${property} = CASE ${cases} END`;
  });
  return values.length === 0 ? '' : `SET ${values.join(', ')}`;
}

/** Writes the texts of orders; what of them follows from the ontology alone is worked out once. */
export class OrderWriter {
  /** The clause for a relationship `r` from `a` to `b`. */
  readonly setOnRelationship: string;
  readonly #setOnNode: string;
  /** The kinds whose nodes have texts, or stand in lists whose texts follow from more than their ids. */
  readonly #kinds: ReadonlySet<string>;
  /** From a node to what it stands in such a list of. */
  readonly #patterns: readonly string[];

  constructor(
    private readonly run: Run,
    ontology: Ontology,
  ) {
    this.setOnRelationship = setTexts('r', textsOfRelationship(ontology, 'r', 'a', 'b'));
    this.#setOnNode = setTexts('n', textsOfNode(ontology, 'n'));
    const lists = listOrders(ontology).filter(({ order }) => order.by !== 'id');
    const holders = [...kindsWithOrders(ontology), ...lists.map(({ field }) => field.target)];
    this.#kinds = new Set(holders.flatMap(({ concreteKinds }) => concreteKinds.map(({ name }) => name)));
    this.#patterns = (['IN', 'OUT'] as const).flatMap((direction) => {
      const fields = lists.map(({ field }) => field).filter((field) => field.direction === direction);
      const types = [...new Set(fields.map(({ type }) => type))].join('|');
      if (types === '') return [];
      return direction === 'IN' ? [`(n)-[r:${types}]->()`] : [`(n)<-[r:${types}]-()`];
    });
  }

  /** Of nodes whose properties and names were just written, and of the lists that they stand in. */
  async write(written: readonly string[]): Promise<void> {
    const ids = written.filter((id) => this.#kinds.has(kindNameOf(id)));
    if (ids.length === 0) return;
    if (this.#setOnNode !== '') {
      await this.run(`UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} ${this.#setOnNode}`, { ids });
    }
    for (const pattern of this.#patterns) {
      await this.run(
        `UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} MATCH ${pattern} ` +
          `WITH DISTINCT r WITH r, startNode(r) AS a, endNode(r) AS b ${this.setOnRelationship}`,
        { ids },
      );
    }
  }
}
