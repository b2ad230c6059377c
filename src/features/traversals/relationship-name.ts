import { registerEnumType } from 'type-graphql';
import { ontology } from '../../entities';

/** Every relationship type of the ontology, as an argument and in answers. */
export const RelationshipName: Readonly<Record<string, string>> = Object.fromEntries(
  [...ontology.relationshipTypes.keys()].sort().map((type) => [type, type]),
);

registerEnumType(RelationshipName as object, {
  name: 'RelationshipName',
  description: 'A type of relationship, from the thing that declares it to what it leads to.',
  valuesConfig: Object.fromEntries(
    [...ontology.relationshipTypes.values()].map(({ type, source, target, declaration }) => [
      type,
      { description: `From ${source.name} to ${target.name}: ${declaration.description}` },
    ]),
  ),
});
