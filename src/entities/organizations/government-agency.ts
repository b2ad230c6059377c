import { Entity, Relationship } from '../../ontology/decorators';
import { Place } from '../places/place';
import { Organization } from './organization';

@Entity({
  plural: 'governmentAgencies',
  description: 'A government, a bureau, an office or a public service unit, also a unit inside one.',
})
export class GovernmentAgency extends Organization {
  @Relationship(() => GovernmentAgency, {
    type: 'UNIT_OF',
    tie: 'DIRECT',
    cardinality: 'ONE',
    description: 'The agency it is a unit or branch of.',
    inverse: { name: 'units', description: 'Units and branches of this agency.' },
  })
  readonly unitOf?: GovernmentAgency;

  @Relationship(() => Place, {
    type: 'HAS_JURISDICTION_IN',
    locates: true,
    cardinality: 'ONE',
    description: 'The place whose matters it handles.',
    inverse: { name: 'agencies', description: 'Government agencies that handle this place’s matters.' },
  })
  readonly hasJurisdictionIn?: Place;
}
