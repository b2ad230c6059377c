import { Entity, Relationship } from '../../ontology/decorators';
import { Party } from '../organizations/party';
import { Event } from './event';

@Entity({
  plural: 'serviceEngagements',
  description: 'A service relationship, such as agencies that work for the firms of a district.',
})
export class ServiceEngagement extends Event {
  @Relationship(() => Party, {
    type: 'PROVIDED_BY',
    cardinality: 'MANY',
    description: 'Who provides the service.',
    inverse: { name: 'providesServicesIn', description: 'Service relationships in which it serves others.' },
  })
  readonly providedBy?: Party[];

  @Relationship(() => Party, {
    type: 'PROVIDED_TO',
    cardinality: 'MANY',
    description: 'Who receives the service.',
    inverse: { name: 'receivesServicesIn', description: 'Service relationships in which it is served.' },
  })
  readonly providedTo?: Party[];
}
