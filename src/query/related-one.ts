import type { Kind, RelationshipField } from '../ontology/ontology';
import { edgeIn } from './edge-projection';
import { isOfOne, onlyOf } from './kind-of-node';
import { daysAsked, relationshipList, type Around } from './list-source';
import type { Planner } from './planner';
import type { Projection } from './projection';
import { relationshipPattern } from './relationship-pattern';
import { ownRow, RowLayout } from './row-layout';
import type { SelectedField } from './selection';
import { latestOf, linkHeld } from './valid-on';

/** The one related node, or its edge, of the node bound to `parent`. */
export function relatedOne(
  plan: Planner,
  parent: string,
  field: RelationshipField,
  selected: SelectedField,
  guard: readonly Kind[] | undefined,
  around: Around,
): Projection<unknown> {
  plan.charge(around.copies);
  const days = daysAsked(selected, around);
  const [related, relationship] = [plan.writer.variable('n'), plan.writer.variable('r')];
  const [all, each, collected] = [1, 2, 3].map(() => plan.writer.variable('c')) as [string, string, string];
  const isNode = selected.name === field.name;
  const layout = new RowLayout();
  const list = relationshipList(field, related, relationship, { ...around, days });
  const projection = isNode
    ? plan.node(related, field.target, selected.nodes, { ...around, days })
    : ownRow(layout, edgeIn(layout, plan, list, selected.nodes));
  const conditions = linkHeld(relationship, related, field.target, days, plan.writer);
  const held = [
    `[${relationshipPattern(parent, field, relationship, related)}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
    `| [${relationship}, ${related}]]`,
  ].join(' ');
  // Mostly there is one: what decides between several is not read of it. A subquery that did so would cost, not run, too.
  const one = `CASE WHEN size(${all}) < 2 THEN ${all} ELSE [${latestOf(all, days, plan.writer)}] END`;
  const read = (value: unknown): unknown => (value === null ? null : projection.read(value));
  const { gathered } = projection;
  // Without a subquery of its own it is read quicker.
  if (isNode && projection.clauses.length === 0) {
    const guarded = guard ? `CASE WHEN ${isOfOne(parent, guard)} THEN ${held} ELSE [] END` : held;
    return {
      clauses: [`WITH *, ${guarded} AS ${all}`],
      expression: `head([${related} IN [${each} IN ${one} | ${each}[1]] | ${projection.expression}])`,
      gathered,
      read,
    };
  }
  const clause = [
    `CALL (${parent}) {`,
    ...onlyOf(parent, guard),
    `WITH ${held} AS ${all}`,
    `UNWIND ${one} AS ${each}`,
    `WITH ${each}[0] AS ${relationship}, ${each}[1] AS ${related}`,
    ...projection.clauses,
    `RETURN head(collect(${projection.expression})) AS ${collected}`,
    '}',
  ].join('\n');
  return { clauses: [clause], expression: collected, gathered, read };
}
