import { ontology } from '../entities';
import type { PropertyDeclaration } from '../ontology/declarations';
import type { Kind, RelationshipType } from '../ontology/ontology';
import type { NodeDraft, RelationshipDraft } from './draft';

/** Holds what the generator makes against the ontology: what that does not declare ends the generation. */
export class Declared {
  readonly #ends = new Set<string>();
  readonly #relationshipProperties = new Map<string, ReadonlySet<string>>();

  /** The kind of a node all of whose properties are declared. */
  kindOf({ kind: name, properties }: NodeDraft): Kind {
    const kind = ontology.kind(name);
    for (const property in properties) {
      if (!kind.properties.has(property)) throw undeclared(`property ${name}.${property}`);
    }
    return kind;
  }

  /** Passes a relationship whose type, ends and properties are declared. */
  check({ type, from, to, properties }: RelationshipDraft): void {
    const ends = `${type}|${kindName(from)}|${kindName(to)}`;
    if (!this.#ends.has(ends)) {
      this.#checkEnds(type, kindName(from), kindName(to));
      this.#ends.add(ends);
    }
    const declared = this.#relationshipProperties.get(type);
    for (const property in properties) {
      if (!declared?.has(property)) throw undeclared(`property ${type}.${property}`);
    }
  }

  #checkEnds(type: string, from: string, to: string): void {
    const { source, target, properties } = relationshipType(type);
    if (
      !source.concreteKinds.includes(ontology.kind(from)) ||
      !target.concreteKinds.includes(ontology.kind(to))
    ) {
      throw undeclared(`relationship ${type} from ${from} to ${to}`);
    }
    this.#relationshipProperties.set(type, new Set(properties?.properties.map(({ name }) => name)));
  }
}

/** The properties that a relationship of this type may carry. */
export function relationshipProperties(type: string): readonly PropertyDeclaration[] {
  return relationshipType(type).properties?.properties ?? [];
}

function relationshipType(type: string): RelationshipType {
  const found = ontology.relationshipTypes.get(type);
  if (!found) throw undeclared(`relationship ${type}`);
  return found;
}

function kindName(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function undeclared(what: string): Error {
  return new Error(`The generator of synthetic graphs makes a ${what}, which the ontology does not declare.`);
}
