import { Field, InputType } from 'type-graphql';
import { ontology } from '../../entities';
import type { PropertyDeclaration } from '../../ontology/declarations';
import type { Kind } from '../../ontology/ontology';
import { validateByClass, type ValidationIssue } from '../../ontology/validation';

/** An official identifier and the kind that declares it. */
export interface Identifier {
  kind: Kind;
  property: PropertyDeclaration;
}

/** Every identifier of things by its property name; a name that two kinds use would be ambiguous as a key. */
export const identifiers: ReadonlyMap<string, Identifier> = collectIdentifiers();

/** What is wrong with a value as an identifier, once it is in its plain form. */
export function faultsOf({ kind, property }: Identifier, value: string): ValidationIssue[] {
  return validateByClass(kind.entityClass, { [property.name]: value }).filter(
    (issue) => issue.property === property.name,
  );
}

/** One key of an entity: exactly one field is given. The fields follow from the identifiers of the classes. */
@InputType({ description: 'How to find one entity: give exactly one field.' })
export class EntityKey {
  @Field(() => String, {
    nullable: true,
    description: 'A name or an alias, in any width, with or without brackets and spaces.',
  })
  readonly name?: string;
}

for (const { kind, property } of identifiers.values()) {
  Field(() => String, { nullable: true, description: `${kind.name}: ${property.description}` })(
    EntityKey.prototype,
    property.name,
  );
}

function collectIdentifiers(): Map<string, Identifier> {
  const found = new Map<string, Identifier>();
  for (const kind of ontology.kinds.values()) {
    if (!kind.labels.includes('Thing')) continue;
    for (const property of ontology.ownProperties(kind)) {
      if (!property.identifier) continue;
      if (found.has(property.name)) throw new Error(`Two kinds have an identifier ${property.name}.`);
      found.set(property.name, { kind, property });
    }
  }
  return found;
}
