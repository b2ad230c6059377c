import { Entity, Relationship } from '../../ontology/decorators';
import { Thing } from '../thing';
import { Place } from './place';

@Entity({
  plural: 'facilities',
  description:
    'A place that was built for a purpose: an exhibition hall, a market, a production base, a store.',
})
export class Facility extends Thing {
  @Relationship(() => Place, {
    type: 'SITUATED_IN',
    locates: true,
    cardinality: 'ONE',
    description: 'The district or zone where it stands.',
    inverse: { name: 'facilities', description: 'Facilities that stand in this place.' },
  })
  readonly situatedIn?: Place;

  @Relationship(() => Thing, {
    type: 'PRESENTS',
    cardinality: 'MANY',
    description: 'What it shows, sells or produces.',
    inverse: { name: 'presentedAt', description: 'Facilities that show, sell or produce it.' },
  })
  readonly presents?: Thing[];
}
