import type { Kind } from '../ontology/ontology';
import type { CypherWriter } from './cypher-writer';
import {
  firstOf,
  keyedPage,
  keyRange,
  nodesInOrder,
  nodesOfOwner,
  type KeyedRows,
  type OrderedNodes,
} from './order/keyed-page';
import type { ListOrder } from './order/list-order';
import { lastRow, type ReadPage } from './order/read-page';
import { sortedPage } from './order/sorted-page';
import type { Page } from './page';
import { nodeHeld, type Days } from './valid-on';
import type { Anchor } from './where/anchor';
import type { Where } from './where/where';
import type { RowConditions } from './where/row-conditions';
import { isPartOf, type ValueRange } from './where/value-range';

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

/** So few that it costs less to sort them than to look for them along the index of an order. */
const few = 2_000;

/** How the nodes of a list at the root are found that meet what is asked for. */
export class RootRows {
  readonly #anchor: Anchor | undefined;
  readonly #range: ValueRange | undefined;

  constructor(
    private readonly source: NodeSource,
    private readonly conditions: RowConditions,
    private readonly days: Days | undefined,
    private readonly writer: CypherWriter,
  ) {
    const kind = source.isWholeKind ? source.kind : undefined;
    this.#anchor = kind && conditions.anchor(kind);
    this.#range = kind && !this.#anchor ? conditions.range(kind) : undefined;
  }

  /** All of them, from where they are found if that is known. */
  all(node: string): string {
    if (this.#anchor) return this.#fromAnchor(this.#anchor, node, []);
    return this.#alongKind(node, [], this.#inRange(node));
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
    return this.#pageInOrder(node, keyed, onlyKind, page);
  }

  #pageInOrder(node: string, keyed: OrderedNodes, onlyKind: string | undefined, page: Page): ReadPage {
    const anchor = this.#anchor;
    if (anchor?.isOwnValue) {
      const found = (bounds: readonly string[]) => this.#fromAnchor(anchor, node, bounds);
      return keyedPage(keyed, undefined, found, node, page, this.writer);
    }
    const isRangeOfOrder = this.#range !== undefined && isPartOf(this.#range, keyed.order);
    const range = isRangeOfOrder ? this.#inRange(node, keyed.order) : [];
    const inOrder = (bounds: readonly string[]) => this.#alongKind(node, bounds, range);
    const along = keyedPage(keyed, onlyKind, inOrder, node, page, this.writer);
    const candidates = isRangeOfOrder ? undefined : this.#candidates(node);
    return candidates ? this.#fromFewOr(along, candidates, node, keyed, page) : along;
  }

  /** Where few are found that may be listed these are sorted, else the index of the order is gone along until the page is full. */
  #fromFewOr(
    along: ReadPage,
    candidates: readonly string[],
    node: string,
    keyed: KeyedRows,
    page: Page,
  ): ReadPage {
    const found = this.writer.variable('c');
    const most = this.writer.parameter(few);
    const bounds = keyRange(keyed, page, this.writer);
    return {
      ...along,
      clauses: ({ clauses, expression }, looksAhead, as) => {
        const first = firstOf(keyed, node, page, lastRow(page, looksAhead, this.writer));
        return [
          'CALL () {',
          ...candidates,
          `WITH DISTINCT ${node} LIMIT ${most} + 1`,
          `RETURN collect(${node}) AS ${found}`,
          '}',
          `CALL (${found}) {`,
          `UNWIND CASE WHEN size(${found}) > ${most} THEN [] ELSE ${found} END AS ${node}`,
          `WITH ${node} WHERE ${this.#metIfTied(node, bounds)}`,
          first,
          `RETURN ${node}`,
          'UNION ALL',
          `UNWIND CASE WHEN size(${found}) > ${most} THEN [true] ELSE [] END AS many`,
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

  /** All that are found from an anchor, within bounds. */
  #fromAnchor(anchor: Anchor, node: string, bounds: readonly string[]): string {
    return [...this.#tied(node, anchor), `WITH DISTINCT ${node} WHERE ${this.#metIfTied(node, bounds)}`].join(
      '\n',
    );
  }

  /** Binds all that may be listed, and maybe others, from where they are found if that is known. */
  #candidates(node: string): string[] | undefined {
    if (this.#anchor) return this.#tied(node, this.#anchor);
    const range = this.#inRange(node);
    return range.length > 0 ? [this.source.match(node, this.writer, range.join(' AND '))] : undefined;
  }

  /** That a node is in the range of values, by the texts of an order. */
  #inRange(node: string, order = this.#range?.order): string[] {
    return this.#range && order ? this.#range.within(node, order, this.writer) : [];
  }

  /** All of the kind that meet what is asked for, within bounds and in the range of values. */
  #alongKind(node: string, bounds: readonly string[], range: readonly string[] = []): string {
    const conditions = this.#conditions(node, range.length > 0 ? this.#range?.besides : undefined);
    return this.source.match(node, this.writer, this.#all(node, [...bounds, ...range], conditions));
  }

  #tied(node: string, anchor: Anchor): string[] {
    return anchor.clauses(`${node}:${this.source.kind.name}`, this.writer);
  }

  /** The condition that they meet. */
  met(node: string): string {
    return this.#all(node, [], this.#conditions(node, undefined));
  }

  /** What is left to ask of nodes that are found from the anchor, or in the range of values. */
  #metIfTied(node: string, bounds: readonly string[]): string {
    const besides = this.#anchor && this.days ? undefined : (this.#anchor ?? this.#range)?.besides;
    return this.#all(node, bounds, this.#conditions(node, besides));
  }

  /** What is asked besides, or all. All is written either way: bad conditions are refused. */
  #conditions(node: string, besides: Where | undefined): string[] {
    const { kind } = this.source;
    const all = this.conditions.ofNode(node, kind);
    return besides ? this.conditions.ofNode(node, kind, besides) : all;
  }

  #all(node: string, bounds: readonly string[], conditions: readonly string[]): string {
    const held = this.days && nodeHeld(node, this.source.kind, this.days, this.writer);
    const all = [...bounds, ...(held === undefined ? [] : [held]), ...conditions];
    return all.length === 0 ? 'true' : all.join(' AND ');
  }
}
