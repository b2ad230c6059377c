import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Kind, RelationshipField } from '../ontology/ontology';
import { answerOf, connection, type ConnectionView, type GroupsView } from './connection';
import { edgeFieldName, relationshipConnectionName } from './connection-types';
import { datedStatements, valuesThen } from './dated-values';
import { CypherWriter } from './cypher-writer';
import { inMembersOf, type Gathered } from './gathered';
import type { GroupArguments } from './grouping/group-arguments';
import { maximumGroupedRows, type GroupedRows } from './grouping/grouped-rows';
import { planGroups } from './grouping/plan-groups';
import { kindNameOf } from '../statements/desired-graph';
import { edgeIn } from './edge-projection';
import { fixedThroughout } from './late-bound/late-bound';
import { onlyOf } from './kind-of-node';
import { daysAsked, relationshipList, relationshipScope, type Around, type ListSource } from './list-source';
import { orderOfLinks } from './order/list-order';
import { keyedPage, linksInOrder } from './order/keyed-page';
import { sortedPage } from './order/sorted-page';
import { requestedPage } from './page';
import { handedOn, type PlannedNode, type Write } from './planned-node';
import type { Planner } from './planner';
import type { Projection, RowPart, RowValues } from './projection';
import { RelationshipProjections } from './relationship-projections';
import { otherEnd, relationshipPattern } from './relationship-pattern';
import { relatedOne } from './related-one';
import { ownRow, RowLayout } from './row-layout';
import { SelectionReader, type SelectedField } from './selection';
import { linkHeld, type Days } from './valid-on';
import { RowConditions } from './where/row-conditions';

/** What is selected of each row of a list. */
export interface PlannedRows {
  clauses: string[];
  expression: string;
  gathered: Gathered[];
  views: ConnectionView[];
  /** Where in a row its position in the list stands, if that is read. */
  position: number | undefined;
}

/**
 * Plans the selection below one root field into one statement. Lists are limited inside each parent's
 * subquery, only selected properties are returned, and every page is priced before anything runs.
 */
export class SelectionPlan implements Planner {
  readonly writer = new CypherWriter();
  readonly selection: SelectionReader;
  /** Nodes asked for per node of the root, all pages at their full size. */
  #price = 0;

  constructor(info: GraphQLResolveInfo) {
    this.selection = new SelectionReader(info);
  }

  get price(): number {
    return this.#price;
  }

  charge(nodes: number): void {
    this.#price += nodes;
  }

  node(
    variable: string,
    kind: Kind,
    nodes: readonly FieldNode[],
    around: Around,
  ): Projection<PlannedNode | null> {
    const layout = new RowLayout();
    const own = ownRow(layout, this.nodeIn(layout, variable, kind, nodes, around));
    return own.clauses.length > 0 ? own : { ...own, properties: layout.propertiesOf(variable) };
  }

