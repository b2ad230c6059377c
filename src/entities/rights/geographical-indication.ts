import { Entity, Relationship } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Place } from '../places/place';
import { Product } from '../works/product';
import { IntellectualProperty } from './intellectual-property';

@Entity({
  plural: 'geographicalIndications',
  description:
    'A geographical indication: a sign for a product that owes its quality to a place. ' +
    'Its protections are kept apart, because one indication may have several under different regimes.',
})
export class GeographicalIndication extends IntellectualProperty {
  @Relationship(() => Product, {
    type: 'IDENTIFIES',
    cardinality: 'ONE',
    description: 'The product it identifies.',
    inverse: { name: 'geographicalIndications', description: 'Geographical indications for this product.' },
  })
  readonly product?: Product;

  @Relationship(() => Place, {
    type: 'ORIGINATES_IN',
    locates: true,
    cardinality: 'MANY',
    description: 'The place of origin, or the place whose authority counts it as its own.',
    inverse: { name: 'geographicalIndications', description: 'Geographical indications of this place.' },
  })
  readonly originatesIn?: Place[];

  @Relationship(() => Party, {
    type: 'OPERATED_BY',
    cardinality: 'MANY',
    description: 'The companies, cooperatives or associations that use the indication in trade.',
    inverse: { name: 'operates', description: 'Geographical indications it uses in trade.' },
  })
  readonly operatedBy?: Party[];
}
