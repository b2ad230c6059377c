import { Entity, Property, Relationship } from '../../ontology/decorators';
import { Place } from '../places/place';
import { Thing } from '../thing';

@Entity({
  plural: 'parties',
  orderedBy: ['name', 'name PINYIN'],
  interface: true,
  description: 'Who can act: an organisation, a person, or a counted group of unnamed members.',
})
export abstract class Party extends Thing {
  @Property(() => Boolean, {
    description: 'True when the source itself hides part of the name (某); such a name identifies nobody.',
  })
  readonly masked?: boolean;

  @Relationship(() => Place, {
    type: 'LOCATED_IN',
    locates: true,
    cardinality: 'ONE',
    description: 'The place where a source puts the party.',
    inverse: {
      name: 'parties',
      description: 'The parties that a source puts in this place.',
      orderedBy: ['id', 'name', 'name PINYIN'],
    },
  })
  readonly locatedIn?: Place;
}