  nodeIn(
    layout: RowLayout,
    variable: string,
    kind: Kind,
    nodes: readonly FieldNode[],
    around: Around,
  ): RowPart<PlannedNode | null> {
    const clauses: string[] = [];
    const kindName = kindRead(layout, variable, kind);
    const relationships = new RelationshipProjections(kind, layout, clauses, (field, selected, guard) =>
      field.cardinality === 'ONE'
        ? relatedOne(this, variable, field, selected, guard, around)
        : this.#relationshipPage(variable, field, selected, guard, around),
    );
    const writers = new Map<string, Write<PlannedNode>[]>();
    const selected = kind.concreteKinds.map((concrete) => ({
      concrete,
      fields: this.selection.fieldsOf(concrete.name, nodes),
    }));
    for (const { concrete, fields } of selected) {
      writers.set(
        concrete.name,
        fields.map((field) => this.#nodeField(variable, concrete, field, layout, relationships)),
      );
    }
    relationships.emit();
    const { days } = around;
    const showsValues = selected.some(({ concrete, fields }) =>
      fields.some(({ name }) => name !== 'id' && concrete.properties.has(name)),
    );
    const dated = days && showsValues ? layout.slot(datedStatements(variable, days, this.writer)) : undefined;
    return {
      clauses,
      read: (row) => {
        const name = kindName(row);
        const target = { '@kind': name } as PlannedNode;
        const kindWriters = writers.get(name);
        // A node whose label the ontology does not know is left out, not an error for its whole list.
        if (!kindWriters) return null;
        for (const write of kindWriters) write(target, row);
        if (dated === undefined) return target;
        const own = selected.find(({ concrete }) => concrete.name === name);
        return own
          ? Object.assign(target, valuesThen(own.concrete.properties, own.fields, row[dated]))
          : target;
      },
    };
  }

  /** What is selected of each row of a list, through `nodes` and `edges`; for `pageInfo` a row begins with its position. */
  rows(list: ListSource, selected: readonly SelectedField[]): PlannedRows {
    const layout = new RowLayout();
    const clauses: string[] = [];
    if (selected.some(({ name }) => name === 'pageInfo')) layout.slot(list.position);
    const views = selected.flatMap(({ name, responseKey, nodes }): ConnectionView[] => {
      if (name !== 'nodes' && name !== 'edges') return [];
      const part =
        name === 'nodes'
          ? this.nodeIn(layout, list.node, list.kind, nodes, list.around)
          : edgeIn(layout, this, list, nodes);
      clauses.push(...part.clauses);
      return [{ responseKey, read: part.read }];
    });
    const { expression, gathered } = layout;
    return { clauses, expression, gathered, views, position: layout.positionOf(list.position) };
  }

  /** Every `groupBy` that is selected of a list that stands there so many times. */
  groups(
    list: GroupedRows,
    selected: readonly SelectedField[],
    copies: number,
  ): { clauses: string[]; expressions: string[]; views: GroupsView[] } {
    const views = selected
      .filter(({ name }) => name === 'groupBy')
      .map(({ responseKey, args, nodes }): GroupsView => {
        const given = fixedThroughout(args) as GroupArguments;
        return { responseKey, groups: planGroups(list, given, this.selection, nodes, this.writer) };
      });
    for (const { groups } of views) this.charge(copies * groups.size);
    return {
      clauses: views.flatMap(({ groups }) => groups.clauses),
      expressions: views.map(({ groups }) => groups.expression),
      views,
    };
  }

  /** A page of a relationship of the node bound to `parent`; `guard` names the kinds it is asked for. */
  #relationshipPage(
    parent: string,
    field: RelationshipField,
    selected: SelectedField,
    guard: readonly Kind[] | undefined,
    around: Around,
  ): Projection<unknown> {
    const days = daysAsked(selected, around);
    const [related, relationship, collected] = [
      this.writer.variable('n'),
      this.writer.variable('r'),
      this.writer.variable('c'),
    ];
    const order = orderOfLinks(relationship, related, field, selected.args.orderBy, this.writer);
    const scope = [relationshipScope(field), ...(order ? [order.signature] : [])].join(' ');
    const page = requestedPage(selected.args, scope, field.orderedBy);
    const conditions = new RowConditions(selected.args, days, this.writer);
    const views = this.selection.fieldsOf(relationshipConnectionName(field), selected.nodes);
    const selects = (name: string): boolean => views.some((view) => view.name === name);
    const wantsRows = ['nodes', 'edges', 'pageInfo'].some(selects);
    const total = selects('totalCount') ? this.#count(parent, field, conditions, days) : 'null';
    const guarded = onlyOf(parent, guard);
    const matchFrom = (from: string, bounds: readonly string[]): string => {
      const all = [
        ...bounds,
        ...linkHeld(relationship, related, field.target, days, this.writer),
        ...conditions.ofLink(relationship, related, field),
      ];
      const pattern = relationshipPattern(from, field, relationship, related);
      return [...guarded, `MATCH ${pattern}`, ...(all.length > 0 ? [`WHERE ${all.join(' AND ')}`] : [])].join(
        '\n',
      );
    };
    const ends = { node: related, from: otherEnd(relationship, parent, field), parent };
    const match = (bounds: readonly string[]): string => matchFrom(parent, bounds);
    const source = { match, row: relationship, related: ends, key: `${relationship}.key` };
    const groups = this.groups(
      {
        ...source,
        node: related,
        kind: field.target,
        field,
        days,
        scope: relationshipScope(field),
        matchOfRow: () => conditions.matchOfLink(relationship, related, field),
        most: maximumGroupedRows.relationship,
      },
      views,
      around.copies,
    );
    const answered = { page, where: selected.args.where, selected: views, groups: groups.views };
    if (!wantsRows) {
      return {
        clauses: groups.clauses,
        expression: answerOf('[]', total, undefined, groups.expressions),
        gathered: [],
        read: (value) => connection(value, { ...answered, views: [] }),
      };
    }
    const copies = around.copies * page.size;
    this.charge(copies);
    const keyed = linksInOrder(parent, relationship, field, order);
    const carried = `${relationship}, ${related}`;
    const read = keyed
      ? keyedPage(
          keyed,
          conditions.onlyKindOfEnds(field),
          (bounds) => matchFrom(keyed.from, bounds),
          carried,
          page,
          this.writer,
        )
      : sortedPage(source, order?.keys ?? [], page, this.writer);
    const list = relationshipList(field, related, relationship, { copies, days }, () =>
      conditions.matchOfLink(relationship, related, field),
    );
    const rows = this.rows({ ...list, position: read.position, scope }, views);
    // Most lists are asked for their rows alone.
    const isNothingElse = !selects('totalCount') && !read.obstacles && groups.views.length === 0;
    return {
      clauses: [
        [`CALL (${parent}) {`, ...read.clauses(rows, selects('pageInfo'), collected), '}'].join('\n'),
        ...groups.clauses,
      ],
      ...(isNothingElse
        ? { expression: collected, gathered: inMembersOf((all) => all, rows.gathered) }
        : {
            expression: answerOf(collected, total, read.obstacles, groups.expressions),
            gathered: inMembersOf((answer) => `${answer}[0]`, rows.gathered),
          }),
      read: (value) =>
        connection(isNothingElse ? [value, null] : value, {
          ...answered,
          views: rows.views,
          obstacles: read.obstacles,
        }),
    };
  }

