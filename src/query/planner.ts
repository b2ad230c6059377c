import type { FieldNode } from 'graphql';
import type { Kind } from '../ontology/ontology';
import type { CypherWriter } from './cypher-writer';
import type { Around } from './list-source';
import type { PlannedNode } from './planned-node';
import type { Projection, RowPart } from './projection';
import type { RowLayout } from './row-layout';
import type { SelectionReader } from './selection';

/** What a part of a plan needs of the whole. */
export interface Planner {
  readonly writer: CypherWriter;
  readonly selection: SelectionReader;
  /** Counts nodes that are asked for. */
  charge: (nodes: number) => void;
  /** What is selected of a node bound to `variable`, which is of `kind` or of one that implements it. */
  node: (
    variable: string,
    kind: Kind,
    nodes: readonly FieldNode[],
    around: Around,
  ) => Projection<PlannedNode | null>;
  /** As `node`, in rows that hold other things, too. */
  nodeIn: (
    layout: RowLayout,
    variable: string,
    kind: Kind,
    nodes: readonly FieldNode[],
    around: Around,
  ) => RowPart<PlannedNode | null>;
}
