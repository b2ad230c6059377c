import type { Kind } from '../ontology/ontology';
import type { CypherWriter } from './cypher-writer';
import { firstOf, keyedPage, keyRange, nodesInOrder, nodesOfOwner, type KeyedRows } from './order/keyed-page';
import type { ListOrder } from './order/list-order';
import { lastRow, type ReadPage } from './order/read-page';
import { sortedPage } from './order/sorted-page';
import type { Page } from './page';
import { nodeHeld, type Days } from './valid-on';
import type { Anchor } from './where/anchor';
import type { RowConditions } from './where/row-conditions';

/** Which nodes a list at the root holds. `match` binds `node` and ends in a WHERE that `condition` completes. */
export interface NodeSource {
  kind: Kind;
  /** All of the kind: those that meet a `where` may then be found from what they are tied to. */
  isWholeKind?: boolean;
  match: (node: string, writer: CypherWriter, condition: string) => string;
}

/** All nodes of a kind. */
export function allOf(kind: Kind): NodeSource {
  return {
    kind,
    isWholeKind: true,
    match: (node, _writer, condition) => `MATCH (${node}:${kind.name}) WHERE ${condition}`,
  };
}

/** So few that it costs less to sort them than to look for them along an index. */
const fewTied = 2_000;

/** How the nodes of a list at the root are found that meet what is asked for. */
export class RootRows {
  readonly #anchor: Anchor | undefined;

  constructor(
    private readonly source: NodeSource,
    private readonly conditions: RowConditions,
    private readonly days: Days | undefined,
    private readonly writer: CypherWriter,
  ) {
    this.#anchor = source.isWholeKind ? conditions.anchor(source.kind) : undefined;
  }

  /** All of them, from what they are tied to where that is known. */
  all(node: string): string {
    if (!this.#anchor) return this.#alongKind(node, []);
    return [
      ...this.#tied(node, this.#anchor),
      `WITH DISTINCT ${node} WHERE ${this.#metIfTied(node, [])}`,
    ].join('\n');
  }

  /** A page of them. */
  page(node: string, order: ListOrder | undefined, page: Page): ReadPage {
    const { kind } = this.source;
    const onlyKind = this.conditions.onlyKindOfNodes(kind);
    const owner = this.#anchor?.owner;
    const owned = owner && nodesOfOwner(node, kind, owner, order, this.writer);
    if (owned) {
      const match = (bounds: readonly string[]) =>
        `MATCH ${owned.pattern}\nWHERE ${this.#metIfTied(node, bounds)}`;
      return keyedPage(owned, onlyKind, match, `${owned.relationship}, ${node}`, page, this.writer);
    }
    const keyed = nodesInOrder(node, kind, order);
    if (!keyed) {
      const { areFound } = this.conditions;
      const rows = { match: () => this.all(node), row: node, key: `${node}.id`, areFew: areFound };
      return sortedPage(rows, order?.keys ?? [], page, this.writer);
    }
    const along = keyedPage(
      keyed,
      onlyKind,
      (bounds) => this.#alongKind(node, bounds),
      node,
      page,
      this.writer,
    );
    return this.#anchor ? this.#fromFewOr(along, node, keyed, this.#anchor, page) : along;
  }

  /** Where few are tied to the anchor these are sorted, else an index is gone along until the page is full. */
  #fromFewOr(along: ReadPage, node: string, keyed: KeyedRows, anchor: Anchor, page: Page): ReadPage {
    const tied = this.writer.variable('c');
    const few = this.writer.parameter(fewTied);
    const bounds = keyRange(keyed, page, this.writer);
    return {
      ...along,
      clauses: ({ clauses, expression }, looksAhead, as) => {
        const first = firstOf(keyed, node, page, lastRow(page, looksAhead, this.writer));
        return [
          'CALL () {',
          ...this.#tied(node, anchor),
          `WITH DISTINCT ${node} LIMIT ${few} + 1`,
          `RETURN collect(${node}) AS ${tied}`,
          '}',
          `CALL (${tied}) {`,
          `UNWIND CASE WHEN size(${tied}) > ${few} THEN [] ELSE ${tied} END AS ${node}`,
          `WITH ${node} WHERE ${this.#metIfTied(node, bounds)}`,
          first,
          `RETURN ${node}`,
          'UNION ALL',
          `UNWIND CASE WHEN size(${tied}) > ${few} THEN [true] ELSE [] END AS many`,
          'CALL () {',
          this.#alongKind(node, bounds),
          first,
          `RETURN ${node}`,
          '}',
          `RETURN ${node}`,
          '}',
          first,
          ...clauses,
          `RETURN collect(${expression}) AS ${as}`,
        ];
      },
    };
  }

  #alongKind(node: string, bounds: readonly string[]): string {
    return this.source.match(node, this.writer, this.met(node, bounds));
  }

  #tied(node: string, anchor: Anchor): string[] {
    return anchor.clauses(`${node}:${this.source.kind.name}`, this.writer);
  }

  /** The condition that they meet, within bounds. */
  met(node: string, bounds: readonly string[] = []): string {
    return this.#all(node, bounds, this.conditions.ofNode(node, this.source.kind));
  }

  /** What is left to ask of nodes that are tied to the anchor. Conditions are written all the same: bad ones are refused. */
  #metIfTied(node: string, bounds: readonly string[]): string {
    const conditions = this.conditions.ofNode(node, this.source.kind);
    return this.#all(node, bounds, this.#anchor?.isAll && !this.days ? [] : conditions);
  }

  #all(node: string, bounds: readonly string[], conditions: readonly string[]): string {
    const held = this.days && nodeHeld(node, this.source.kind, this.days, this.writer);
    const all = [...bounds, ...(held === undefined ? [] : [held]), ...conditions];
    return all.length === 0 ? 'true' : all.join(' AND ');
  }
}
