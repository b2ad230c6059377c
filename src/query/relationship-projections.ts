import type { Kind, RelationshipField } from '../ontology/ontology';
import type { RowLayout } from './cypher-writer';
import type { SelectionPlan, Writer } from './plan';
import type { PlannedNode } from './planned-node';
import type { SelectedField } from './selection';

interface Request {
  field: RelationshipField;
  selected: SelectedField;
  /** The kinds whose selection asks for it. */
  kinds: Kind[];
  answer: { slot: number; read: (value: unknown) => unknown };
}

/**
 * The relationships selected below one node. The same relationship asked for by several kinds through shared
 * fragments is one subquery; one that only some kinds ask for is guarded by their labels.
 */
export class RelationshipProjections {
  readonly #requests = new Map<string, Request>();

  constructor(
    private readonly plan: SelectionPlan,
    private readonly variable: string,
    private readonly parent: Kind,
    private readonly layout: RowLayout,
    private readonly clauses: string[],
    private readonly copies: number,
  ) {}

  request(kind: Kind, field: RelationshipField, selected: SelectedField): Writer<PlannedNode> {
    const places = selected.nodes.map((node) => node.loc?.start ?? 0).join(',');
    const key = `${field.type} ${field.direction} ${selected.responseKey} ${places}`;
    const request: Request = this.#requests.get(key) ?? {
      field,
      selected,
      kinds: [],
      answer: { slot: -1, read: () => null },
    };
    request.kinds.push(kind);
    this.#requests.set(key, request);
    const { answer } = request;
    return (target, row) => (target[selected.responseKey] = answer.read(row[answer.slot]));
  }

  /** Writes the subqueries, once all kinds have said what they ask for. */
  emit(): void {
    for (const { field, selected, kinds, answer } of this.#requests.values()) {
      const able = this.parent.concreteKinds.filter((kind) => kind.relationships.get(field.name) === field);
      const guard = kinds.length < able.length ? kinds : undefined;
      const projection =
        field.cardinality === 'ONE'
          ? this.plan.relatedOne(this.variable, field, selected, guard, this.copies)
          : this.plan.relationshipPage(this.variable, field, selected, guard, this.copies);
      this.clauses.push(...projection.clauses);
      answer.slot = this.layout.slot(projection.expression);
      answer.read = projection.read;
    }
  }
}
