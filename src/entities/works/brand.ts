import { Entity, Relationship } from '../../ontology/decorators';
import { Thing } from '../thing';
import { Product } from './product';

@Entity({
  plural: 'brands',
  description: 'A brand name. A brand that a case is about is neither an enterprise nor an offender.',
})
export class Brand extends Thing {
  @Relationship(() => Product, {
    type: 'BRAND_OF',
    cardinality: 'MANY',
    description: 'The products sold under it.',
    inverse: { name: 'brands', description: 'The brands it is sold under.' },
  })
  readonly brandOf?: Product[];
}
