import { Entity, Relationship } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Place } from '../places/place';
import { Thing } from '../thing';

@Entity({
  plural: 'products',
  description:
    'A product. That a product carries a place name does not make it a geographical indication; ' +
    'only a source that says so does.',
})
export class Product extends Thing {
  @Relationship(() => Place, {
    type: 'PRODUCED_IN',
    locates: true,
    cardinality: 'MANY',
    description: 'Places where a source says it is produced.',
    inverse: { name: 'products', description: 'Products that a source says are produced here.' },
  })
  readonly producedIn?: Place[];

  @Relationship(() => Party, {
    type: 'MADE_BY',
    cardinality: 'MANY',
    description: 'Who makes it.',
    inverse: { name: 'makes', description: 'Products it makes.' },
  })
  readonly madeBy?: Party[];
}
