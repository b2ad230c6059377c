import { kindKey } from '../../ontology/naming';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { isGiven } from '../given-fields';
import type { Given } from '../late-bound/late-bound';
import type { Days } from '../valid-on';
import { anchorOf, type Anchor } from './anchor';
import { certainly, possibly } from './asked';
import { WhereCompiler } from './compile-where';
import { valueRange, type ValueRange } from './value-range';
import { isEmptyWhere, type Where } from './where';

/** The expression behind `match` of rows that all meet what is asked for certainly. */
export const certain = "'CERTAIN'";

export interface WhereArguments {
  where?: unknown;
  /** Also rows that may meet it. */
  includePossible?: unknown;
}

/** What the rows of a list are asked to meet. */
export class RowConditions {
  readonly #where: Where | undefined;
  readonly #asked;

  constructor(
    { where, includePossible }: WhereArguments,
    private readonly days: Days | undefined,
    private readonly writer: CypherWriter,
  ) {
    this.#where = isGiven(where) && !isEmptyWhere(where as Where) ? (where as Where) : undefined;
    this.#asked = includePossible === true ? possibly : certainly;
  }

  get any(): boolean {
    return this.#where !== undefined;
  }

  /** Whether no more rows meet it than a search may answer with: all of them can be sorted. */
  get areFound(): boolean {
    return this.#where !== undefined && isSearch(this.#where);
  }

  /** The text that every row certainly is found by, and what is asked besides; undefined where there is none such. */
  get search(): { text: Given<string>; besides: WhereArguments } | undefined {
    const { search, ...others } = this.#where ?? {};
    return isGiven(search) && this.#asked === certainly
      ? { text: search as Given<string>, besides: { where: others } }
      : undefined;
  }

  /** From where every row that meets it is found, if from anywhere. */
  anchor(kind: Kind): Anchor | undefined {
    return this.#where && anchorOf(kind, this.#where, this.#asked);
  }

  /**
   * Among which values of a property every row that meets it is, where an index holds these. What states no value may have
   * any; and those are not looked through where ids or a search tell the rows.
   */
  range(kind: Kind): ValueRange | undefined {
    const { id, search } = this.#where ?? {};
    const isOpen = this.#asked === certainly && !isGiven(id) && !isGiven(search);
    return this.#where && isOpen ? valueRange(kind, this.#where) : undefined;
  }

  /** The one kind that all nodes are asked to be of, by `kind: { eq }` beside other conditions. */
  onlyKindOfNodes(kind: Kind): string | undefined {
    return onlyKind(kind, this.#where);
  }

  /** The same of the nodes that a relationship leads to. */
  onlyKindOfEnds({ target }: RelationshipField): string | undefined {
    return onlyKind(target, this.#where?.node as Where | null | undefined);
  }

  /** All that is asked, or a part of it. */
  ofNode(node: string, kind: Kind, where = this.#where): string[] {
    return where && !isEmptyWhere(where) ? [this.#compiler().node(node, kind, where, this.#asked)] : [];
  }

  ofLink(relationship: string, node: string, field: RelationshipField): string[] {
    return this.#where ? [this.#compiler().link(relationship, node, field, this.#where, this.#asked)] : [];
  }

  /** Whether a row that is listed certainly meets it: the expression behind `match` on an edge. */
  matchOfNode(node: string, kind: Kind): string {
    return this.#match((where) => this.#compiler().node(node, kind, where, certainly));
  }

  matchOfLink(relationship: string, node: string, field: RelationshipField): string {
    return this.#match((where) => this.#compiler().link(relationship, node, field, where, certainly));
  }

  /** A new one each time: it counts the conditions of one `where`, however often that stands in a statement. */
  #compiler(): WhereCompiler {
    return new WhereCompiler(this.writer, this.days);
  }

  #match(compile: (where: Where) => string): string {
    if (!this.#where || this.#asked === certainly) return certain;
    return `CASE WHEN ${compile(this.#where)} THEN 'CERTAIN' ELSE 'POSSIBLE' END`;
  }
}

function onlyKind({ isInterface }: Kind, where: Where | null | undefined): string | undefined {
  const ofKind = isInterface ? where?.[kindKey] : undefined;
  return (ofKind as { eq?: string | null } | null | undefined)?.eq ?? undefined;
}

/** Whether a text is searched for beside all other conditions. */
function isSearch({ search, and }: Where): boolean {
  return isGiven(search) || ((and ?? []) as readonly Where[]).some(isSearch);
}