  #count(
    parent: string,
    field: RelationshipField,
    conditions: RowConditions,
    days: Days | undefined,
  ): string {
    if (!days && !conditions.any) return `COUNT { ${relationshipPattern(parent, field)} }`;
    const [related, relationship] = [this.writer.variable('n'), this.writer.variable('r')];
    const all = [
      ...linkHeld(relationship, related, field.target, days, this.writer),
      ...conditions.ofLink(relationship, related, field),
    ];
    return `COUNT { ${relationshipPattern(parent, field, relationship, related)} WHERE ${all.join(' AND ')} }`;
  }

  #nodeField(
    variable: string,
    kind: Kind,
    field: SelectedField,
    layout: RowLayout,
    relationships: RelationshipProjections,
  ): Write<PlannedNode> {
    const property = kind.properties.get(field.name);
    if (property) {
      const slot = layout.slot(`${variable}.${property.name}`);
      const empty = property.list ? [] : null;
      return (target, row) => (target[field.responseKey] = row[slot] ?? empty);
    }
    const relationship = relationshipOf(kind, field.name);
    if (relationship) return relationships.request(kind, relationship, field);
    return handedOn('@id', `${variable}.id`, variable, field, layout);
  }
}

/** Which of the kinds that a kind stands for a node is of: its id says so, where there are several. */
function kindRead(layout: RowLayout, variable: string, { concreteKinds }: Kind): (row: RowValues) => string {
  const [only, ...others] = concreteKinds;
  if (only && others.length === 0) return () => only.name;
  const id = layout.slot(`${variable}.id`);
  return (row) => kindNameOf(row[id] as string);
}

/** The relationship behind a field of a kind, whether asked as its node(s) or as the edge of a to-one. */
function relationshipOf(kind: Kind, fieldName: string): RelationshipField | undefined {
  const direct = kind.relationships.get(fieldName);
  if (direct || !fieldName.endsWith('Edge')) return direct;
  const field = kind.relationships.get(fieldName.slice(0, -'Edge'.length));
  return field?.cardinality === 'ONE' && edgeFieldName(field) === fieldName ? field : undefined;
}
