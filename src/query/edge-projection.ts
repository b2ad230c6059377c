import type { FieldNode } from 'graphql';
import { cursorAt, type Position } from './cursor-position';
import type { ListSource } from './list-source';
import { handedOn, type PlannedEdge, type Write } from './planned-node';
import type { Planner } from './planner';
import type { RowPart } from './projection';
import type { RowLayout } from './row-layout';

/** An edge of a list; left out, as its node is, when that has a label the ontology does not know. */
export function edgeIn(
  layout: RowLayout,
  plan: Planner,
  list: ListSource,
  nodes: readonly FieldNode[],
): RowPart<PlannedEdge | null> {
  const clauses: string[] = [];
  const nodeKeys: string[] = [];
  const writers = plan.selection.fieldsOf(list.edgeType, nodes).map((selected): Write<PlannedEdge> => {
    const { name, responseKey } = selected;
    if (name === 'cursor') {
      const position = layout.slot(list.position);
      return (target, row) => (target[responseKey] = cursorAt(list.scope, row[position] as Position));
    }
    if (name === 'node') {
      const node = plan.nodeIn(layout, list.node, list.kind, selected.nodes, list.around);
      clauses.push(...node.clauses);
      nodeKeys.push(responseKey);
      return (target, row) => (target[responseKey] = node.read(row));
    }
    const expression = list.edgeProperty(name);
    if (expression === undefined) return handedOn('@key', list.key, list.row, selected, layout);
    const slot = layout.slot(expression);
    return (target, row) => (target[responseKey] = row[slot] ?? null);
  });
  return {
    clauses,
    read: (row) => {
      const target = {} as PlannedEdge;
      for (const write of writers) write(target, row);
      for (const nodeKey of nodeKeys) if (target[nodeKey] === null) return null;
      return target;
    },
  };
}
