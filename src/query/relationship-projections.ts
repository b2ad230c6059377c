import type { Kind, RelationshipField } from '../ontology/ontology';
import type { RowLayout } from './row-layout';
import type { PlannedNode, Write } from './planned-node';
import type { Projection } from './projection';
import type { SelectedField } from './selection';

/** Plans one relationship; `guard` names the kinds it is asked for when these are not all that have it. */
type Project = (
  field: RelationshipField,
  selected: SelectedField,
  guard: readonly Kind[] | undefined,
) => Projection<unknown>;

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
    private readonly parent: Kind,
    private readonly layout: RowLayout,
    private readonly clauses: string[],
    private readonly project: Project,
  ) {}

  request(kind: Kind, field: RelationshipField, selected: SelectedField): Write<PlannedNode> {
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
      const projection = this.project(field, selected, kinds.length < able.length ? kinds : undefined);
      this.clauses.push(...projection.clauses);
      answer.slot = this.layout.slotOf(projection);
      answer.read = projection.read;
    }
  }
}
