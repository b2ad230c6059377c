import type { FieldNode } from 'graphql';
import type { CypherWriter } from '../cypher-writer';
import { requestedPage } from '../page';
import type { Projection } from '../projection';
import type { SelectionReader } from '../selection';
import { requireGroupArguments, type GroupArguments, type SummaryPart } from './group-arguments';
import { sortKeysOf } from './group-order';
import { groupStatement } from './group-statement';
import type { UsedParts } from './group-summary';
import type { GroupConnection } from './group.type';
import { layoutOf, type GroupedRows } from './grouped-rows';
import { readGroups } from './read-groups';

/** A `groupBy` in a plan, with the size of its page. */
export interface PlannedGroups extends Projection<GroupConnection | Error> {
  size: number;
}

/** Plans a `groupBy`: the page of groups as one value, from a subquery of its own. */
export function planGroups(
  rows: GroupedRows,
  args: GroupArguments,
  selection: SelectionReader,
  nodes: readonly FieldNode[],
  writer: CypherWriter,
): PlannedGroups {
  requireGroupArguments(args);
  const layout = layoutOf(rows, args, writer);
  const group = writer.variable('o');
  const sortKeys = sortKeysOf(group, layout, args);
  const asked = JSON.stringify([layout.keys.map(({ path }) => path), args.of, args.having, args.orderBy]);
  const page = requestedPage(args, `${rows.scope} groupBy ${asked}`);
  const answer = writer.variable('c');
  return {
    clauses: [groupStatement(rows, args, layout, { group, sortKeys, page, answer }, writer)],
    expression: answer,
    gathered: [],
    size: page.size,
    read: readGroups({
      args,
      layout,
      page,
      sortKeys,
      selected: selectedParts(selection, nodes),
      most: rows.most,
    }),
  };
}

/** The parts of summaries that are selected anywhere below a `groupBy`. */
function selectedParts(selection: SelectionReader, nodes: readonly FieldNode[]): UsedParts {
  const below = (type: string, name: string, from: readonly FieldNode[]): FieldNode[] =>
    selection.fieldsOf(type, from).flatMap((field) => (field.name === name ? field.nodes : []));
  const groups = [
    ...below('GroupConnection', 'nodes', nodes),
    ...below('GroupEdge', 'node', below('GroupConnection', 'edges', nodes)),
  ];
  const parts = selection.fieldsOf('ValueSummary', below('Group', 'values', groups));
  return new Set(parts.map(({ name }) => name as SummaryPart));
}
