import { Entity, Relationship } from '../../ontology/decorators';
import { Thing } from '../thing';

@Entity({
  plural: 'places',
  interface: true,
  description: 'An administrative district or a development zone.',
})
export abstract class Place extends Thing {
  @Relationship(() => Place, {
    type: 'PART_OF',
    locates: true,
    cardinality: 'ONE',
    description: 'The place it lies in.',
    inverse: { name: 'parts', description: 'The places that lie directly in it.' },
  })
  readonly partOf?: Place;
}
